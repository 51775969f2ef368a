internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// `blastradius whatif`: the exposure before and after changes.
struct WhatIfCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "What changes would close, what stays and through what, what they open.",
    discussion: """
      Without an instant a change had always been so; with @INSTANT at its end it is so from then \
      on. Assumptions hold on both sides. Without --to, what stays is said of nodes of high or \
      critical criticality.

      Formats: text, json, csv, markdown; of changes svg, png, pdf, dot, mermaid too: before and after in \
      one picture.

      Examples:
        blastradius whatif graphs/cloudflare-2023.yaml --from scenario:entry-pair --set \
      console-acl=enforced
        blastradius whatif graphs/cloudflare-2023.yaml --from scenario:entry-pair --revoke \
      smartsheet-credential@2023-11-15
        blastradius whatif graphs/cloudflare-2023.yaml --from scenario:entry-pair --each edge
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown] + RenderCommand.formats

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags
  @OptionGroup(title: "Question") var seeds: SeedOptions
  @OptionGroup(title: "Changes") var changes: ChangeOptions
  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Picture") var drawing: DrawingOptions
  @OptionGroup(title: "Picture") var theme: ThemeOptions
  @OptionGroup(title: "Picture") var speech: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Say of these nodes what stays; repeatable.", valueName: "selector"))
  var targets: [String] = []

  @Option(
    help: ArgumentHelp(
      "Try each single change of a class alone: control (enforced), edge or node (removed), "
        + "credential (revoked), fix (as harden knows them).", valueName: "class"),
    completion: .list(EachClass.allCases.map(\.rawValue)), transform: Self.kind)
  var each: EachClass?

  @Option(
    help: ArgumentHelp(
      "With --each fix: what fixing costs where the model says nothing.", valueName: "file"),
    completion: .file())
  var costs: String?

  @Option(help: ArgumentHelp("With --each: list so many.", valueName: "count"))
  var top = 20

  @Option(
    help: ArgumentHelp("With --each: the changes begin then.", valueName: "instant"),
    transform: Moment.init(argument:))
  var fromNowOn: Moment?

  @OptionGroup var workers: WorkerOptions

  var language: Language { speech.language }

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let question = try question.question(
      assumptions, from: seeds.from, and: targets, about: loaded.model)
    let names = try naming.names(of: loaded.model)
    if let each {
      return try answer(each, Analysis(loaded.model, question), names, loaded.warnings)
    }
    let asked =
      try targets.isEmpty
      ? nil
      : Set<ExactText>(Selection(targets).found(in: loaded.model, as: .to).items.map(\.node))
    let answer = try WhatIf(loaded.model, question, changes.changes(of: loaded.model))
    let report = WhatIfReport(
      answer: answer, names: names, seeds: question.from, targets: asked)
    let (options, renderer) = (drawing.options, try drawing.renderer(theme))
    return Answer(
      document: { report.document(for: $0) }, json: { .json("whatif", report.write) },
      picture: { .scene(try await renderer.fitted(options, report.scene), renderer) },
      warnings: loaded.warnings)
  }

  private func answer(
    _ kind: EachClass, _ analysis: Analysis, _ names: ModelNames,
    _ warnings: [Diagnostic]
  ) throws -> Answer {
    let changes =
      if let own = kind.changes {
        try analysis.singleChanges(own, from: fromNowOn, workers: workers.workers)
      } else {
        try analysis.singleFixes(
          costs.map { try FixCosts.read($0, for: analysis.model) } ?? FixCosts(),
          from: fromNowOn, workers: workers.workers)
      }
    let report = EachReport(
      changes: changes, kind: kind, exposure: analysis.outline(),
      seeds: analysis.question.from, names: names, from: fromNowOn, top: top)
    return Answer(
      document: { _ in report.document }, json: { .json("whatif", report.write) },
      warnings: warnings)
  }

  private static func kind(_ text: String) throws -> EachClass {
    guard let kind = EachClass(rawValue: text) else {
      let names = EachClass.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("It is one of \(names).")
    }
    return kind
  }

  mutating func validate() throws {
    guard changes.isEmpty != (each == nil) else {
      throw ValidationError(
        each == nil
          ? "Say what changes: --set, --remove, --revoke or another one; or --each CLASS."
          : "--each tries changes of its own; leave out the others.")
    }
    guard each != nil || fromNowOn == nil else {
      throw ValidationError("--from-now-on goes with --each; changes have @INSTANT.")
    }
    guard each == nil || targets.isEmpty else {
      throw ValidationError("--to says of what is asked what stays; leave it out with --each.")
    }
    let format = try output.format(among: Self.formats)
    try speech.check(format, among: RenderCommand.formats)
    let isPicture = RenderCommand.formats.contains(format)
    guard each == nil || !isPicture else {
      throw ValidationError("--each has no picture; ask for one of its changes.")
    }
    guard each == .fix || costs == nil else {
      throw ValidationError("--costs goes with --each fix.")
    }
    guard top > 0 else { throw ValidationError("--top is a number from 1.") }
  }
}
