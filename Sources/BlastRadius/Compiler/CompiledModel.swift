import GraphKernel
import Synchronization

/// What was compiled of a model, for the next question.
final class CompiledModel: Sendable {
  private let state = Mutex(State())

  private struct State {
    var catalog: Catalog?
    var parts: (key: Key, parts: Parts)?
  }

  /// What a question decides besides its seeds.
  struct Key: Equatable {
    var cuts: [Instant]
    var trustsEvidence: Bool
    var assumesPersistence: Bool
  }

  /// A program without its question.
  ///
  /// It does not have the model, which has this.
  struct Parts: Sendable {
    var problem: Problem
    var unknowns: [String]
    var auxiliaries: [Program.Auxiliary]
    var impliedEdges: [Program.ImpliedEdge]
    var liftedEdges: [Int]
    var nodes: Catalog
    var gateways: Gateways
  }

  /// The catalog of the model that this goes with.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where two nodes of the model are one.
  func catalog(of model: Model) throws(BlastRadiusError) -> Catalog {
    if let known = state.withLock({ $0.catalog }) { return known }
    let catalog = try Catalog(numbering: model)
    state.withLock { $0.catalog = catalog }
    return catalog
  }

  /// What was compiled last, where it serves these questions.
  func parts(for key: Key) -> Parts? {
    state.withLock { $0.parts?.key == key ? $0.parts?.parts : nil }
  }

  /// Keeps what was compiled, in place of what was compiled before.
  func keep(_ parts: Parts, for key: Key) {
    state.withLock { $0.parts = (key, parts) }
  }
}

extension Model {
  /// What was compiled of it, while it stays as it is.
  var compiled: CompiledModel { memo.value { CompiledModel() } }
}

extension Program {
  /// A program that was compiled before, for the seeds of another question; `nil` where one of them is
  /// not there or hangs on an unknown of its own.
  convenience init?(
    _ parts: CompiledModel.Parts, _ model: Model, _ question: Question, _ timeline: Timeline
  ) {
    let nodes = parts.nodes
    var seeds: [(fact: UInt32, held: Guard)] = []
    for seed in Set(question.from) {
      guard let node = nodes.number(of: seed.node), !nodes.isRotationUnknown(node) else {
        return nil
      }
      let period = holdingOfSeed(nodes.authored(node), since: question.since)
      let held = timeline.indices(of: period)
        .clamped(to: timeline.indices(of: nodes.life(node)))
      let fact = parts.problem.graph.levels.fact(node, Int(seed.level.rawValue))
      seeds.append((UInt32(fact), Guard(held.isEmpty ? [] : [.init(held)])))
    }
    var problem = parts.problem
    problem.seeds = seeds.sorted { $0.fact < $1.fact }
    self.init(
      model: model, question: question, timeline: timeline, problem: problem,
      unknowns: parts.unknowns, auxiliaries: parts.auxiliaries, impliedEdges: parts.impliedEdges,
      liftedEdges: parts.liftedEdges, nodes: nodes, gateways: parts.gateways)
  }

  /// What serves other questions too, or `nil` where a seed brought an unknown of its own.
  func parts() -> CompiledModel.Parts? {
    let bringsUnknown = question.from.contains { seed in
      nodes.number(of: seed.node).map(nodes.isRotationUnknown) ?? true
    }
    if bringsUnknown { return nil }
    var problem = problem
    problem.seeds = []
    return CompiledModel.Parts(
      problem: problem, unknowns: unknowns, auxiliaries: auxiliaries, impliedEdges: impliedEdges,
      liftedEdges: liftedEdges, nodes: nodes, gateways: gateways)
  }
}

extension Catalog {
  /// Whether nobody says when a node was rotated.
  func isRotationUnknown(_ node: Int) -> Bool { authored(node)?.rotated == .unknown }
}
