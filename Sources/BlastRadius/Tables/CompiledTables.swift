import GraphKernel

/// A model compiled for any seeds, as rows of numbers: all that another engine needs to compute what is
/// reached, without knowing what any of it means.
///
/// Facts are a node and its level, a bit each: 1 connect, 2 read, 4 write, 8 control. Numbers from the
/// number of nodes on stand for what was read once and is remembered; they have the level 1 alone.
package struct CompiledTables: Sendable {
  let program: Program

  /// Compiles a model.
  ///
  /// Without seeds an interval begins at every leak, so that any node may be a seed.
  ///
  /// - Parameter cuts: Further instants at which an interval begins.
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors or the question names what is
  ///   not in it.
  package init(_ model: Model, _ question: Question, cuts: Set<Instant> = []) throws {
    var cuts = cuts
    if let since = question.since { cuts.insert(since.asBeginning) }
    if question.from.isEmpty {
      cuts.formUnion(model.nodes.compactMap { $0.leaked?.asBeginning })
    }
    program = try Compiler.compile(model, question, cuts: cuts)
  }

  /// The rows of a program.
  init(_ program: Program) { self.program = program }

  /// The question it was compiled for.
  package var question: Question { program.question }

  /// The instants at which an interval begins, ascending; the first one has no beginning.
  package var instants: [Instant] { program.timeline.cuts }

  /// How many nodes there are.
  package var nodeCount: Int { levels.nodeCount }

  /// The bit of a level.
  static func bit(_ level: Int) -> Int { 1 << level }

  var levels: NodeLevels { program.problem.graph.levels }

  /// A fact by its node and the bit of its level; `nil` for one that stands for others.
  func place(of fact: Int) -> (node: Int, level: Int)? {
    if fact < levels.factCount {
      let (node, level) = levels.locate(fact)
      return (node, Self.bit(level))
    }
    guard case .memory = program.auxiliary(fact) else { return nil }
    return (levels.nodeCount + fact - levels.factCount, 1)
  }

  /// The number of an edge in the table of edges, or `nil` for an implication.
  func edge(ofRule rule: Int) -> Int? {
    program.key(ofRule: rule).map { key in
      program.number(of: key)
        ?? program.nodes.edgeCount + Int(key.tag) - program.model.edges.count
    }
  }
}
