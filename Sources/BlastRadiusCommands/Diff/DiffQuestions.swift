internal import BlastRadius

/// What is asked of both sides of a comparison.
struct DiffQuestions {
  /// The questions, by the names of their scenarios.
  let all: [Item]

  struct Item {
    /// The name of the scenario; `nil` where the command line asks.
    var id: String?
    var label: String?
    var question: Question
  }

  /// The question that selectors ask, else one for each scenario of either side.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector matches nothing on both sides.
  init(
    _ old: Model, _ new: Model, from: [String], _ options: QuestionOptions,
    _ assumptions: AssumptionOptions
  ) throws {
    var template = try Self.template(options, assumptions, old, new)
    if !from.isEmpty {
      template.from = try Self.seeds(from, old, new)
      template.at = try assumptions.at ?? Self.moment(from, old, new) { try $0.at(in: $1) }
      template.since = try options.since ?? Self.moment(from, old, new) { try $0.since(in: $1) }
      all = [Item(id: nil, label: nil, question: template)]
      return
    }
    // Where both have a scenario, the new one says what it asks.
    let scenarios = [ExactText: Scenario](
      (new.askedScenarios + old.askedScenarios).map { ($0.name, $0) }
    ) { first, _ in first }
    all = try scenarios.values.sorted { $0.name < $1.name }.map { scenario in
      let selectors = scenario.from
      var question = template
      question.from = try Self.seeds(selectors, old, new)
      question.at =
        try assumptions.at ?? scenario.at
        ?? Self.moment(selectors, old, new) { try $0.at(in: $1) }
      question.since =
        try options.since ?? scenario.since
        ?? Self.moment(selectors, old, new) { try $0.since(in: $1) }
      return Self.item(scenario, question, old, new)
    }
  }

  /// A question with what its scenario may be called.
  private static func item(
    _ scenario: Scenario, _ question: Question, _ old: Model, _ new: Model
  ) -> Item {
    let owner = new.askedScenarios.contains { $0.name == scenario.name } ? new : old
    guard let unredacted = owner.unredacted else {
      return Item(id: scenario.name, label: scenario.label, question: question)
    }
    return Item(
      id: unredacted.name(scenario.name, of: .scenario), label: nil, question: question)
  }

  /// The question without seeds.
  static func template(
    _ options: QuestionOptions, _ assumptions: AssumptionOptions, _ old: Model, _ new: Model
  ) throws -> Question {
    var question = Question(from: [])
    question.trustsEvidence = assumptions.trustEvidence
    question.assumesPersistence = options.assumePersistence
    question.assumptions = try assumptions.assumptions.map { text in
      // What both sides have to know is read as the new one has it.
      _ = try AssumptionParser(old).parse(text)
      return try AssumptionParser(new).parse(text)
    }
    return question
  }

  /// What selectors name on either side.
  private static func seeds(_ selectors: [String], _ old: Model, _ new: Model) throws -> [Fact] {
    var found = Selection.Found()
    for selector in selectors {
      let sides = [new, old].map { model in
        Result { try Selection([selector]).found(in: model, as: .from) }
      }
      var errors: [any Error] = []
      for side in sides {
        switch side {
        case .success(let side): found.items += side.items
        case .failure(let error): errors.append(error)
        }
      }
      if errors.count == sides.count { throw errors[0] }
      Notes.current?.add(errors.map { "on one side: \($0)" })
    }
    return found.seeds
  }

  private static func moment(
    _ selectors: [String], _ old: Model, _ new: Model,
    _ read: (Selection, Model) throws -> Moment?
  ) throws -> Moment? {
    let selection = try Selection(selectors)
    return try read(selection, new) ?? read(selection, old)
  }
}

extension Model {
  /// The scenarios, with the names that their author knows where it is redacted.
  fileprivate var askedScenarios: [Scenario] { unredacted?.model.scenarios ?? scenarios }
}
