internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// `blastradius harden`: the cheapest set of fixes that protects.
struct HardenCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "harden",
    abstract: "The cheapest set of fixes after which a target is not reached, with its proof.",
    discussion: """
      What can be fixed and at what cost, models say with fix; where they do not, a control can be \
      enforced at cost 1 and most edges removed at cost 2. See docs/change.md. Exit code 1: nothing \
      that can be fixed protects.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius harden graphs/cloudflare-2023.yaml --from scenario:entry-pair --protect \
      atlassian-host
        blastradius harden graphs/cloudflare-2023.yaml --from scenario:entry-pair --protect jira -k 3
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags
  @OptionGroup(title: "Question") var seeds: SeedOptions

  @Option(
    help: ArgumentHelp(
      "What must not be reached: ID, ID@LEVEL or another selector; repeatable.",
      valueName: "selector"))
  var protect: [String]

  @Option(
    help: ArgumentHelp(
      "The fixes begin then, and protect what is not reached from then on.", valueName: "instant"),
    transform: Moment.init(argument:))
  var fromNowOn: Moment?

  @Option(
    help: ArgumentHelp("What fixing costs where the model says nothing.", valueName: "file"),
    completion: .file())
  var costs: String?

  @Flag(help: "Let what the attacker starts with be fixed too.")
  var fixSeeds = false

  @Flag(help: "What is only possible may stay.")
  var confirmed = false

  @Option(
    name: [.customShort("k"), .customLong("sets")],
    help: ArgumentHelp(
      "Ask for so many sets, the cheapest first (at most 100).", valueName: "number"))
  var count = 1

  @Option(help: ArgumentHelp("Stop after so many seconds.", valueName: "seconds"))
  var timeLimit = 30.0

  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  func answer() async throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let asked = try question.question(
      assumptions, from: seeds.from, and: protect, about: loaded.model)
    let names = try naming.names(of: loaded.model)
    let targets = try Selection(protect).found(in: loaded.model, as: .to).items.map {
      SinglePoints.Target.Name($0.node, $0.level)
    }
    var wanted = HardeningQuestion(protecting: targets)
    if let costs { wanted.costs = try FixCosts.read(costs, for: loaded.model) }
    (wanted.fixesSeeds, wanted.moment) = (fixSeeds, fromNowOn)
    (wanted.allowsPossible, wanted.count) = (confirmed, count)
    let analysis = try Analysis(loaded.model, asked)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(timeLimit)
    let solver = ChoiceSolver()
    let found = try await analysis.hardening(wanted) { problem in
      try await solver.solve(problem, timeout: end - clock.now)
    } isOver: {
      clock.now >= end
    }
    let report = HardenReport(
      found: found, exposure: analysis.outline(), names: names, from: fromNowOn,
      allowsPossible: confirmed, isOver: clock.now >= end,
      limit: "\(timeLimit.formattedSeconds) s")
    return Answer(
      document: { _ in report.document }, json: { .json("harden", report.write) },
      warnings: loaded.warnings, status: found.isImpossible ? .conditionMet : .answered)
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    guard (1...100).contains(count) else { throw ValidationError("-k is a number from 1 to 100.") }
    guard timeLimit > 0, timeLimit <= 86_400 else {
      throw ValidationError("--time-limit is a number of seconds, at most 86400.")
    }
  }
}

extension FixCosts {
  /// Reads a file of costs for a model, which may be redacted.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the file is none.
  static func read(_ path: String, for model: Model) throws -> FixCosts {
    guard let unredacted = model.unredacted else { return try CostsReader.read(path, for: model) }
    return unredacted.redacted(try unredacted.asked { try CostsReader.read(path, for: $0) })
  }
}

extension Double {
  /// The number without a fraction where it has none.
  fileprivate var formattedSeconds: String {
    self == rounded() ? String(Int(self)) : String(self)
  }
}
