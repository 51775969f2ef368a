import BlastRadius
import BlastRadiusGraphviz
import BlastRadiusRendering
import CGraphviz
import Testing

/// The DOT writer, read back by Graphviz's own reader.
@Suite(.serialized)
struct DOTRoundTripTests {
  private static let names = [
    "plain", "\"quoted\"", "back\\slash", "trailing\\", "\\N\\G\\E\\l", "a & b &amp; &#34;",
    "<b>x</b>",
    "line\nbreak", "\u{202E}rtl", "nul\u{0}", "日本語", "👨‍👩‍👧", "]; evil [label=x", "\\\"", "//", "/*",
    "#",
    String(repeating: "\\\"x", count: 10_000), "",
  ]

  @Test func `Hostile names come back as they were written`() throws {
    var model = Model()
    model.title = Self.names.joined()
    model.zones = [Zone("zone")]
    model.zones[0].label = "zone \\\" {"
    model.nodes = Self.names.enumerated().map { index, name in
      var node = Node("n\(index)", kind: "host")
      node.label = name
      node.zone = index % 2 == 0 ? "zone" : nil
      return node
    }
    model.edges = (1..<Self.names.count).map { Edge("n0", "owns", "n\($0)") }
    let scene = try Scene(model)
    GraphvizLayout.alone { Self.expectReadBack(scene) }
  }

  /// Graphviz keeps what it reads in globals too.
  private static func expectReadBack(_ scene: Scene) {
    let text = Renderer().dot(scene)
    guard let graph = unsafe agmemread(text) else {
      Issue.record("Graphviz cannot read the text")
      return
    }
    let (nodes, edges) = unsafe (agnnodes(graph), agnedges(graph))
    #expect(nodes == Int32(scene.cards.count + scene.gates.count))
    #expect(edges == Int32(scene.links.count))
    for card in scene.cards {
      guard let node = unsafe br_find(graph, card.id) else {
        Issue.record("a card is missing")
        continue
      }
      guard let value = unsafe br_get(node, "label") else { continue }
      let label = unsafe String(cString: value)
      // Labels are read once more when drawn: backslashes are doubled, & is an entity.
      let shown = label.replacing("\\\\", with: "\u{1}").replacing("\\n", with: "\n")
        .replacing("\u{1}", with: "\\").replacing("&amp;", with: "&")
      #expect(
        shown.hasPrefix(card.name.isEmpty ? card.detail : PictureText.shown(card.name, limit: 500)))
    }
    unsafe _ = agclose(graph)
  }
}
