import BlastRadiusRendering

/// The attributes given to Graphviz: numbers and fixed words, never a text of a model.
enum GraphvizAttributes {
  static func graph(isDense: Bool) -> [(String, String)] {
    [
      ("nodesep", isDense ? "0.2" : "0.3"), ("ranksep", isDense ? "0.33" : "0.42"),
    ] + always
  }

  private static let always: [(String, String)] = [
    ("rankdir", "TB"),
    // Without it, clusters with labels end in a double free inside gvFreeLayout.
    ("newrank", "true"),
    ("splines", "true"), ("rank", ""), ("margin", "0"),
    ("pad", "0"), ("remincross", "true"), ("mclimit", "4"), ("bb", ""), ("label", ""),
    ("fontname", "Courier"), ("fontsize", "10"), ("labeljust", "l"), ("labelloc", "t"),
  ]

  static let node: [(String, String)] = [
    ("shape", "box"), ("fixedsize", "true"), ("label", ""), ("width", "1"), ("height", "1"),
    ("pos", ""),
  ]

  static let edge: [(String, String)] = [
    ("arrowhead", "none"), ("weight", "1"), ("style", ""), ("pos", ""),
    ("tailport", ""), ("headport", ""),
  ]

  /// How much smaller than Graphviz's a frame is on every side, so that neighbours do not touch.
  static let clusterGap = 5.0

  /// A heading takes the room of so many letters of Courier, whose width is fixed in Graphviz.
  static func cluster(
    _ cluster: LayoutRequest.Cluster, isDense: Bool
  ) -> [(String, String)] {
    let size = max(1, cluster.heading.height / 1.2)
    let width = cluster.heading.width + 2 * clusterGap
    let letters = min(2000, Int((width / (size * 0.6)).rounded(.up)))
    return [
      ("label", String(repeating: "m", count: max(1, letters))), ("fontsize", "\(size)"),
      ("margin", "\((isDense ? 7 : 12) + clusterGap)"),
    ]
  }

  static func port(_ port: LayoutRequest.Port) -> String {
    switch port {
    case .anywhere, .side: ""
    case .top: "n"
    case .bottom: "s"
    }
  }

  static func inches(_ points: Double) -> String { "\(points / 72)" }
}
