internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius exposure`: what can be reached.
struct ExposureCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "What can be reached, at which level, how surely, from when until when.",
    discussion: """
      With --evidence or --answers, text, csv and markdown show these instead of the table; json \
      has them besides.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius exposure graphs/cloudflare-2023.yaml --from scenario:entry-pair
        blastradius exposure graphs/startup-saas.yaml --from contractor --evidence
        blastradius exposure graphs/startup-saas.yaml --from admin-password --answers
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Question") var seeds: SeedOptions
  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  @Flag(help: "Only how many nodes are reached at which level.")
  var summary = false

  @Flag(help: "What of it is known to have happened, and what is left to look into.")
  var evidence = false

  @Flag(help: "Of each seed: does it work, is it privileged, does it expire, who holds it?")
  var answers = false

  func answer(in format: OutputFormat, style: TextStyle) throws -> Answer {
    let loaded = try model.load()
    let question = try question.question(from: seeds.from, about: loaded.model)
    let names = try naming.names(of: loaded.model)
    let analysis = try Analysis(loaded.model, question)
    var report =
      summary
      ? try ExposureReport(outlineOf: analysis, names: names)
      : ExposureReport(exposure: analysis.exposure(), seeds: question.from, names: names)
    report.scopes = analysis.scopes()
    if evidence { report.addEvidence(of: analysis) }
    if answers { report.answers = try AnswersReport(question, loaded.model, names) }
    var answer =
      format == .json ? json(report, analysis) : answer(report, format, style)
    if !summary, format == .text { answer.append(try OutlivingText.lines(of: analysis, names)) }
    answer.warnings = loaded.warnings
    return answer
  }

  private func json(_ report: ExposureReport, _ analysis: Analysis) -> Answer {
    let json = ExposureJSON(report: report)
    if summary { return Answer(json: json.summary) }
    let listing = ExposureListingJSON(
      exposure: report.exposure, names: report.names, sections: json.writeSections)
    return Answer(json: listing.text())
  }

  private func answer(
    _ report: ExposureReport, _ format: OutputFormat, _ style: TextStyle
  ) -> Answer {
    switch format {
    case .csv where evidence || answers: return Answer(SectionsOutput(report).csv)
    case .markdown where evidence || answers: return Answer(SectionsOutput(report).markdown)
    case .text where evidence || answers: return Answer(SectionsOutput(report).text(style))
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

  mutating func validate() throws {
    let format = try output.format(among: Self.formats)
    guard !summary || !(evidence || answers) else {
      throw ValidationError("--summary leaves no room for --evidence or --answers.")
    }
    guard format != .csv || !(evidence && answers) else {
      throw ValidationError("CSV is one table: say --evidence or --answers.")
    }
  }
}
