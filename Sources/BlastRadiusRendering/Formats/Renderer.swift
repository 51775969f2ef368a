public import BlastRadius
import FoundationEssentials

/// Turns a scene into bytes.
///
/// SVG, DOT and Mermaid are written here; PNG and PDF are the same SVG through `rsvg-convert`.
public struct Renderer: Sendable {
  /// What places the boxes of SVG, PNG and PDF.
  public var engine: any LayoutEngine
  /// The colours; `auto` is light in PNG and PDF, whose converter knows no media queries.
  public var theme: Theme
  /// The shape of pictures of nodes and edges.
  public var fit = Fit.auto
  /// Colours of an organisation instead of the theme's, and its logo.
  public var brand: Brand?
  /// To whom the pictures may be passed on, as a mark on each of them.
  public var marking: Marking?
  /// What every id in an SVG starts with, so that several can stand in one page; ASCII letters,
  /// digits and hyphens.
  public var idPrefix: String
  /// How many pixels a point of the SVG takes in PNG.
  public var scale: Double
  /// How long `rsvg-convert` may take.
  public var timeout: Duration
  /// The path or name of `rsvg-convert`.
  public var converter: String

  /// Makes a renderer that lays out in the helper process.
  public init(engine: any LayoutEngine = HelperLayout(), theme: Theme = .auto) {
    self.engine = engine
    self.theme = theme
    idPrefix = "br"
    scale = 2
    timeout = .seconds(20)
    converter = "rsvg-convert"
  }

  /// The scene as SVG: one file, no script, no outside reference, the same bytes every time.
  ///
  /// - Throws: What the engine throws.
  public func svg(_ scene: Scene) async throws(BlastRadiusError) -> String {
    try await svg(scene, theme)
  }

  /// The scene as PNG.
  ///
  /// - Throws: What the engine throws; `BlastRadiusError` with code `missing` where `rsvg-convert`
  ///   is not installed, and `limit` where it takes too long.
  public func png(_ scene: Scene) async throws(BlastRadiusError) -> [UInt8] {
    try await converted(scene, ["--format=png", "--zoom=\(Decimals.text(scale))"])
  }

  /// The scene as PDF.
  ///
  /// - Throws: As `png(_:)` does.
  public func pdf(_ scene: Scene) async throws(BlastRadiusError) -> [UInt8] {
    try await converted(scene, ["--format=pdf"])
  }

  /// The scene in Graphviz's language, for other tools to lay out.
  public func dot(_ scene: Scene) -> String { DOTWriter.text(scene, marking) }

  /// The scene as a Mermaid flowchart.
  ///
  /// - Throws: `BlastRadiusError` with code `limit` over 500 arrows, which Mermaid refuses to draw.
  public func mermaid(_ scene: Scene) throws(BlastRadiusError) -> String {
    try MermaidWriter.text(scene, marking)
  }

  /// A timeline as SVG: one file, no script, no outside reference, the same bytes every time.
  public func svg(_ scene: TimelineScene) -> String { svg(scene, theme) }

  /// A timeline as PNG.
  ///
  /// - Throws: `BlastRadiusError` with code `missing` where `rsvg-convert` is not installed, and
  ///   `limit` where it takes too long.
  public func png(_ scene: TimelineScene) async throws(BlastRadiusError) -> [UInt8] {
    try await converted(
      svg(scene, theme.fixed),
      ["--format=png", "--zoom=\(Decimals.text(scale))"])
  }

  /// A timeline as PDF.
  ///
  /// - Throws: As `png(_:)` does.
  public func pdf(_ scene: TimelineScene) async throws(BlastRadiusError) -> [UInt8] {
    try await converted(svg(scene, theme.fixed), ["--format=pdf"])
  }

  private func svg(_ scene: TimelineScene, _ theme: Theme) -> String {
    var writer = TimelineWriter(
      TimelineDrawing(scene), theme: theme, brand: brand, marking: marking, prefix: safePrefix)
    return writer.write()
  }

  private func svg(_ scene: Scene, _ theme: Theme) async throws(BlastRadiusError) -> String {
    var writer = SVGWriter(
      try await pictureFit.drawing(scene), theme: theme, brand: brand, marking: marking,
      prefix: safePrefix)
    return writer.write()
  }

  /// What finds the shape of pictures.
  var pictureFit: PictureFit {
    let bands = SVGDocument(Palette(theme: theme, brand: brand), marking: marking, .english).bands
    return PictureFit(fit: fit, engine: engine, bands: bands.top + bands.bottom)
  }

  private var safePrefix: String {
    let safe = idPrefix.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return safe.first?.isLetter == true ? safe : "br" + safe
  }

  private func converted(
    _ scene: Scene, _ arguments: [String]
  ) async throws(BlastRadiusError) -> [UInt8] {
    try await converted(svg(scene, theme.fixed), arguments)
  }

  private func converted(
    _ source: String, _ arguments: [String]
  ) async throws(BlastRadiusError) -> [UInt8] {
    let tool = Tool(
      path: converter, arguments: arguments,
      missing: "rsvg-convert is missing; install the package librsvg2-bin",
      environment: ["SOURCE_DATE_EPOCH": Self.epoch])
    let answer = try await tool.run(
      input: Array(source.utf8), timeout: timeout,
      onTimeout: "the conversion took longer than \(timeout.text) and was stopped")
    guard answer.status == .success, !answer.output.isEmpty else {
      throw BlastRadiusError(.limit, "rsvg-convert failed: \(answer.message)")
    }
    return answer.output
  }

  /// The second that a PDF says it was made in: what the environment says for builds that can be
  /// repeated, else the first of all, so that the same picture gives the same bytes.
  private static var epoch: String {
    let said = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { UInt32($0) }
    return String(said ?? 0)
  }
}
