internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius who`: which credentials and identities reach something.
struct WhoCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Which credentials and identities reach something, alone or together.",
    discussion: """
      Each is taken to be lost at the instant asked about: --at, else the model's as-of. Without a \
      level, the question is who controls the node, or who gets through it where it is a gateway.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius who graphs/cloudflare-2023.yaml --to jira --sets 2
        blastradius who graphs/cloudflare-2023.yaml --to jira --among kind:password
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("What is to be reached: ID or ID@LEVEL.", valueName: "selector"))
  var target: String

  @Option(
    help: ArgumentHelp(
      "Ask for minimal sets of up to so many that reach it together: 1, 2 or 3.",
      valueName: "size"), completion: .list(["1", "2", "3"]))
  var sets = 1

  @Option(
    help: ArgumentHelp(
      "Try these nodes instead of every credential and identity; repeatable.",
      valueName: "selector"))
  var among: [String] = []

  @OptionGroup(title: "Question") var given: GivenOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  @Option(
    help: ArgumentHelp(
      "List at most so many (text and markdown 20, else 10000).", valueName: "count"))
  var limit: Int?

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let names = try naming.names(of: loaded.model)
    let target = try target(in: loaded.model, names)
    let candidates =
      among.isEmpty
      ? try CandidateNodes(credentialsAndIdentitiesOf: loaded.model)
      : try CandidateNodes(Selection(among).selectors, in: loaded.model, names)
    let question = try assumptions.question(
      from: given.given, and: among + [self.target], about: loaded.model)
    let reachers = try SeedQuestions(loaded.model, question).who(
      reaches: target, among: candidates.ids, largestSet: sets,
      limit: max(limit ?? 0, WhoReport.mostRows))
    let report = WhoReport(
      reachers: reachers, given: question.from, noun: candidates.noun, names: names, limit: limit)
    return Answer(
      document: { _ in report.document }, json: { .json("who", report.write) },
      warnings: loaded.warnings)
  }

  /// The fact asked about: control, or passing a gateway, where no level is named.
  private func target(in model: Model, _ names: ModelNames) throws -> Fact {
    let item = try Selection.target(target, in: model, names, for: "ask about one at a time")
    return item.fact(default: names.isNode(item.node, a: "gateway") ? .connect : .control)
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    guard (1...3).contains(sets) else { throw ValidationError("--sets is 1, 2 or 3.") }
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
  }
}
