import GraphKernel

/// A model and a question, computed once and asked many times.
///
/// - Complexity: O(total rule size) per world and block of 512 intervals, and a logarithm more for
///   efforts; O(facts + rules) space.
public struct Analysis: Sendable {
  let program: Program
  let confirmed: WorldRanks
  let possible: WorldRanks

  /// Compiles the model and computes what is reached in the confirmed and the possible world.
  ///
  /// Efforts are computed when an answer has them.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors or the question names
  ///   what is not in it.
  public init(_ model: Model, _ question: Question) throws {
    self.init(try Compiler.compile(model, question))
  }

  /// Computes the worlds of a program.
  init(_ program: Program) {
    let ranks = Solver.solve(program.problem, World.bounds(hasUnknowns: program.hasUnknowns))
    self.init(program, confirmed: ranks[0], possible: ranks[ranks.count - 1])
  }

  init(_ program: Program, confirmed: WorldRanks, possible: WorldRanks) {
    self.program = program
    self.confirmed = confirmed
    self.possible = possible
  }

  /// The same with all efforts, where those of many facts are asked for.
  package func withEfforts() -> Analysis {
    let possible = possible.withEfforts()
    return Analysis(
      program, confirmed: program.hasUnknowns ? confirmed.withEfforts() : possible,
      possible: possible)
  }

  /// The model that was analysed, with the question's assumptions in it.
  public var model: Model { program.model }

  /// The question that was asked.
  public var question: Question { program.question }

  /// Whether what is asked may change over time: there are instants, and none was asked about.
  public var isAboutSeveralInstants: Bool { at == nil && program.timeline.count > 1 }

  /// The instant asked about.
  var at: Instant? { program.question.at?.asBeginning }

  /// The interval asked about; `nil` for all of time.
  var intervalAsked: Int? { at.map { program.timeline.index(of: $0) } }

  /// The intervals asked about.
  var intervalsAsked: Range<Int> {
    intervalAsked.map { $0..<$0 + 1 } ?? 0..<program.timeline.count
  }

  /// What holds in a world.
  func ranks(_ certainty: Certainty) -> WorldRanks {
    certainty == .confirmed ? confirmed : possible
  }

  /// What holds in the worlds that differ.
  var worlds: [WorldRanks] { program.hasUnknowns ? [possible, confirmed] : [possible] }

  func witnesses(_ certainty: Certainty, cheapest: Bool = false) -> Witnesses {
    Witnesses(
      program, certainty == .confirmed ? .confirmed : .open, ranks(certainty), cheapest: cheapest)
  }

  /// The strongest level of a node that holds at the time asked about.
  func strongest(of node: Int, in ranks: WorldRanks) -> Level? {
    ranks.strongest(of: node, program.problem.graph.levels, at: intervalAsked)
      .flatMap { Level(rawValue: UInt8($0)) }
  }

  /// How surely a fact holds in an interval, or `nil` where it does not.
  func certainty(of fact: Int, at interval: Int) -> Certainty? {
    if confirmed.hops(of: fact, at: interval) != nil { return .confirmed }
    return possible.hops(of: fact, at: interval) == nil ? nil : .possible
  }
}
