internal import ArgumentParser
internal import BlastRadius

/// About which instant and under which assumptions a question is asked.
struct AssumptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask about one instant: 2023-11-23T16:35Z, or a date, month or year for its first.",
      valueName: "instant"),
    transform: Moment.init(argument:))
  var at: Moment?

  @Option(
    name: .customLong("assume"),
    help: ArgumentHelp(
      "Settle an unknown: CONTROL=enforced|absent|unknown, 'SUBJECT RELATION OBJECT=true|false|"
        + "unknown' or 'rotation of ID=never|unknown|INSTANT'; repeatable.",
      valueName: "statement"))
  var assumptions: [String] = []

  @Flag(help: "Let an observation settle what is unknown on its edge, from its instant on.")
  var trustEvidence = false

  /// The question what these selectors reach in a model, at the instant that is said or that a
  /// scenario among them or among `others` asks about.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector or an assumption names
  ///   nothing in the model.
  func question(from: [String], and others: [String] = [], about model: Model) throws -> Question {
    var question = Question(from: try Selection(from).found(in: model, as: .from).seeds)
    question.at = try at ?? Selection(from + others).at(in: model)
    question.assumptions = try assumptions.map { try AssumptionParser(model).parse($0) }
    question.trustsEvidence = trustEvidence
    return question
  }
}
