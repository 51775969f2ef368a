internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusRendering

/// How any picture of nodes and edges is drawn.
struct DrawingOptions: ParsableArguments {
  @Flag(help: "Draw everything, however much it is.")
  var full = false

  @Option(help: "A heading instead of the model's title.")
  var title: String?

  @Option(help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
  var layoutTimeout = 20.0

  /// Options that narrow nothing.
  var options: SceneOptions {
    var options = SceneOptions()
    options.full = full
    options.title = title
    return options
  }

  /// What writes the picture.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a file of colours is none.
  func renderer(_ theme: ThemeOptions) throws -> Renderer {
    let limit = Duration.seconds(layoutTimeout)
    var renderer = Renderer(engine: HelperLayout(timeout: limit))
    renderer.timeout = limit
    return try theme.applied(to: renderer)
  }

  mutating func validate() throws {
    guard layoutTimeout > 0, layoutTimeout <= 86_400 else {
      throw ValidationError("--layout-timeout is a number of seconds, more than 0.")
    }
  }
}
