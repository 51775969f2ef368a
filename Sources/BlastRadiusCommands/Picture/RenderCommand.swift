internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// `blastradius render`: a picture of an exposure, or of a model.
struct RenderCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "A picture of what can be reached, or of the model itself.",
    discussion: """
      Without --from it is the model that is drawn.

      Formats: svg, png, pdf, dot, mermaid.

      Examples:
        blastradius render graphs/cloudflare-2023.yaml --from jira -o jira.svg
        blastradius render graphs/cloudflare-2023.yaml --from jira --format mermaid
      """)

  static let formats: [OutputFormat] = [.svg, .png, .pdf, .dot, .mermaid]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    help: ArgumentHelp(
      "What the attacker has; a selector as for exposure.", valueName: "selector"))
  var from: [String] = []

  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions
  @OptionGroup(title: "Question") var known: FactsOptions
  @OptionGroup(title: "Picture") var picture: PictureOptions
  @OptionGroup(title: "Picture") var drawing: DrawingOptions
  @OptionGroup(title: "Picture") var theme: ThemeOptions
  @OptionGroup(title: "Picture") var speech: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var redaction: RedactionOptions

  var language: Language { speech.language }

  func answer() async throws -> Answer {
    let loaded = try redaction.load(model, imports, at: assumptions.at)
    var renderer = try drawing.renderer(theme)
    renderer.marking = output.marking
    // What other programs draw has the shape that they give it.
    if [.dot, .mermaid].contains(try output.format(among: Self.formats)) { renderer.fit = .auto }
    let options = try options(for: loaded.model)
    let scene = try await renderer.fitted(options.scene, options.make)
    return Answer(picture: { [renderer] in .scene(scene, renderer) }, warnings: loaded.warnings)
  }

  /// What is drawn, and what draws it with narrower options.
  private func options(
    for model: Model
  ) throws -> (scene: SceneOptions, make: (SceneOptions) throws -> Scene) {
    let options = try picture.options(for: model, drawing)
    guard !from.isEmpty else {
      let isEvidence = picture.evidence
      return (
        options,
        { isEvidence ? try Scene(evidenceOf: model, options: $0) : try Scene(model, options: $0) }
      )
    }
    let question = try question.question(
      assumptions, from: from, and: picture.targets, about: model)
    let analysis = try known.analysis(
      of: model, question, files: self.model.graphs,
      assumptions: assumptions.assumptions)
    let names = try ModelNames(model)
    // The picture and the text answer in the same words.
    var narrowed = options
    narrowed.answer =
      try headline(on: options.to, analysis, names)
      ?? ExposureHeadline(ExposureReport(outlineOf: analysis, names: names)).text
    return (narrowed, { try Scene(analysis, options: $0) })
  }

  /// The answer about the one node that the picture is narrowed to, if it is one that is reached.
  private func headline(
    on targets: Set<ExactText>, _ analysis: Analysis, _ names: ModelNames
  ) -> String? {
    guard targets.count == 1, let target = targets.first else { return nil }
    for level in [Level.control, .write, .read, .connect] {
      let goal = Fact(target.text, level)
      guard let explanation = analysis.explanation(of: goal) else { continue }
      return ExplanationReport(
        question: analysis.question, goal: goal, outcome: .reached(explanation), names: names
      ).headline
    }
    return nil
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    guard from.isEmpty || !picture.evidence else {
      throw ValidationError("--evidence draws the model's own record; leave out --from.")
    }
    guard !from.isEmpty || known.facts == nil else {
      throw ValidationError("--facts say what --from reaches; say that.")
    }
    guard !from.isEmpty || !picture.near else {
      throw ValidationError("--near is about what --from reaches; say that.")
    }
  }
}
