internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// `blastradius report`: everything about a question on one page.
struct ReportCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Everything about a question on one page that is read without the tool.",
    discussion: """
      Without --from it is about the first scenario of the model, else about what leaked by it. The \
      page loads nothing and is whole without its script; see docs/report.md. A PDF is printed by \
      chromium. CSV is the list of all facts, as exposure has it.

      Formats: html, markdown, pdf, csv.

      Examples:
        blastradius report graphs/cloudflare-2023.yaml --from scenario:entry-pair -o report.html
        blastradius report graphs/startup-saas.yaml --format markdown
      """)

  static let formats: [OutputFormat] = [.html, .markdown, .pdf, .csv]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    help: ArgumentHelp(
      "What the attacker has; a selector as for exposure.", valueName: "selector"))
  var from: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file of changes, as whatif reads them: the page shows before and after; repeatable.",
      valueName: "file"), completion: .file())
  var compare: [String] = []

  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Question") var known: FactsOptions
  @OptionGroup(title: "Picture") var drawing: DrawingOptions
  @OptionGroup(title: "Picture") var theme: ThemeOptions
  @OptionGroup(title: "Picture") var speech: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  var language: Language { speech.language }

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let (selectors, chosen) = try Self.selectors(from, loaded.model)
    let asked = try question.question(assumptions, from: selectors, about: loaded.model)
    let changes = try ChangeOptions.changes(in: compare, of: loaded.model)
    let analysis = try known.analysis(
      of: loaded.model, asked, files: model.graphs, assumptions: assumptions.assumptions)
    let subject = try ReportSubject(
      loaded, analysis, chosen: chosen, names: try naming.names(of: loaded.model),
      changes: changes)
    let inputs = model.graphs + compare
    let page = ReportPage(
      subject: subject,
      origin: {
        try PageOrigin(ofRedacted: loaded.model.isRedacted) {
          try InputDigest.all(inputs, of: loaded)
        }
      }, options: drawing.options,
      renderer: try drawing.renderer(theme))
    return Answer(
      document: { subject.exposure.document(for: $0) }, page: { try await page.page() },
      warnings: loaded.warnings)
  }

  /// The selectors of what is lost, and what they are called where nobody said them.
  private static func selectors(
    _ from: [String], _ model: Model
  ) throws -> (selectors: [String], chosen: String?) {
    guard from.isEmpty else { return (from, nil) }
    if let unredacted = model.unredacted {
      // What scenarios and leaks are called is not told, and selectors have the names all the same.
      let (selectors, chosen) = try unredacted.asked { try Self.selectors(from, $0) }
      return (selectors, chosen.map { _ in Said.report.askedFirst })
    }
    if let scenario = model.scenarios.first {
      let label = scenario.label.map { ": \($0)" } ?? ""
      return (
        ["scenario:\(Identifier.quoted(scenario.name))"],
        Said.report.scenario("\(scenario.name)\(label)")
      )
    }
    let leaked = model.nodes.filter { $0.leaked != nil }.map { SelectorText.quoted($0.id) }
    guard leaked.isEmpty else { return (leaked, Said.report.leaked) }
    throw BlastRadiusError(
      .badInput,
      "the model has no scenario and says of nothing that it leaked; say what is lost with --from")
  }

  mutating func validate() throws {
    try speech.check(
      try output.format(among: Self.formats), among: Self.formats.filter { $0 != .csv })
  }
}
