internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius check`: whether the policies hold.
struct CheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Whether the policies hold: what must not be reachable is not.",
    discussion: """
      Policies stand in the model, or in files of their own (--policies). Each node is taken to be lost \
      at the instant asked about: --at, else the model's as-of. Ends of exceptions and of a baseline are \
      compared with --today, else with that instant: the clock is never read.

      Exit code 1 where a policy of --fail-on or above fails; 2 where one cannot be judged, rests on an \
      exception that is over, or a baseline has an entry that no longer occurs.

      Formats: text, json, markdown, sarif, junit.

      Examples:
        blastradius check graphs/zero-trust-gateway.yaml
        blastradius check graphs/zero-trust-gateway.yaml --format sarif
      """)

  static let formats: [OutputFormat] = [.text, .json, .markdown, .sarif, .junit]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    help: ArgumentHelp(
      "A file with policies for the model, read as a part of it; repeatable.", valueName: "file"),
    completion: .file())
  var policies: [String] = []

  @Option(
    help: ArgumentHelp("What is accepted for a time; repeatable.", valueName: "file"),
    completion: .file())
  var baseline: [String] = []

  @Option(
    help: ArgumentHelp(
      "Accept what is found: write it there, with --reason and --until.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  @Option(help: ArgumentHelp("Why --write-baseline accepts it.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp("Until when --write-baseline accepts it.", valueName: "instant"),
    transform: Moment.init(argument:))
  var until: Moment?

  @Option(
    help: ArgumentHelp(
      "The day that ends of exceptions and baselines are compared with.", valueName: "instant"),
    transform: Moment.init(argument:))
  var today: Moment?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "End with exit code 1 where a policy of this severity or above fails: low (the default), medium, "
        + "high or critical.", valueName: "severity"),
    completion: .list(Policy.Severity.allCases.map(\.rawValue)), transform: Self.severity)
  var failOn = Policy.Severity.low

  @Option(
    help: ArgumentHelp(
      "List at most so many findings of each policy (text and markdown 20, else 100).",
      valueName: "count"))
  var limit: Int?

  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions
  @OptionGroup var workers: WorkerOptions

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at, and: policies)
    var question = try question(about: loaded.model)
    if let writeBaseline { try write(writeBaseline, loaded.model, &question) }
    let report = CheckReport(
      check: try check(loaded.model, question),
      names: try naming.names(of: loaded.model), failOn: failOn)
    var answer = Answer(
      document: { _ in report.document }, json: { .json("check", report.write) },
      sarif: { SARIFCheck(report).text }, junit: { JUnitCheck(report).text },
      warnings: loaded.warnings)
    answer.status = report.status
    return answer
  }

  private func question(about model: Model) throws -> PolicyQuestion {
    let asked = try assumptions.question(from: [], about: model)
    var question = PolicyQuestion()
    question.at = asked.at
    question.today = today
    question.assumptions = asked.assumptions
    question.trustsEvidence = asked.trustsEvidence
    if !baseline.isEmpty { question.baseline = try accepted(in: model) }
    question.limit = try limit ?? (isForPeople() ? 20 : 100)
    return question
  }

  /// What baselines accept, in a model that may be redacted.
  private func accepted(in model: Model) throws -> PolicyBaseline {
    func read() throws -> PolicyBaseline {
      PolicyBaseline(try baseline.flatMap { try BaselineReader.read($0).entries })
    }
    guard let unredacted = model.unredacted else { return try read() }
    return unredacted.redacted(try unredacted.asked { _ in try read() })
  }

  /// Whether somebody reads it who does not want everything.
  private func isForPeople() throws -> Bool {
    let format = try output.format(among: Self.formats)
    return format == .text || format == .markdown
  }

  private func check(_ model: Model, _ question: PolicyQuestion) throws -> PolicyCheck {
    let waiting = WaitingNotice.current
    return try PolicyCheck.run(
      model, question, workers: workers.workers,
      progress: { waiting?.report("judged \(CountText.grouped($0)) nodes of a policy") })
  }

  /// Writes what is found into a baseline, and takes that for what is accepted.
  private func write(_ path: String, _ model: Model, _ question: inout PolicyQuestion) throws {
    guard let reason, let until else { return }
    var all = question
    (all.limit, all.hasProofs) = (CheckReport.mostAccepted, false)
    let found = try check(model, all)
    // What was accepted of a policy that is not judged would be lost, or accepted anew.
    let wrong = found.verdicts.filter { !$0.isJudged }.flatMap(\.problems) + found.problems
    guard wrong.isEmpty else {
      throw BlastRadiusError(
        .badInput,
        "nothing is accepted before this is mended: "
          + wrong.map(CheckReport.text).joined(separator: "; "))
    }
    for verdict in found.verdicts where verdict.failing > CheckReport.mostAccepted {
      throw BlastRadiusError(
        .limit,
        "\(SafeText.visible(verdict.policy.id)) finds \(CountText.grouped(verdict.failing)), more than "
          + "a baseline may accept")
    }
    let next = found.accepting(reason, until, besides: question.baseline)
    let bytes = Array(BaselineText.text(next).utf8)
    try OutputFile(path: path).writeToDisk { write in try write(bytes) }
    question.baseline = next
  }

  private static func severity(_ text: String) throws -> Policy.Severity {
    guard let severity = Policy.Severity(rawValue: text) else {
      let names = Policy.Severity.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("It is one of \(names).")
    }
    return severity
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
    if writeBaseline != nil, reason?.isEmpty ?? true || until == nil {
      throw ValidationError("--write-baseline needs --reason TEXT and --until INSTANT.")
    }
    guard writeBaseline == nil || redaction.isEmpty else {
      throw ValidationError("--write-baseline is for who knows the names; leave out --redact.")
    }
    if writeBaseline == nil, reason != nil || until != nil {
      throw ValidationError("--reason and --until belong to --write-baseline.")
    }
  }
}
