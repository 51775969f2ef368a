internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius exposure`: what can be reached.
struct ExposureCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "What can be reached, at which level, how surely, from when until when.",
    discussion: """
      Formats: text, json, csv, markdown.

      Example:
        blastradius exposure graphs/cloudflare-2023.yaml --from scenario:entry-pair
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Question") var seeds: SeedOptions
  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(help: "Only how many nodes are reached at which level.")
  var summary = false

  func answer(in format: OutputFormat, style: TextStyle) throws -> Answer {
    let loaded = try model.load()
    let question = try question.question(from: seeds.from, about: loaded.model)
    let names = ModelNames(loaded.model)
    let analysis = try Analysis(loaded.model, question, withEffort: !summary)
    if format == .json, !summary {
      let json = ExposureListingJSON(listing: analysis.listing(), model: analysis.model)
      return Answer(json: json.bytes, warnings: loaded.warnings)
    }
    let report =
      summary
      ? try ExposureReport(outlineOf: analysis, names: names)
      : ExposureReport(exposure: analysis.exposure(), seeds: question.from, names: names)
    var answer = answer(report, format, style)
    answer.warnings = loaded.warnings
    return answer
  }

  private func answer(
    _ report: ExposureReport, _ format: OutputFormat, _ style: TextStyle
  ) -> Answer {
    switch format {
    case .json:
      return Answer(json: ExposureJSON(report: report).summary)
    case .csv:
      let csv = ExposureCSV(report: report)
      return Answer(summary ? csv.summary : csv.text)
    case .markdown:
      let markdown = ExposureMarkdown(report: report)
      return Answer(summary ? markdown.summary : markdown.text)
    default:
      let text = ExposureText(report, style: style)
      return Answer(summary ? text.summary : text.text)
    }
  }
}
