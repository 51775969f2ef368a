internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius choke`: what alone protects a target.
struct ChokeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "choke",
    abstract: "Single points: what alone protects a target, and how much hangs on it.",
    discussion: """
      A point is a node or an edge that is removed, a credential that is revoked or a control that \
      is enforced. A target without a level is protected when it is neither read, written nor \
      controlled, not even possibly; a gateway when nobody gets through.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius choke graphs/cloudflare-2023.yaml --from scenario:entry-pair --to jira
        blastradius choke graphs/cloudflare-2023.yaml --from scenario:entry-pair
        blastradius choke graphs/cloudflare-2023.yaml --from scenario:entry-pair --exposure
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags
  @OptionGroup(title: "Question") var seeds: SeedOptions

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "What to protect; without it every reached node of high or critical criticality.",
      valueName: "selector"))
  var targets: [String] = []

  @Option(
    help: ArgumentHelp(
      "The changes begin then, and protect what is not reached from then on.",
      valueName: "instant"),
    transform: Moment.init(argument:))
  var fromNowOn: Moment?

  @Flag(
    help: """
      Count beside it, as BloodHound Enterprise does, the principals upstream and downstream of each edge \
      into the targets; without --to into every node of high or critical criticality.
      """)
  var exposure = false

  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  @Option(help: ArgumentHelp("List so many points.", valueName: "count"))
  var top: Int?

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let question = try question.question(
      assumptions, from: seeds.from, and: targets, about: loaded.model)
    let names = try naming.names(of: loaded.model)
    let analysis = try Analysis(loaded.model, question)
    let wanted = try SinglePoints.Target.Name.selected(
      targets, in: loaded.model, orCriticalOf: analysis)
    let found = try analysis.singlePoints(protecting: wanted, from: fromNowOn)
    let zone = targets.isEmpty ? nil : wanted.map(\.node)
    let report = ChokeReport(
      found: found, boundary: exposure ? try analysis.zoneBoundary(of: zone) : nil,
      exposure: analysis.outline(), seeds: question.from, names: names, from: fromNowOn, top: top)
    return Answer(
      document: { _ in report.document }, json: { .json("choke", report.write) },
      warnings: loaded.warnings)
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    if let top, top < 1 { throw ValidationError("--top is a number from 1.") }
  }
}

extension SinglePoints.Target.Name {
  /// What selectors name; without any, the reached nodes of high or critical criticality.
  static func selected(
    _ selectors: [String], in model: Model, orCriticalOf analysis: Analysis
  ) throws -> [SinglePoints.Target.Name] {
    guard selectors.isEmpty else {
      return try Selection(selectors).found(in: model, as: .to).items.map { item in
        SinglePoints.Target.Name(item.node, item.level)
      }
    }
    return analysis.assets().filter { asset in
      asset.criticality == .high || asset.criticality == .critical
    }.map { SinglePoints.Target.Name($0.node) }
  }
}
