internal import ArgumentParser
internal import BlastRadius

/// Under which assumptions a question about an attacker is asked.
struct QuestionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Hold them from then on, whenever they leaked.", valueName: "instant"),
    transform: Moment.init(argument:))
  var since: Moment?

  @Flag(help: "Let the attacker keep every host that was controlled once.")
  var assumePersistence = false

  /// The question what these selectors reach in a model.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector or an assumption names
  ///   nothing in the model.
  func question(
    _ assumptions: AssumptionOptions, from: [String], and others: [String] = [], about model: Model
  ) throws -> Question {
    var question = try assumptions.question(from: from, and: others, about: model)
    question.since = try since ?? Selection(from + others).since(in: model)
    question.assumesPersistence = assumePersistence
    return question
  }
}
