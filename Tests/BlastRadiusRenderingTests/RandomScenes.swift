import BlastRadius
import BlastRadiusTestSupport

/// Models with everything that is hard to draw.
enum RandomScenes {
  /// What a literal cannot hold and an input can.
  static let nonCharacters = [UInt32(0xFFFE), 0xFFFF, 0xFDD0, 0x1FFFF].compactMap(
    Unicode.Scalar.init
  )
  .map { String($0) }.joined()

  static let hostile: [String] = [
    "plain", "\"quoted\" 'twice'", "<script>alert(1)</script>", "a & b &amp; c",
    "\\N \\G \\E \\l \\",
    "line\nbreak\r\n\ttab", "\u{202E}reversed\u{202C}", "\u{2066}isolated\u{2069}",
    "nul\u{0}byte\u{1F}",
    "family 👨‍👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇧🇷", "日本語のとても長い名前がここにあります空白なしで続くテキスト",
    "اسم طويل جدا باللغة العربية", "שם ארוך מאוד בעברית", "Ünïcödé straße", "]]>--><!--<![CDATA[",
    "z̸̡̢̛̗̘̙̜̝̞̟̠̣a̴̢̧̨̛̖̗̘l̷̡̧̛̖̗g̵̢̨o", "a\u{FEFF}b\u{200B}c\u{00AD}d", nonCharacters, "﷽﷽﷽",
    "end", "subgraph", "n1 --> n2; click n1 \"javascript:alert(1)\"", "#quot;#lt;", "```",
    "%%{init: {}}%%", "{{a|b}}", "ﷺ ⸻ 𒐫", "\u{E000}private", "", " ", "graph TD;", "e\u{301}",
  ]

  static func name(_ random: inout SeededRandom) -> String {
    switch random.number(0..<8) {
    case 0: String(repeating: random.pick(hostile), count: random.number(1..<6))
    case 1: String(repeating: random.pick(["W", "界", "👨‍👩‍👧", "x-", "a/", "م"]), count: 10_000)
    case 2: "CN=Service Account \(random.number(0..<9999)),OU=Tier 0,DC=corp,DC=example,DC=com"
    case 3: random.pick(hostile) + " " + random.pick(hostile)
    case 4: "arn:aws:iam::123456789012:role/service-role/very-long-role-name-\(random.next())"
    default: random.pick(["Jira", "Build server", "Payments database", "Deploy key", "Mail"])
    }
  }

  /// A model of a few dozen nodes in zones, with gates, stops, unknowns and hostile names.
  static func model(seed: UInt64) -> Model {
    var random = SeededRandom(seed: seed)
    var model = Model()
    model.title = name(&random)
    let zones = (0..<random.number(0..<5)).map { "zone\($0)" }
    model.zones = zones.map { id in
      var zone = Zone(id)
      zone.label = name(&random)
      zone.trust = random.pick(Zone.Trust.allCases.map(Optional.some) + [nil])
      return zone
    }
    let kinds = model.vocabulary.kinds.texts.sorted()
    let count = random.number(2..<26)
    model.nodes = (0..<count).map { index in
      var node = Node("node\(index)", kind: random.pick(kinds))
      node.label = name(&random)
      node.zone = zones.isEmpty || random.chance(0.2) ? nil : random.pick(zones)
      if random.chance(0.2) { node.criticality = .critical }
      if random.chance(0.2) { node.counts = [Node.Count("accessed", random.number(0..<9_999_999))] }
      return node
    }
    model.controls = [Control("open", .absent), Control("shut", .enforced), Control("asked")]
    for index in model.controls.indices { model.controls[index].label = name(&random) }
    for _ in 0..<random.number(1..<count * 2) {
      model.edges.append(edge(&random, count, index: model.edges.count))
    }
    model.sources = ["https://example.com/?a=1&b=<2>"]
    return model
  }

  private static func edge(_ random: inout SeededRandom, _ count: Int, index: Int) -> Edge {
    let relations = ["administers", "reads", "connects-to", "runs", "hosts", "copies-to", "owns"]
    let subject = random.number(0..<count)
    let object = (subject + random.number(1..<count)) % count
    var edge = Edge("node\(subject)", random.pick(relations), "node\(object)")
    edge.id = "edge\(index)"
    if random.chance(0.2) {
      edge.requires = [.fact(Fact("node\(random.number(0..<count))", .control))]
    }
    if random.chance(0.2) { edge.unless = [random.pick(["open", "shut", "asked"])] }
    if random.chance(0.1) { edge.exists = random.pick([.no, .unknown]) }
    if random.chance(0.3) {
      var evidence = Evidence(random.pick([.observed, .denied, .attempted]))
      evidence.at = Moment(
        "202\(random.number(2..<4))-0\(random.number(1..<9))-1\(random.number(0..<9))")
      evidence.reason = random.pick([.refused, .byDesign, .noEvidence])
      edge.evidence = [evidence]
    }
    return edge
  }
}
