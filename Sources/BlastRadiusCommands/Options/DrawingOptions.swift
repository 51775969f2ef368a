internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusRendering

/// How any picture of nodes and edges is drawn.
struct DrawingOptions: ParsableArguments {
  @Flag(help: "Draw everything, however much it is.")
  var full = false

  @Option(help: "A heading instead of the model's title.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The shape of svg, png, pdf and pages: auto (4:3 to 16:9), slide or page (readable on a slide or an "
        + "upright A4 page), wide, tall.", valueName: "shape"),
    completion: .list(Fit.allCases.map(\.rawValue)), transform: Self.shape)
  var fit = Fit.auto

  @Option(help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
  var layoutTimeout = 20.0

  /// Options that narrow nothing.
  var options: SceneOptions {
    var options = SceneOptions()
    options.full = full
    options.title = title
    options.language = Said.language
    return options
  }

  /// What writes the picture.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a file of colours is none.
  func renderer(_ theme: ThemeOptions) throws -> Renderer {
    let limit = Duration.seconds(layoutTimeout)
    var renderer = Renderer(engine: HelperLayout(timeout: limit))
    renderer.timeout = limit
    renderer.fit = fit
    return try theme.applied(to: renderer)
  }

  private static func shape(_ text: String) throws -> Fit {
    guard let fit = Fit(rawValue: text) else {
      let names = Fit.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("It is one of \(names).")
    }
    return fit
  }

  mutating func validate() throws {
    guard layoutTimeout > 0, layoutTimeout <= 86_400 else {
      throw ValidationError("--layout-timeout is a number of seconds, more than 0.")
    }
  }
}
