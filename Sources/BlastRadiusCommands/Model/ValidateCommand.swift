internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius validate`: whether a model can be used, and every problem that it has.
struct ValidateCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a model and show every problem with its place.",
    discussion: """
      Exit code 2 where there is an error; warnings alone are exit code 0.

      Example:
        blastradius validate graphs/cloudflare-2023.yaml
      """)

  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func answer(in format: OutputFormat, style: TextStyle) throws -> Answer {
    do {
      let loaded = try model.load()
      if format == .json { return Answer(ValidationJSON(loaded.warnings, loaded.model).text) }
      let counts = ValidationText(loaded, graphs: model.graphs)
      return Answer(counts.text, warnings: loaded.warnings)
    } catch let error as BlastRadiusError where format == .json && !error.diagnostics.isEmpty {
      var answer = Answer(ValidationJSON(error.diagnostics, nil).text)
      answer.status = ExitStatus(error)
      return answer
    }
  }
}
