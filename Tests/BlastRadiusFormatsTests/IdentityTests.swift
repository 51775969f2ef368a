import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// Which ids, names and values of imports are one.
@Suite struct IdentityTests {
  private static func node(_ id: String, _ kind: String = "User", _ rest: String = "") -> String {
    #"{"id":"\#(id)","kinds":["\#(kind)"]\#(rest)}"#
  }

  private static func matched(_ key: String, _ value: String) -> String {
    let matcher = #"{"key":"\#(key)","operator":"equals","value":\#(value)}"#
    return #"""
      {"kind":"MemberOf","start":{"match_by":"property","property_matchers":[\#(matcher)]},\#
      "end":{"value":"t"}}
      """#
  }

  @Test(
    "a letter whose upper case is several letters is one of its own",
    arguments: [
      ("weiß", "weiss"), ("ﬁn", "fin"), ("oﬀ", "off"), ("ŉ", "ʼn"), ("ǰ", "J\u{30C}"),
      ("ΐ", "Ϊ\u{301}"), ("և", "ԵՒ"), ("ẖ", "H\u{331}"),
    ])
  func letters(one: String, other: String) throws {
    let nodes = [Self.node(one), Self.node(other)].joined(separator: ",")
    #expect(try Imported(graph(nodes: nodes)).nodes.count == 2)
    let names = [(one, "1"), (other, "2")].map { name, id in
      Self.node(id, "User", #","properties":{"name":"\#(name)"}"#)
    }
    let byName =
      #"{"kind":"MemberOf","start":{"value":"\#(other)","match_by":"name"},"end":{"value":"1"}}"#
    let imported = try Imported(graph(nodes: names.joined(separator: ","), edges: byName))
    #expect(imported.edges == ["2 MemberOf 1"])
  }

  @Test(
    "letters that differ in case alone are one",
    arguments: [("ä", "Ä"), ("ᾳ", "ᾼ"), ("ǆ", "Ǆ"), ("σ", "Σ"), ("д", "Д"), ("ﬁA", "ﬁa")])
  func cases(one: String, other: String) throws {
    let nodes = [Self.node(one), Self.node(other)].joined(separator: ",")
    #expect(try Imported(graph(nodes: nodes)).nodes.count == 1)
  }

  @Test(
    "numbers are one where both mean the same, however long they are",
    arguments: [
      ("9007199254740993", "9007199254740992", false), ("1", "1.0", true), ("100", "1e2", true),
      ("-0", "0", true), ("0.10", "1E-1", true), ("123456789012345678901234567890", "1e29", false),
      ("12345678901234567890", "12345678901234567891", false), ("-5", "5", false),
      ("1e400", "1e401", false), ("10e399", "1e400", true), ("2.50", "25e-1", true),
    ])
  func numbers(wanted: String, has: String, isOne: Bool) throws {
    let nodes = [
      Self.node("a", "User", #","properties":{"uid":\#(has)}"#), Self.node("t", "Group"),
    ]
    let imported = try Imported(
      graph(nodes: nodes.joined(separator: ","), edges: Self.matched("uid", wanted)))
    #expect(imported.edges == (isOne ? ["A MemberOf T"] : []))
    #expect(imported.warnings == (isOne ? [] : ["unresolved-endpoint"]))
  }

  @Test("a matcher on objectid finds the node of that id, whatever its properties say")
  func objectID() throws {
    let nodes = [
      Self.node("a", "User", #","properties":{"n":1}"#),
      Self.node("b", "User", #","properties":{"objectid":"A"}"#), Self.node("c"),
      Self.node("t", "Group"),
    ]
    for (wanted, found) in [("a", "A"), ("A", "A"), ("c", "C")] {
      let edge = Self.matched("objectid", "\"\(wanted)\"")
      let imported = try Imported(graph(nodes: nodes.joined(separator: ","), edges: edge))
      #expect(imported.edges == ["\(found) MemberOf T"])
    }
    for value in [#""d""#, "1", #""a ""#] {
      let edge = Self.matched("objectid", value)
      let imported = try Imported(graph(nodes: nodes.joined(separator: ","), edges: edge))
      #expect(imported.edges == [])
    }
  }

  @Test("a node of a text model matches an imported one by its objectid")
  func overlay() throws {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.write("a.json", graph(nodes: Self.node("s-1") + "," + Self.node("s-2"))),
      try folder.write(
        "b.yaml",
        """
        blastradius: 1
        nodes:
          key: {kind: api-key}
          alice: {match: {property: objectid, equals: s-2}}
        edges:
          - key authenticates-as alice
        """),
    ]
    let model = try ModelReader.read(paths).model
    #expect(model.problems().isEmpty)
    #expect(model.edges.count == 1)
  }

  @Test("names of JSON are what they mean, however they are written")
  func escapes() throws {
    let nodes = [
      #"{"\u0069d":"a","k\u0069nds":["Us\u0065r"],"properties":{"em\u0061il":"x@example.com"}}"#,
      #"{"id":"b","kinds":["Group"],"pr\u006fperties":{"n\u0061me":"B"}}"#,
    ]
    let edges = [
      #"{"k\u0069nd":"Memb\u0065rOf","start":{"match_by":"property","property_matchers":[{"k\u0065y":"email","operator":"equ\u0061ls","value":"x@example.com"}]},"end":{"v\u0061lue":"b"}}"#,
      #"{"kind":"Owns","st\u0061rt":{"value":"b","match_by":"n\u0061me"},"\u0065nd":{"value":"a"}}"#,
    ]
    let text =
      #"{"gr\u0061ph":{"nod\u0065s":["# + nodes.joined(separator: ",") + #"],"edges":["#
      + edges.joined(separator: ",") + "]}}"
    let imported = try Imported(text)
    #expect(imported.said.filter { $0.code != "unknown-node-kind" }.map(\.code) == [])
    #expect(imported.nodes == ["A[User]", "B[Group]"])
    #expect(imported.edges.sorted() == ["A MemberOf B", "B Owns A"])
    let estate = try #require(imported.model?.estate)
    #expect(estate.labels[1] == "B")
  }

  @Test(
    "a text model may be JSON with characters escaped as two surrogates, and places stay",
    arguments: [
      #"x\/y \ud83d\ude00"#, #"\uD83D\uDE00\uD83D\uDE00 z"#, #"\\ud83d\ude00"#, #"ü\ud83d\ude00"#,
      #"\ud800\udc00\u0041"#,
    ])
  func surrogates(label: String) throws {
    let text = """
      {"blastradius":"1","nodes":{"a":{"kind":"user","label":"\(label)"},"b":{"kind":"host"}},
      "edges":["a administers b"]}
      """
    let isHalf = label.hasPrefix(#"\\ud83d"#)
    let folder = try TemporaryFolder()
    let path = try folder.write("model.yaml", text)
    if isHalf {
      #expect(throws: BlastRadiusError.self) { try ModelReader.read([path]) }
    } else {
      let model = try ModelReader.read([path]).model
      let meant = try JSONDecoder().decode([String].self, from: Data("[\"\(label)\"]".utf8))[0]
      #expect(model.nodes.first { $0.id == "a" }?.label == meant)
    }
    let wrong = text.replacing(#""kind":"host""#, with: #""kinf":"host""#)
    let error = #expect(throws: BlastRadiusError.self) {
      try ModelReader.read([try folder.write("wrong.yaml", wrong)])
    }
    guard !isHalf, let range = wrong.firstRange(of: #""kinf""#) else { return }
    let column = wrong[..<range.lowerBound].unicodeScalars.count + 1
    let unknown = error?.diagnostics.first { $0.code == "unknown-key" }
    #expect(unknown?.location?.column == column)
  }
}
