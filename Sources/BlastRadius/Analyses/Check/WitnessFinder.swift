import GraphKernel

/// Shows how sets of nodes, held as at the instant asked about, reach what they reach.
struct WitnessFinder {
  private let slice: PolicyWorlds.Slice
  /// What was asked last; neighbours mostly begin with the same nodes.
  private var last: (set: [Int], analysis: Analysis)?

  /// How many hops count at most.
  private let within: Int?

  init(_ slice: PolicyWorlds.Slice, within: Int? = nil) {
    (self.slice, self.within) = (slice, within)
  }

  /// The proof that a set reaches a level of a node in a world; `nil` where it does not.
  ///
  /// - Complexity: O(total rule size) per set and world.
  mutating func proof(
    from set: [Int], to target: Int, _ level: Level, _ certainty: Certainty
  ) -> Explanation? {
    let analysis = analysis(of: set)
    let fact = Int(slice.questions.program.fact(target, level))
    return analysis.explanation(
      of: Fact(slice.questions.program.nodes.id(target), level),
      at: .init(fact: fact, interval: 0), certainty, cheapest: false)
  }

  /// The one thing that is in the way of a level of a node, and how all else is reached.
  ///
  /// - Complexity: O(total rule size) per set.
  mutating func oneStep(
    from set: [Int], to target: Int, _ level: Level, _ certainty: Certainty
  ) -> (way: NearFact.Way, held: [Explanation])? {
    let questions = slice.questions
    return analysis(of: set).oneStep(
      to: Int(questions.program.fact(target, level)), OneStepRules(questions.program, certainty),
      at: questions.interval, certainty, within: within)
  }

  private mutating func analysis(of set: [Int]) -> Analysis {
    if let last, last.set == set { return last.analysis }
    let analysis = Analysis(program(holding: set))
    last = (set, analysis)
    return analysis
  }

  /// The program of one instant with these seeds.
  private func program(holding set: [Int]) -> Program {
    let program = slice.questions.program
    var (problem, unknowns) = (slice.problem, program.unknowns)
    var question = Question(from: set.map { Fact(program.nodes.id($0), .control) })
    question.trustsEvidence = program.question.trustsEvidence
    problem.seeds = set.filter { slice.questions.isHeld($0, in: .open) }.map { node in
      var hangsOn: [UInt32] = []
      if program.nodes.isRotationUnknown(node) {
        hangsOn = [UInt32(unknowns.count)]
        unknowns.append("rotation of \(Identifier.quoted(program.nodes.id(node)))")
      }
      return (
        fact: program.fact(node, .control), held: Guard([.init(0..<1, unknowns: hangsOn)])
      )
    }
    problem.seeds.sort { $0.fact < $1.fact }
    return Program(
      model: program.model, question: question, timeline: Timeline([]), problem: problem,
      unknowns: unknowns, auxiliaries: program.auxiliaries, impliedEdges: program.impliedEdges,
      liftedEdges: program.liftedEdges, nodes: program.nodes, gateways: program.gateways)
  }
}
