import BlastRadius

/// Writes a scene in Graphviz's language.
///
/// All text of the model stands in quoted labels with opaque ids around it; every backslash is
/// doubled, since Graphviz reads `\N` and the like in labels, and `&` is written as an entity.
enum DOTWriter {
  static func text(_ scene: Scene, _ marking: Marking? = nil) -> String {
    let words = SceneWords(scene.language)
    let heading = [marking?.label, scene.title, scene.answer].compactMap(\.self)
    var lines = ["digraph \"blastradius\" {"]
    lines.append("  graph [newrank=true, rankdir=TB,")
    lines.append(
      "    fontname=\"Arial\", labelloc=t, label=\(quoted(heading))];")
    lines.append("  node [shape=box, fontname=\"Arial\", fontsize=11];")
    lines.append("  edge [fontname=\"Arial\", fontsize=10];")
    for zone in scene.zones { lines += zoneLines(zone, scene, words) }
    for card in scene.cards where card.zone == nil { lines.append("  \(node(card, words))") }
    for gate in scene.gates where gate.zone == nil { lines.append("  \(node(gate, words))") }
    for link in scene.links { lines.append("  \(edge(link))") }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func zoneLines(
    _ zone: Scene.Zone, _ scene: Scene, _ words: SceneWords
  ) -> [String] {
    let width = zone.outcome == .held ? ", penwidth=3" : ""
    let heading = [zone.name, words.words(zone.outcome)].compactMap(\.self)
    var lines = [
      "  subgraph cluster_\(zone.id) {", "    graph [label=\(quoted(heading))\(width)];",
    ]
    for card in scene.cards where card.zone == zone.id { lines.append("    \(node(card, words))") }
    for gate in scene.gates where gate.zone == zone.id { lines.append("    \(node(gate, words))") }
    return lines + ["  }"]
  }

  private static func node(_ card: Scene.Card, _ words: SceneWords) -> String {
    let state = words.word(card)
    let level = [card.level.map(words.language.level), state.isEmpty ? nil : state].compactMap(
      \.self
    )
    .joined(separator: ", ")
    let label = quoted(
      [
        card.name, card.detail, level, card.fold?.levelsText(words.language) ?? "", card.held,
        words.was(card),
      ]
      .filter { !$0.isEmpty })
    let style =
      switch card.change == .closed ? .unreached : card.state {
      case .seed: "style=bold, penwidth=3"
      case .confirmed: "style=bold"
      case .possible: "style=dashed"
      case .near, .unreached: "style=dotted"
      case .plain: "style=solid"
      }
    return "\(card.id) [label=\(label), \(style)];"
  }

  private static func node(_ gate: Scene.Gate, _ words: SceneWords) -> String {
    return "\(gate.id) [label=\"\(words.word(gate.kind))\", shape=invhouse];"
  }

  private static func edge(_ link: Scene.Link) -> String {
    let step = link.step.map { "\($0)" } ?? ""
    let first = [step, link.text].filter { !$0.isEmpty }.joined(separator: ". ")
    let words = [first, link.note].filter { !$0.isEmpty }
    let label = words.isEmpty ? "" : "label=\(quoted(words)), "
    let style =
      switch link.state {
      case _ where link.side == .before: "style=dotted"
      case .observed: "style=bold"
      case .reached, .plain: "style=solid"
      case .possible: "style=dashed"
      case .unknown, .near: "style=dotted"
      case .claimed: "style=dotted, arrowhead=odot"
      case .denied: "style=solid, arrowhead=tee"
      }
    return "\(link.from) -> \(link.to) [\(label)\(style)];"
  }

  /// Lines of text as one quoted label.
  static func quoted(_ lines: [String]) -> String {
    var result = "\""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\\n" }
      for scalar in PictureText.shown(line, limit: 500).unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        case "&": result += "&amp;"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
