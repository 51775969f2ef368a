import BlastRadius

/// Writes a scene as a Mermaid flowchart.
///
/// Text stands in quoted labels, with everything but letters, digits and harmless signs written as
/// a numbered entity: neither Mermaid, Markdown nor HTML finds anything to read in it.
enum MermaidWriter {
  /// The most arrows that Mermaid draws.
  static let limit = 500

  static func text(
    _ scene: Scene, _ marking: Marking? = nil
  ) throws(BlastRadiusError) -> String {
    guard scene.links.count <= limit else {
      throw BlastRadiusError(
        .limit,
        "Mermaid draws at most \(limit) arrows, and these are \(scene.links.count); narrow the "
          + "picture with --level, --zone, --to, --within or --critical, or write SVG")
    }
    var lines = marking.map { ["---", "title: \"\($0.label)\"", "---"] } ?? []
    lines.append("flowchart TB")
    let words = SceneWords(scene.language)
    for zone in scene.zones {
      let outcome = words.words(zone.outcome) ?? ""
      lines.append("  subgraph \(zone.id)[\(quoted([zone.name, outcome]))]")
      lines += scene.cards.filter { $0.zone == zone.id }.map { "    \(node($0, words))" }
      lines += scene.gates.filter { $0.zone == zone.id }.map { "    \(node($0, words))" }
      lines.append("  end")
    }
    lines += scene.cards.filter { $0.zone == nil }.map { "  \(node($0, words))" }
    lines += scene.gates.filter { $0.zone == nil }.map { "  \(node($0, words))" }
    lines += scene.links.map { "  \(edge($0))" }
    lines += classes(scene)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func node(_ card: Scene.Card, _ words: SceneWords) -> String {
    let state = words.word(card)
    let level = [card.level.map(words.language.level), state.isEmpty ? nil : state].compactMap(
      \.self
    )
    .joined(separator: ", ")
    let times = [card.held, words.was(card)]
    let lines =
      [card.name, card.detail, level, card.fold?.levelsText(words.language) ?? ""] + times
    return "\(card.id)[\(quoted(lines))]"
  }

  private static func node(_ gate: Scene.Gate, _ words: SceneWords) -> String {
    "\(gate.id){{\"\(words.word(gate.kind))\"}}"
  }

  private static func edge(_ link: Scene.Link) -> String {
    let step = link.step.map { "(\($0))" } ?? ""
    let first = [step, link.text].filter { !$0.isEmpty }.joined(separator: " ")
    let words = [first, link.note].filter { !$0.isEmpty }
    let label = words.isEmpty ? "" : "|\(quoted(words))|"
    let arrow =
      switch link.state {
      case _ where link.side == .before: "-.->"
      case .observed: "==>"
      case .reached, .plain: "-->"
      case .possible, .unknown, .near: "-.->"
      case .claimed: "-.-o"
      case .denied: "--x"
      }
    return "\(link.from) \(arrow)\(label) \(link.to)"
  }

  private static func classes(_ scene: Scene) -> [String] {
    let styles: [(Scene.Card.State, String)] = [
      (.seed, "fill:#1b1b1b,color:#ffffff,stroke:#1b1b1b"),
      (.confirmed, "fill:#fff3e9,color:#1b1b1b,stroke:#d55e00,stroke-width:2px"),
      (.possible, "fill:#edf6fc,color:#1b1b1b,stroke:#0072b2,stroke-dasharray:7 4"),
      (.near, "fill:#fbfbfc,color:#555b61,stroke:#767c82,stroke-dasharray:9 3 1 3"),
      (.unreached, "fill:#fbfbfc,color:#555b61,stroke:#767c82,stroke-dasharray:2 3"),
    ]
    return styles.flatMap { state, style -> [String] in
      let ids = scene.cards.filter { ($0.change == .closed ? .unreached : $0.state) == state }
        .map(\.id)
      guard !ids.isEmpty else { return [] }
      return [
        "  classDef \(state.rawValue) \(style)",
        "  class \(ids.joined(separator: ",")) \(state.rawValue)",
      ]
    }
  }

  /// Lines of text as one quoted label.
  static func quoted(_ lines: [String]) -> String {
    let shown = lines.filter { !$0.isEmpty }.map { escaped(PictureText.shown($0, limit: 300)) }
    return "\"" + shown.joined(separator: "<br/>") + "\""
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isHarmless(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "#\(scalar.value);"
      }
    }
    return result
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "-", "/", "(", ")": true
    default: scalar.value > 0x9F
    }
  }
}
