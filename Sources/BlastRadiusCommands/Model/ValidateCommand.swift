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

      Formats: text, json, sarif.

      Example:
        blastradius validate graphs/cloudflare-2023.yaml
      """)

  static let formats: [OutputFormat] = [.text, .json, .sarif]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func answer(in format: OutputFormat, style: TextStyle) throws -> Answer {
    do {
      let loaded = try model.load()
      guard format == .text else { return Answer(text(loaded.warnings, format)) }
      return Answer(
        ValidationText(loaded, graphs: model.graphs).text, warnings: loaded.warnings)
    } catch let error as BlastRadiusError where format != .text && !error.diagnostics.isEmpty {
      var answer = Answer(text(error.diagnostics, format))
      answer.status = ExitStatus(error)
      return answer
    }
  }

  private func text(_ diagnostics: [Diagnostic], _ format: OutputFormat) -> String {
    format == .sarif
      ? DiagnosticFormatter.sarif(diagnostics) : DiagnosticFormatter.json(diagnostics)
  }
}
