internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusRendering

/// What a picture shows, and how.
struct PictureOptions: ParsableArguments {
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Only the ways to these nodes; repeatable.", valueName: "selector"))
  var targets: [String] = []

  @Option(
    help: ArgumentHelp("Only nodes reached at this level or a stronger one.", valueName: "level"),
    completion: .list(Level.allCases.map(\.name)))
  var level: String?

  @Option(
    name: .customLong("zone"),
    help: ArgumentHelp("Only nodes in these zones; repeatable.", valueName: "zone"))
  var zones: [String] = []

  @Option(help: ArgumentHelp("Only nodes at most so many hops away.", valueName: "hops"))
  var within: Int?

  @Flag(help: "Only nodes of high or critical criticality, and the ways to them.")
  var critical = false

  @Flag(help: "Without --from: only what is known to have happened.")
  var evidence = false

  @Flag(help: "Draw everything, however much it is.")
  var full = false

  @Option(help: "A heading instead of the model's title.")
  var title: String?

  @Option(
    help: ArgumentHelp("auto, light or dark.", valueName: "theme"),
    completion: .list(Theme.allCases.map(\.rawValue)))
  var theme = "auto"

  @Option(help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
  var layoutTimeout = 20.0

  /// What the picture is narrowed to.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector matches nothing.
  func options(for model: Model) throws -> SceneOptions {
    var options = SceneOptions()
    options.to = Set<ExactText>(
      try Selection(targets).found(in: model, as: .to).items.map(\.node))
    options.level = level.flatMap { Level(name: $0) }
    options.zones = try zones(in: model)
    options.within = within
    options.criticalOnly = critical
    options.full = full
    options.title = title
    return options
  }

  private func zones(in model: Model) throws -> Set<ExactText> {
    let named = zones.flatMap { $0.split(separator: ",").map(String.init) }
    for name in named where !model.zones.contains(where: { $0.id == name }) {
      let nearest = NearestName.find(name, in: model.zones.map(\.id))
      throw BlastRadiusError(
        .badInput,
        "no zone `\(PictureText.shown(name, limit: 80))` in the model"
          + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    }
    return Set<ExactText>(named)
  }

  /// What writes the picture.
  var renderer: Renderer {
    let limit = Duration.seconds(layoutTimeout)
    var renderer = Renderer(
      engine: HelperLayout(timeout: limit), theme: Theme(rawValue: theme) ?? .auto)
    renderer.timeout = limit
    return renderer
  }

  mutating func validate() throws {
    if let level, Level(name: level) == nil {
      throw ValidationError("--level is connect, read, write or control.")
    }
    guard Theme(rawValue: theme) != nil else {
      throw ValidationError("--theme is auto, light or dark.")
    }
    guard layoutTimeout > 0, layoutTimeout <= 86_400 else {
      throw ValidationError("--layout-timeout is a number of seconds, more than 0.")
    }
    if let within, within < 0 { throw ValidationError("--within is a number from 0.") }
  }
}
