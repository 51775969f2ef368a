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
        blastradius exposure graphs/cloudflare-2023.yaml --from smartsheet-credential --near
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags
  @OptionGroup(title: "Question") var seeds: SeedOptions
  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Question") var known: FactsOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  @Flag(help: "Only how many nodes are reached at which level.")
  var summary = false

  @Flag(help: "What of it is known to have happened, and what is left to look into.")
  var evidence = false

  @Flag(
    help: "Besides, what is one step away: it lacks one condition, or one control keeps it shut.")
  var near = false

  @Flag(help: "Of each seed: does it work, is it privileged, does it expire, who holds it?")
  var answers = false

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let question = try question.question(assumptions, from: seeds.from, about: loaded.model)
    let names = try naming.names(of: loaded.model)
    let analysis = try known.analysis(
      of: loaded.model, question, files: model.graphs,
      assumptions: assumptions.assumptions)
    var report =
      summary
      ? try ExposureReport(outlineOf: analysis, names: names)
      : ExposureReport(exposure: analysis.exposure(), seeds: question.from, names: names)
    report.scopes = analysis.scopes()
    report.trustsEvidence = question.trustsEvidence
    if evidence { report.evidence = analysis.evidence(of: report.exposure) }
    if near { report.near = analysis.oneStepAway() }
    if answers {
      report.answers = try CredentialQuestions(loaded.model, question).answersAboutSeeds()
    }
    var answer = answer(report, analysis)
    answer.warnings = loaded.warnings
    return answer
  }

  private func answer(_ report: ExposureReport, _ analysis: Analysis) -> Answer {
    let json = ExposureJSON(report: report)
    if summary { return Answer(document: { _ in report.summary }, json: { .utf8(json.summary) }) }
    return Answer(
      document: { audience in
        var report = report
        // People alone are told, and each end is an analysis of its own.
        if audience == .people { report.outlived = try analysis.outlivedSeeds() }
        return report.document(for: audience)
      },
      json: {
        let listing = ExposureListingJSON(
          exposure: report.exposure, names: report.names, sections: json.writeSections)
        return .long(LongText(listing.text()))
      })
  }

  mutating func validate() throws {
    let format = try output.format(among: Self.formats)
    guard !summary || !(evidence || answers || near) else {
      throw ValidationError("--summary leaves no room for --evidence, --answers or --near.")
    }
    guard format != .csv || !near else {
      throw ValidationError("CSV is one table, and --near a section beside it.")
    }
    guard format != .csv || !(evidence && answers) else {
      throw ValidationError("CSV is one table: say --evidence or --answers.")
    }
  }
}
