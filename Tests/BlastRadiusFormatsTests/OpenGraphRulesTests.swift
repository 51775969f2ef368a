import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// BloodHound's rules line by line: what is accepted, refused, and refused by `--strict` alone.
@Suite struct OpenGraphRulesTests {
  private static let strict = ImportOptions(isStrict: true)

  @Test(
    "envelopes that are accepted, strictly too",
    arguments: [
      #"{"graph":{"nodes":[]}}"#, #"{"graph":{"edges":[]}}"#,
      #"{"metadata":{},"graph":{"nodes":[]}}"#,
      #"{"metadata":{"source_kind":"Tool"},"graph":{"nodes":[]}}"#,
      #"{"graph":{"nodes":[]},"metadata":{"source_kind":null}}"#,
      #"{"$schema":"x","graph":{"more":{"a":[1]},"nodes":[]}}"#,
    ])
  func acceptedEnvelopes(text: String) throws {
    #expect(try Imported(text, Self.strict).said.isEmpty)
  }

  @Test(
    "envelopes that are refused",
    arguments: [
      (#"{"meta":{"type":"users"}}"#, "unsupported-format"),
      (#"{"data":[]}"#, "unsupported-format"),
      (#"{"data":[],"meta":{}}"#, "unsupported-format"),
      (#"{"data":[],"graph":{"nodes":[]}}"#, "mixed-formats"),
      (#"{"metadata":{}}"#, "missing-key"), (#"{"graph":{}}"#, "missing-key"),
      (#"{"graph":[]}"#, "wrong-type"), (#"{"graph":{"nodes":"x"}}"#, "wrong-type"),
      (#"{"graph":{"nodes":[]}"#, "bad-json"), (#"{"graph":{"nodes":[]}}}"#, "bad-json"),
      (#"{"graph":{"nodes":[]},"graph":{"nodes":[]}}"#, "duplicate-key"),
      (#"{"graph":{"nodes":[],"nodes":[]}}"#, "duplicate-key"),
    ])
  func refusedEnvelopes(text: String, code: String) throws {
    #expect(try Imported(text).errors == [code])
    #expect(try Imported(text, Self.strict).errors == [code])
  }

  @Test(
    "metadata that only the strict reader refuses",
    arguments: [#"{"source_kind":1}"#, #"{"more":{}}"#, "[]"])
  func metadata(text: String) throws {
    let document = graph(metadata: text)
    #expect(try Imported(document).warnings == ["bad-metadata"])
    #expect(try Imported(document, Self.strict).errors == ["bad-metadata"])
  }

  @Test(
    "what is neither an object nor a model is left to the reader of models",
    arguments: ["{}", "[]", "1"])
  func otherRoots(text: String) throws {
    #expect(try !Imported(text).errors.isEmpty)
  }

  @Test(
    "nodes that are accepted, strictly too",
    arguments: [
      #"{"id":"a","kinds":[]}"#, #"{"id":"a","kinds":["A","B","C"],"properties":null}"#,
      #"{"id":"a","kinds":["A"],"properties":{"s":"x","n":-1.5e3,"t":true,"l":[1,2],"e":[]}}"#,
    ])
  func acceptedNodes(text: String) throws {
    let imported = try Imported(graph(nodes: text), Self.strict)
    #expect(imported.errors.isEmpty && imported.warnings.isEmpty)
    #expect(imported.nodes.count == 1)
  }

  @Test(
    "nodes that are refused",
    arguments: [
      (#"{"kinds":["A"]}"#, "missing-key"), (#"{"id":"","kinds":["A"]}"#, "missing-key"),
      (#"{"id":1,"kinds":["A"]}"#, "wrong-type"), (#"{"id":null,"kinds":["A"]}"#, "wrong-type"),
      ("7", "wrong-type"), (#"{"id":"a","id":"b","kinds":[]}"#, "duplicate-key"),
      (#"{"id":"a","kinds":[1]}"#, "wrong-type"), (#"{"id":"\ud800","kinds":[]}"#, "bad-escape"),
      (#"{"id":"\q","kinds":[]}"#, "bad-escape"), (#"{"id":"a",}"#, "bad-json"),
      (#"{id:"a"}"#, "bad-json"), (#"{"id":"a""#, "bad-json"), (#"{"id":"a" "b":1}"#, "bad-json"),
      (#"{"id":tru}"#, "bad-json"), (#"{"id":"a","x":01}"#, "bad-json"),
      (#"{"id":"a","x":[1,]}"#, "bad-json"), ("{\"id\":\"a\nb\"}", "bad-json"),
    ])
  func refusedNodes(text: String, code: String) throws {
    #expect(try Imported(graph(nodes: text)).errors.first == code)
    #expect(try Imported(graph(nodes: text), Self.strict).errors.first == code)
  }

  @Test(
    "nodes that only the strict reader refuses",
    arguments: [
      (#"{"id":"a"}"#, "bad-kinds"), (#"{"id":"a","kinds":null}"#, "bad-kinds"),
      (#"{"id":"a","kinds":["A","B","C","D"]}"#, "many-kinds"),
      (#"{"id":"a","kinds":["Tag_Tier_Zero"]}"#, "reserved-kind"),
      (#"{"id":"a","kinds":["TAG"]}"#, "reserved-kind"),
      (#"{"id":"a","kinds":["A"],"properties":[]}"#, "bad-properties"),
      (#"{"id":"a","kinds":["A"],"properties":{"p":{}}}"#, "bad-property"),
      (#"{"id":"a","kinds":["A"],"properties":{"p":null}}"#, "bad-property"),
      (#"{"id":"a","kinds":["A"],"properties":{"p":[{}]}}"#, "bad-property"),
      (#"{"id":"a","kinds":["A"],"properties":{"p":[[1]]}}"#, "bad-property"),
      (#"{"id":"a","kinds":["A"],"properties":{"p":[1,"x"]}}"#, "bad-property"),
      (#"{"id":"a","kinds":["A"],"properties":{"objectid":"a"}}"#, "reserved-property"),
    ])
  func strictNodes(text: String, code: String) throws {
    #expect(try Imported(graph(nodes: text)).errors.isEmpty)
    #expect(try Imported(graph(nodes: text)).nodes.count == 1)
    #expect(try Imported(graph(nodes: text), Self.strict).errors == [code])
  }

  private static let nodes = """
    {"id":"a","kinds":["A"],"properties":{"name":"Ann","n":1}},\
    {"id":"b","kinds":["B"],"properties":{"name":"Bob","admin":true}}
    """

  @Test(
    "edges that are accepted, strictly too",
    arguments: [
      #"{"kind":"K","start":{"value":"a"},"end":{"value":"b"}}"#,
      #"{"kind":"K","start":{"value":"a","match_by":"id"},"end":{"value":"b"},"properties":null}"#,
      #"{"kind":"K","start":{"value":"ann","match_by":"name"},"end":{"value":"b","kind":"B"}}"#,
      #"{"kind":"K","start":{"match_by":"property","property_matchers":[{"key":"n","operator":"equals","value":1.0}]},"end":{"value":"b"},"properties":{"l":["x","y"]}}"#,
      #"{"kind":"K","start":{"match_by":"property","property_matchers":[{"key":"n","operator":"equals","value":1},{"key":"name","operator":"equals","value":"ANN"}]},"end":{"match_by":"property","property_matchers":[{"key":"admin","operator":"equals","value":true}]}}"#,
    ])
  func acceptedEdges(text: String) throws {
    let imported = try Imported(graph(nodes: Self.nodes, edges: text), Self.strict)
    #expect(imported.errors.isEmpty)
    #expect(imported.edges == ["A K B"])
  }

  @Test(
    "edges that are refused",
    arguments: [
      (#"{"kind":"K","end":{"value":"b"}}"#, "missing-key"),
      (#"{"kind":"K","start":null,"end":{"value":"b"}}"#, "wrong-type"),
      (#"{"kind":"K","start":{"value":"a"}}"#, "missing-key"),
      (#"{"kind":"K","start":{},"end":{"value":"b"}}"#, "missing-key"),
      (#"{"kind":"K","start":{"value":""},"end":{"value":"b"}}"#, "missing-key"),
      (#"{"kind":"K","start":{"value":1},"end":{"value":"b"}}"#, "wrong-type"),
      (#"{"start":{"value":"a"},"end":{"value":"b"}}"#, "missing-key"),
      (#"{"kind":7,"start":{"value":"a"},"end":{"value":"b"}}"#, "wrong-type"),
      (
        #"{"kind":"K","start":{"value":"a","match_by":"guess"},"end":{"value":"b"}}"#, "wrong-value"
      ),
      (#"{"kind":"K","start":{"match_by":"property"},"end":{"value":"b"}}"#, "missing-key"),
      (
        #"{"kind":"K","start":{"match_by":"property","property_matchers":[]},"end":{"value":"b"}}"#,
        "missing-key"
      ),
      (
        #"{"kind":"K","start":{"match_by":"property","property_matchers":[{"operator":"equals","value":1}]},"end":{"value":"b"}}"#,
        "missing-key"
      ),
      (
        #"{"kind":"K","start":{"match_by":"property","property_matchers":[{"key":"n","operator":"equals"}]},"end":{"value":"b"}}"#,
        "missing-key"
      ),
      (
        #"{"kind":"K","start":{"match_by":"property","property_matchers":[{"key":"n","operator":"contains","value":1}]},"end":{"value":"b"}}"#,
        "wrong-value"
      ),
      (#"{"kind":"K","kind":"L","start":{"value":"a"},"end":{"value":"b"}}"#, "duplicate-key"),
      (#"{"kind":"K","start_id":4,"end_id":"b"}"#, "wrong-type"),
    ])
  func refusedEdges(text: String, code: String) throws {
    #expect(try Imported(graph(nodes: Self.nodes, edges: text)).errors == [code])
    #expect(try Imported(graph(nodes: Self.nodes, edges: text), Self.strict).errors.contains(code))
  }

  @Test(
    "edges that only the strict reader refuses",
    arguments: [
      (#"{"kind":"a-b","start":{"value":"a"},"end":{"value":"b"}}"#, "bad-kind-name"),
      (#"{"kind":"a b","start":{"value":"a"},"end":{"value":"b"}}"#, "bad-kind-name"),
      (#"{"kind":"a`b","start":{"value":"a"},"end":{"value":"b"}}"#, "bad-kind-name"),
      (#"{"kind":"a*","start":{"value":"a"},"end":{"value":"b"}}"#, "bad-kind-name"),
      (
        #"{"kind":"K","start":{"value":"a","property_matchers":[{"key":"n","operator":"equals","value":1}]},"end":{"value":"b"}}"#,
        "bad-endpoint"
      ),
      (
        #"{"kind":"K","start":{"value":"a","match_by":"property","property_matchers":[{"key":"n","operator":"equals","value":1}]},"end":{"value":"b"}}"#,
        "bad-endpoint"
      ),
      (
        #"{"kind":"K","start":{"match_by":"property","property_matchers":[{"key":"n","value":1}]},"end":{"value":"b"}}"#,
        "missing-key"
      ),
      (
        #"{"kind":"K","start":{"value":"a"},"end":{"value":"b"},"properties":{"p":{}}}"#,
        "bad-property"
      ),
    ])
  func strictEdges(text: String, code: String) throws {
    let imported = try Imported(graph(nodes: Self.nodes, edges: text))
    #expect(imported.errors.isEmpty)
    #expect(imported.edges.count == 1)
    #expect(try Imported(graph(nodes: Self.nodes, edges: text), Self.strict).errors == [code])
  }

  @Test(
    "problems of nodes and edges are reported together, with their index and place, up to a limit")
  func reporting() throws {
    let text = """
      {"graph": {
        "nodes": [{"kinds": []}, {"id": 1, "kinds": []}],
        "edges": [{"kind": "K"}]
      }}
      """
    let imported = try Imported(text)
    #expect(imported.errors == ["missing-key", "wrong-type", "missing-key"])
    #expect(imported.places == ["2:13", "2:35", "3:13"])
    #expect(imported.said[0].message == "nodes[0] needs `id`")
    #expect(imported.said[1].message == "nodes[1]: `id` is a text, not a number")
    let few = try Imported(["a.json": .init(text.utf8)], maximumErrors: 2)
    #expect(few.errors.count == 2)
  }
}
