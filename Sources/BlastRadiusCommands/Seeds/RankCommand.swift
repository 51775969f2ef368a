internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius rank`: nodes by what each exposes.
struct RankCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Nodes by what each of them exposes, exactly.",
    discussion: """
      Each is taken to be lost at the instant asked about: --at, else the model's as-of. Only what \
      is confirmed is counted, each node once by its strongest level. With --given, what is ranked \
      is what each adds to what is lost already.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius rank graphs/cloudflare-2023.yaml --kind credential
        blastradius rank graphs/cloudflare-2023.yaml --by critical --top 5
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Rank the nodes of this kind and of those below it; repeatable.", valueName: "kind"),
    completion: .list(Vocabulary.builtIn.kinds.texts.sorted()))
  var kinds: [String] = []

  @Option(
    help: ArgumentHelp(
      "Rank these nodes; repeatable. Without it and --kind, every node.", valueName: "selector"))
  var among: [String] = []

  @OptionGroup(title: "Question") var given: GivenOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "What counts first: controlled (the default), writable, readable, critical, or marginal "
        + "(the default with --given).", valueName: "count"),
    completion: .list(["controlled", "writable", "readable", "critical", "marginal"]),
    transform: Self.measure)
  var measure: Ranking.Measure?

  @Option(
    help: ArgumentHelp("List only the first so many (text and markdown 20).", valueName: "count"))
  var top: Int?

  @OptionGroup var workers: WorkerOptions

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let names = try naming.names(of: loaded.model)
    let selectors = try Selection(among).selectors + kinds.map { Selector(.kind($0)) }
    let candidates =
      selectors.isEmpty ? nil : try CandidateNodes(selectors, in: loaded.model, names)
    let question = try assumptions.question(from: given.given, and: among, about: loaded.model)
    let report = RankReport(
      ranking: try ranking(of: candidates, loaded.model, question), given: question.from,
      noun: candidates?.noun ?? .nodes, names: names, top: top)
    return Answer(
      document: { _ in report.document }, json: { .json("rank", report.write) },
      warnings: loaded.warnings)
  }

  private func ranking(
    of candidates: CandidateNodes?, _ model: Model, _ question: Question
  ) throws -> Ranking {
    let questions = try SeedQuestions(model, question)
    let total = CountText.grouped(candidates?.ids.count ?? questions.nodeCount)
    let waiting = WaitingNotice.current
    return try questions.rank(
      candidates?.ids, by: measure, workers: workers.workers,
      progress: { waiting?.report("ranked \(CountText.grouped($0)) of \(total) nodes") })
  }

  private static func measure(_ text: String) throws -> Ranking.Measure {
    guard let measure = Ranking.Measure(rawValue: text) else {
      let names = Ranking.Measure.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("It is one of \(names).")
    }
    return measure
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    guard measure != .marginal || !given.given.isEmpty else {
      throw ValidationError("--by marginal is about what a node adds; say to what with --given.")
    }
    if let top, top < 1 { throw ValidationError("--top is a number from 1.") }
  }
}
