internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius triage`: leaked credentials, and in which order to replace them.
struct TriageCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage",
    abstract: "Which leaked credentials still work, what each exposes, which to replace first.",
    discussion: """
      The list is CSV, JSON, JSON lines, plain lines, or the report of a scanner of secrets; its \
      entries are matched by id, identifier or fingerprint, never by a secret. Without --leaked and \
      --from it is what the model says leaked. Each credential is judged at --at, else the model's \
      as-of, and is held from its leak on, as the list or the model says.

      The order begins with what takes most harm away per credential; those that open the same go \
      together. With --plan it is all that has to be done until nothing is held: what leaked, and \
      what could be reached through it and stays, in waves.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius triage graphs/cloudflare-2023.yaml
        blastradius triage graphs/cloudflare-2023.yaml --plan
        blastradius triage graphs/cloudflare-2023.yaml --from zone:okta --fail-on live
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    help: ArgumentHelp(
      "A list of leaked credentials; - is standard input; repeatable.", valueName: "list"),
    completion: .file())
  var leaked: [String] = []

  @Option(
    help: ArgumentHelp("Nodes that leaked; a selector as for exposure.", valueName: "selector"))
  var from: [String] = []

  @OptionGroup(title: "Question") var assumptions: AssumptionOptions

  @Flag(
    name: .customLong("assume-persistence"),
    help: "Let the attacker keep every host that was controlled once.")
  var assumePersistence = false

  @Option(
    help: ArgumentHelp(
      "What replacing is held against: rotated (now, so what was built with a credential stays; "
        + "the default) or never-worked (as if it had been dead before it leaked).",
      valueName: "case"), completion: .list(["rotated", "never-worked"]),
    transform: Self.counterfactual)
  var counterfactual = Triage.Counterfactual.rotated

  @Option(
    help: ArgumentHelp(
      "How many steps of the order are exact; the others go by what each exposes alone.",
      valueName: "count"))
  var steps = 50

  @Flag(help: "Say what to do until nothing is held, in waves, instead of the order.")
  var plan = false

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "End with exit code 1 on one of these, parted by commas: live (a leaked credential works or may, "
        + "a row is not read, or no entry of a list is in the model), possible (one may work), "
        + "unmatched (an entry is not in the model), unread (a row is not read).",
      valueName: "conditions"), completion: .list(FailureCondition.allCases.map(\.rawValue)),
    transform: FailureCondition.list)
  var failOn: [FailureCondition]?

  @Flag(
    name: .customLong("allow-unread"),
    help: "Let --fail-on live pass where a row of a list could not be read.")
  var allowUnread = false

  @Option(
    help: ArgumentHelp(
      "List only the first so many of each table (text and markdown 50).", valueName: "count"))
  var top: Int?

  @OptionGroup var workers: WorkerOptions

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let list = try LeakedNodes.read(
      lists: leaked, selectors: from, isStrict: imports.strict, in: loaded.model)
    let added = try StatedAccess.added(list.accesses, to: loaded.model)
    let question = try question(list, added.model)
    let report = TriageReport(
      triage: try triage(question, added.model),
      plan: try EradicationPlan.run(added.model, question), list: list, added: added.edges,
      names: try naming.names(of: added.model), top: top)
    let isPlan = plan
    var answer = Answer(
      document: { _ in
        isPlan ? PlanDocument(report: report, plan: report.plan).document : report.document
      },
      json: { .json("triage") { report.write(&$0, hasPlan: isPlan) } },
      warnings: loaded.warnings + list.unread + list.warnings)
    if (failOn ?? []).contains(where: { $0.isMet(by: report, allowsUnread: allowUnread) }) {
      answer.status = .conditionMet
    }
    return answer
  }

  private func question(_ list: LeakedNodes, _ model: Model) throws -> LeakQuestion {
    let asked = try assumptions.question(from: [], and: from, about: model)
    var question = LeakQuestion(list.leaks)
    question.at = asked.at
    question.assumptions = asked.assumptions
    question.trustsEvidence = asked.trustsEvidence
    question.assumesPersistence = assumePersistence
    question.counterfactual = counterfactual
    question.steps = steps
    return question
  }

  private func triage(_ question: LeakQuestion, _ model: Model) throws -> Triage {
    let total = CountText.grouped(question.leaked.count)
    let waiting = WaitingNotice.current
    return try Triage.run(
      model, question, workers: workers.workers,
      progress: { waiting?.report("judged \(CountText.grouped($0)) of \(total) credentials") })
  }

  private static func counterfactual(_ text: String) throws -> Triage.Counterfactual {
    guard let value = Triage.Counterfactual(rawValue: text) else {
      throw ValidationError("It is rotated or never-worked.")
    }
    return value
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    if let top, top < 1 { throw ValidationError("--top is a number from 1.") }
    guard (0...10_000).contains(steps) else {
      throw ValidationError("--steps is a number from 0 to 10000.")
    }
  }
}
