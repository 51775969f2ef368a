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

  @Flag(help: "With --from: what is one step away too.")
  var near = false

  /// What the picture is narrowed to.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector matches nothing.
  func options(for model: Model, _ drawing: DrawingOptions) throws -> SceneOptions {
    var options = drawing.options
    options.to = Set<ExactText>(
      try Selection(targets).found(in: model, as: .to).items.map(\.node))
    options.level = level.flatMap { Level(name: $0) }
    options.zones = try zones(in: model)
    options.within = within
    options.criticalOnly = critical
    options.showsNear = near
    return options
  }

  private func zones(in model: Model) throws -> Set<ExactText> {
    if let unredacted = model.unredacted {
      let known = try unredacted.asked(zones)
      return Set<ExactText>(known.texts.map { unredacted.name($0, of: .zone) })
    }
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

  mutating func validate() throws {
    if let level, Level(name: level) == nil {
      throw ValidationError("--level is connect, read, write or control.")
    }
    if let within, within < 0 { throw ValidationError("--within is a number from 0.") }
  }
}
