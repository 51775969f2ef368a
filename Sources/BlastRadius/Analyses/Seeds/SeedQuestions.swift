import GraphKernel

/// A model at one instant, for questions that try many seeds: which exposes most, which reach a
/// target.
///
/// Every seed is held as if it had leaked at the instant asked about.
///
/// - Complexity: making it takes O(size of the model).
public struct SeedQuestions: Sendable {
  let program: Program
  let interval: Int
  let problem: Problem
  /// The instant asked about; `nil` where the model has no instants.
  public let at: Instant?

  /// Prepares a model.
  ///
  /// - Parameter question: The instant and the assumptions; its seeds are what is already lost.
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors, or has instants and
  ///   neither the question nor the model's `as-of` says which.
  public init(_ model: Model, _ question: Question) throws {
    let program = try Compiler.compile(model, question)
    self.program = program
    let asked = question.at ?? model.asOf
    if asked == nil, program.timeline.count > 1 {
      throw BlastRadiusError(
        .badInput, "the model changes over time: say --at INSTANT, or as-of in the model")
    }
    at = program.timeline.count > 1 ? asked?.asBeginning : nil
    interval = at.map { program.timeline.index(of: $0) } ?? 0
    problem = program.problem.slice(at: interval)
  }

  /// How many nodes there are to ask about.
  public var nodeCount: Int { program.nodes.count }

  /// Whether a node held as if leaked at the instant is held at all in a world.
  func isHeld(_ node: Int, in world: World) -> Bool {
    guard let authored = program.nodes.authored(node) else { return true }
    let isAlive = program.timeline.indices(of: authored.life).contains(interval)
    return isAlive && (authored.rotated != .unknown || world != .confirmed)
  }

  /// The facts that are already lost at the instant, in a world.
  func given(in world: World) -> [UInt32] {
    program.question.from.compactMap { fact in
      guard let node = program.nodes.number(of: fact.node), isHeld(node, in: world)
      else { return nil }
      return program.fact(node, fact.level)
    }
  }
}

extension Problem {
  /// The problem in one of its intervals, without seeds and without what came before.
  func slice(at interval: Int) -> Problem {
    Problem(
      graph: graph, intervals: 1,
      guards: guards.map { guarded in
        Guard(guarded.unknowns(at: interval).map { [.init(0..<1, unknowns: $0)] } ?? [])
      },
      carryGuards: .none, carries: [.never], seeds: [])
  }
}
