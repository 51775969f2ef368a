import GraphKernel

/// The model at the instant asked about, made when a policy asks for it and kept for the next one.
final class PolicyWorlds {
  /// The model with what is assumed.
  let model: Model
  private let question: PolicyQuestion
  private var questions: SeedQuestions?
  private var whole: Slice?

  /// One problem, condensed in the two worlds that bound what is so.
  struct Slice: Sendable {
    var questions: SeedQuestions
    var problem: Problem
    var certain: Condensation
    var open: Condensation

    /// A world, condensed.
    func condensation(_ certainty: Certainty) -> Condensation {
      certainty == .confirmed ? certain : open
    }
  }

  /// - Throws: `BlastRadiusError` (`bad-input`) where an assumption names nothing of the model.
  init(_ model: Model, _ question: PolicyQuestion) throws {
    self.model = try model.applying(question.assumptions)
    self.question = question
  }

  /// The instant asked about, where a policy needed one.
  var at: Instant? { questions?.at }

  /// The model at the instant.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the model changes over time and nobody says which
  ///   instant is meant.
  func slice() throws -> Slice {
    if let whole { return whole }
    let questions = try seedQuestions()
    let made = Slice(questions, questions.problem)
    whole = made
    return made
  }

  /// The model at the instant without some nodes: no level of them holds.
  ///
  /// - Throws: As `slice()`.
  func slice(without removed: Set<Int>) throws -> Slice {
    if removed.isEmpty { return try slice() }
    let questions = try seedQuestions()
    let graph = questions.problem.graph
    return Slice(
      questions,
      questions.problem.closing { rule in
        let head = graph.head(of: rule)
        return head < graph.levels.factCount && removed.contains(graph.levels.locate(head).node)
      })
  }

  private func seedQuestions() throws -> SeedQuestions {
    if let questions { return questions }
    var asked = Question(from: [])
    asked.at = question.at
    asked.trustsEvidence = question.trustsEvidence
    let made = try SeedQuestions(model, asked)
    questions = made
    return made
  }
}

extension PolicyWorlds.Slice {
  fileprivate init(_ questions: SeedQuestions, _ problem: Problem) {
    let open = Condensation(problem, .open)
    self.init(
      questions: questions, problem: problem,
      certain: questions.program.hasUnknowns ? Condensation(problem, .confirmed) : open,
      open: open)
  }
}
