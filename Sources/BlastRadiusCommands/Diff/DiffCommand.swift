internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// `blastradius diff`: which exposures a change opens and closes.
struct DiffCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Which exposures a change of the model opens and closes, and through what.",
    discussion: """
      Each side is a file or several with commas: text models, imports, snapshots, or REV:PATH, a file of \
      a revision of the git repository one stands in, with what it includes there. Asked are --from, else \
      the scenarios of both sides, else every credential alone at --at or as-of. Formatting, order, \
      comments and labels are no difference.

      Formats: text, json, markdown, html; of one question svg, png, pdf, dot, mermaid too: both sides in \
      one picture. HTML is a page with the picture of one question, and what differs.

      Examples:
        blastradius diff graphs/startup-saas.yaml graphs/startup-saas.yaml
        blastradius diff graphs/okta-2023.yaml graphs/okta-2023.yaml --fail-on any
      """)

  static let formats: [OutputFormat] = [.text, .json, .markdown, .html] + RenderCommand.formats

  @Argument(help: ArgumentHelp("The model before.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The model after.", valueName: "new"), completion: .file())
  var new: String

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("A further file of both sides; repeatable.", valueName: "file"),
    completion: .file())
  var common: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the attacker has on both sides, instead of the scenarios; repeatable.",
      valueName: "selector"))
  var from: [String] = []

  @Option(
    name: .customLong("allow-include"),
    help: ArgumentHelp(
      "Let the files include others from this folder too.", valueName: "folder"),
    completion: .directory)
  var allowedFolders: [String] = []

  @OptionGroup(title: "Imported files") var imports: ImportFlags
  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "End with exit code 1 where something is opened, or held more or surer (opened), where that is so "
        + "of a node of high or critical criticality (critical), or where anything differs (any).",
      valueName: "condition"),
    completion: .list(DiffReport.Condition.allCases.map(\.rawValue)), transform: Self.condition)
  var failOn: DiffReport.Condition?

  @Option(
    help: ArgumentHelp(
      "List at most so many facts or credentials (text and markdown 20, else 1000).",
      valueName: "count"))
  var limit: Int?

  @OptionGroup(title: "Picture") var drawing: DrawingOptions
  @OptionGroup(title: "Picture") var theme: ThemeOptions
  @OptionGroup(title: "Picture") var speech: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions
  @OptionGroup var workers: WorkerOptions

  var language: Language { speech.language }

  func answer() async throws -> Answer {
    var options = ModelReader.Options()
    options.allowedIncludeFolders = allowedFolders
    options.allowsSeveralDays = assumptions.at != nil
    imports.apply(to: &options)
    let (before, after) = try await sides(options)
    let names = DiffNames(
      old: try naming.names(of: before.model), new: try naming.names(of: after.model))
    let questions = try DiffQuestions(
      before.model, after.model, from: from, question, assumptions
    ).all
    var report = DiffReport(
      before: before.name, after: after.name, names: names,
      limit: try limit ?? (isForPeople() ? 20 : 1000))
    if questions.isEmpty {
      report.credentials = try credentials(before.model, after.model, report.limit)
    } else {
      report.scenarios = try questions.map { question in
        try DiffReport.Scenario(
          question,
          ModelDifference(before: before.model, after: after.model, question.question))
      }
    }
    let found = report
    let (look, renderer) = (drawing.options, try drawing.renderer(theme))
    var answer = Answer(
      document: { _ in found.document }, json: { .json("diff", found.write) },
      picture: { .scene(try await renderer.fitted(look, found.scene), renderer) },
      warnings: after.warnings)
    // As Markdown and PDF there is something shorter.
    if try output.format(among: Self.formats) == .html {
      let origin = try PageOrigin(ofRedacted: after.model.isRedacted) {
        try before.inputs() + after.inputs()
      }
      answer.page = { try await found.page(look, renderer, origin) }
    }
    if failOn.map(report.meets) == true { answer.status = .conditionMet }
    return answer
  }

  /// Both sides; where names are hidden, the same ones on both.
  private func sides(
    _ options: ModelReader.Options
  ) async throws -> (before: ComparedModel, after: ComparedModel) {
    do {
      var before = try await ComparedModel.load(old, and: common, beside: new, options)
      var after = try await ComparedModel.load(new, and: common, beside: old, options)
      if redaction.isEmpty { return (before, after) }
      let models = try redaction.redacted([before.model, after.model])
      (before.model, after.model) = (models[0], models[1])
      (before.name, after.name) = ("before", "after")
      after.warnings = redaction.redacted(after.warnings)
      return (before, after)
    } catch {
      throw redaction.redacted(error)
    }
  }

  /// Whether somebody reads it who does not want everything.
  private func isForPeople() throws -> Bool {
    try output.format(among: Self.formats) != .json
  }

  private func credentials(
    _ old: Model, _ new: Model, _ limit: Int
  ) throws -> DiffReport.Credentials {
    var asked = try DiffQuestions.template(question, assumptions, old, new)
    asked.at = assumptions.at
    let waiting = WaitingNotice.current
    let found = try CredentialDifferences.run(
      before: old, after: new, asked, workers: workers.workers,
      progress: { waiting?.report("asked \(CountText.grouped($0)) credentials") })
    guard found.total > 0 else {
      throw BlastRadiusError(
        .badInput,
        "there is nothing to ask: no scenario and no credential on either side; say --from")
    }
    return try DiffReport.Credentials(found, old, new, asked)
  }

  private static func condition(_ text: String) throws -> DiffReport.Condition {
    guard let condition = DiffReport.Condition(rawValue: text) else {
      let names = DiffReport.Condition.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("It is one of \(names).")
    }
    return condition
  }

  mutating func validate() throws {
    try speech.check(
      try output.format(among: Self.formats), among: RenderCommand.formats + [.html])
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
  }
}
