internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius explain`: why something is reached, or why not.
struct ExplainCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why something is reached, step by step, or what is missing.",
    discussion: """
      Without a level, the strongest one that is reached is explained; where none is, the answer is \
      what is missing for control.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius explain graphs/cloudflare-2023.yaml --from jira --to scriptrunner
        blastradius explain graphs/cloudflare-2023.yaml --from smartsheet --to jira
        blastradius explain graphs/ci-pipeline.yaml --from anna-token --to vault -k 2
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags
  @OptionGroup(title: "Question") var seeds: SeedOptions
  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Question") var known: FactsOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions
  @OptionGroup(title: "Output") var naming: NameOptions

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("What is asked about: ID or ID@LEVEL.", valueName: "selector"))
  var goal: String

  @Flag(help: "Say what is missing for the level asked for (control, or passing a gateway).")
  var whyNot = false

  @Option(
    name: [.customShort("k"), .customLong("ways")],
    help: ArgumentHelp(
      "Show up to so many different ways, fewest hops first (at most 100).", valueName: "number"))
  var count = 1

  @Flag(help: "Show the way of least effort instead of the one with the fewest hops.")
  var cheapest = false

  @Flag(help: "Show where each edge stands, and why it is there.")
  var sources = false

  func answer() throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    let question = try question.question(
      assumptions, from: seeds.from, and: [goal], about: loaded.model)
    let names = try naming.names(of: loaded.model)
    let item = try Selection.target(goal, in: loaded.model, names, for: "explain one at a time")
    let analysis = try known.analysis(
      of: loaded.model, question, files: model.graphs,
      assumptions: assumptions.assumptions)
    var found = report(on: item, analysis, question, names)
    if sources { found.origin = { analysis.origin(of: $0) } }
    let report = found
    let warnings = loaded.warnings + [report.cutShort(analysis)].compactMap { $0 }
    return Answer(
      document: { _ in report.document }, json: { .json("explain", report.write) },
      warnings: warnings)
  }

  private func report(
    on item: Selection.Item, _ analysis: Analysis, _ question: Question, _ names: ModelNames
  ) -> ExplanationReport {
    let strongest: Level = names.isNode(item.node, a: "gateway") && whyNot ? .connect : .control
    var levels = [item.level ?? strongest]
    if item.level == nil, !whyNot { levels += [.write, .read, .connect] }
    for level in levels {
      let goal = Fact(item.node, level)
      if count > 1 {
        let ways = analysis.ways(to: goal, count: count, cheapest: cheapest)
        guard let best = ways.explanations.first else { continue }
        return ExplanationReport(
          question: question, goal: goal, outcome: .reached(best), ways: ways, names: names)
      }
      if let explanation = analysis.explanation(of: goal, cheapest: cheapest) {
        return ExplanationReport(
          question: question, goal: goal, outcome: .reached(explanation), names: names)
      }
    }
    let goal = Fact(item.node, levels[0])
    return ExplanationReport(
      question: question, goal: goal, outcome: .notReached(analysis.whyNot(goal)), names: names)
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    guard (1...Analysis.maximumWays).contains(count) else {
      throw ValidationError("-k is a number from 1 to \(Analysis.maximumWays).")
    }
  }
}
