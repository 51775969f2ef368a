internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// `blastradius timeline`: what was held when, and what ended it.
struct TimelineCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "What happened and what was held when; what each rotation ended.",
    discussion: """
      Without --from: the events, the observed steps and how long it took from the leak to the \
      first use, the alert and the end. With --from also what was held of each asset when, and what \
      outlived each end.

      Formats: text, json, csv, markdown, svg, png, pdf.

      Examples:
        blastradius timeline graphs/cloudflare-2023.yaml
        blastradius timeline graphs/cloudflare-2023.yaml --from jira -o timeline.svg
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown, .svg, .png, .pdf]
  private static let pictures: Set<OutputFormat> = [.svg, .png, .pdf]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    help: ArgumentHelp(
      "What the attacker has; a selector as for exposure.", valueName: "selector"))
  var from: [String] = []

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Only what was held of these nodes; repeatable.", valueName: "selector"))
  var targets: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what the ends of a node (ID) or an edge ('SUBJECT RELATION OBJECT') ended, and what "
        + "survived them.", valueName: "node or edge"))
  var whatEnded: String?

  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions

  @Flag(help: "Draw every row, however many there are.")
  var full = false

  @Option(help: "A heading of the picture instead of the model's title.")
  var title: String?

  @OptionGroup var theme: ThemeOptions
  @OptionGroup var speech: LanguageOptions

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  var language: Language { speech.language }

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let report = try report(on: loaded.model)
    var options = TimelineOptions()
    (options.full, options.title, options.answer) = (full, title, report.headline)
    options.language = Said.language
    let renderer = try theme.applied(to: Renderer())
    return Answer(
      document: { _ in report.document }, json: { .json("timeline", report.write) },
      picture: { [options] in
        .timeline(try TimelineScene(loaded.model, report.chronology, options: options), renderer)
      }, warnings: loaded.warnings)
  }

  private func report(on model: Model) throws -> TimelineReport {
    let names = try naming.names(of: model)
    guard !from.isEmpty else {
      return TimelineReport(chronology: try model.chronology(), seeds: [], names: names)
    }
    let question = try question.question(assumptions, from: from, and: targets, about: model)
    let nodes = Set<ExactText>(
      try Selection(targets).found(in: model, as: .to).items.map(\.node))
    let analysis = try Analysis(model, question)
    var chronology = try analysis.chronology(of: nodes, limit: whatEnded == nil ? 64 : 0)
    if let whatEnded {
      let name = try model.unredacted?.nameOfEnds(whatEnded) ?? whatEnded
      chronology.ends = try analysis.ends(of: name)
      chronology.omittedEnds = 0
    }
    return TimelineReport(
      chronology: chronology, seeds: question.from, names: names,
      whatEnded: whatEnded == nil ? nil : chronology.ends.first?.subject)
  }

  mutating func validate() throws {
    let format = try output.format(among: Self.formats)
    try speech.check(format, among: Array(Self.pictures))
    if from.isEmpty {
      guard whatEnded == nil, targets.isEmpty else {
        throw ValidationError("--what-ended and --to ask about what is held; say --from.")
      }
    }
    guard whatEnded == nil || !Self.pictures.contains(format) else {
      throw ValidationError("--what-ended has no picture; leave it out, or ask for text.")
    }
  }
}
