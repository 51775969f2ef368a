internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// Whether somebody computed already what is reached.
struct FactsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take what is reached from a run of blastradius-reach; GRAPH is the folder of its tables.",
      valueName: "folder"), completion: .directory)
  var facts: String?

  /// The analysis of a question.
  ///
  /// - Parameters:
  ///   - files: The files that the model was read from.
  ///   - assumptions: What the question assumes, as it was said.
  func analysis(
    of model: Model, _ question: Question, files: [String], assumptions: [String]
  ) throws -> Analysis {
    guard let facts else { return try Analysis(model, question) }
    guard question.changes.isEmpty, !model.isRedacted else {
      throw ValidationError("--facts are about the model as it is: leave out --redact.")
    }
    return try Analysis(
      model, question,
      FactsFile(in: facts).facts(about: files, question, assumptions: assumptions))
  }
}
