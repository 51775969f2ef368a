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
  @OptionGroup(title: "Imported files") var imports: ImportFlags
  @OptionGroup(title: "Output") var output: OutputOptions

  func answer() throws -> Answer {
    let isForPeople = try isForPeople()
    do {
      let loaded = try model.load(imports, at: nil)
      let headline = ValidationHeadline(loaded, graphs: model.graphs).text
      let joins = loaded.joins
      var answer = answer(loaded.warnings, joins) {
        Document(headlines: [headline], sections: [joins.section])
      }
      if isForPeople { (answer.warnings, answer.showsEveryWarning) = (loaded.warnings, true) }
      return answer
    } catch let error as BlastRadiusError where !isForPeople && !error.diagnostics.isEmpty {
      var answer = answer(error.diagnostics) { throw error }
      answer.status = ExitStatus(error)
      return answer
    }
  }

  /// Whether problems are told on standard error, each with its place, beside the answer.
  private func isForPeople() throws -> Bool { try output.format(among: Self.formats) == .text }

  private func answer(
    _ diagnostics: [Diagnostic], _ joins: JoinReport? = nil,
    document: @escaping @Sendable () throws -> Document
  ) -> Answer {
    Answer(
      document: { _ in try document() },
      json: { .text(DiagnosticFormatter.json(diagnostics) { joins?.write(&$0) }) },
      sarif: { DiagnosticFormatter.sarif(diagnostics) })
  }
}
