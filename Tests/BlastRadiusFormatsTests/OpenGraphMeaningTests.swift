import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// Which nodes and edges documents make.
@Suite struct OpenGraphMeaningTests {
  private let people = """
    {"id":"1","kinds":["User"],"properties":{"name":"sam"}},\
    {"id":"2","kinds":["Group"],"properties":{"name":"Sam"}},\
    {"id":"3","kinds":["User"],"properties":{"name":"eve"}}
    """

  private func named(_ start: String, kind: String? = nil, to end: String) -> String {
    let filter = kind.map { #","kind":"\#($0)""# } ?? ""
    return
      #"{"kind":"K","start":{"match_by":"name","value":"\#(start)"\#(filter)},"end":{"value":"\#(end)"}}"#
  }

  @Test("a name that several nodes have is ambiguous, unless a kind decides")
  func names() throws {
    let ambiguous = try Imported(graph(nodes: people, edges: named("sam", to: "3")))
    #expect(ambiguous.edges.isEmpty)
    #expect(ambiguous.warnings == ["ambiguous-endpoint"])
    let clear = try Imported(graph(nodes: people, edges: named("SAM", kind: "Group", to: "3")))
    #expect(clear.edges == ["2 K 3"])
    #expect(clear.warnings.isEmpty)
  }

  @Test("a name that no node has, or none of the kind, drops the edge and makes no node")
  func unresolved() throws {
    for text in [named("tom", to: "3"), named("eve", kind: "Group", to: "3")] {
      let imported = try Imported(graph(nodes: people, edges: text))
      #expect(imported.edges.isEmpty)
      #expect(imported.nodes.count == 3)
      #expect(imported.warnings == ["unresolved-endpoint"])
      let strict = try Imported(
        graph(nodes: people, edges: text), ImportOptions(isStrict: true))
      #expect(strict.errors == ["unresolved-endpoint"])
    }
  }

  @Test("ids that nobody declares become nodes, with the kind that the end asks for")
  func stubs() throws {
    let text = #"{"kind":"K","start":{"value":"x","kind":"User"},"end":{"value":"y"}}"#
    let imported = try Imported(graph(nodes: people, edges: text))
    #expect(imported.edges == ["X K Y"])
    #expect(imported.nodes.suffix(2) == ["X[User]", "Y[]"])
    #expect(imported.warnings == ["dangling-end"])
  }

  @Test("an end's kind adds nothing to a node that is declared, before or after")
  func endpointKinds() throws {
    let text = #"{"kind":"K","start":{"value":"1","kind":"Group"},"end":{"value":"3"}}"#
    let first = try Imported([
      "a.json": Data(graph(edges: text).utf8), "b.json": Data(graph(nodes: people).utf8),
    ])
    #expect(first.nodes == ["1[User]", "3[User]", "2[Group]"])
    #expect(first.warnings.isEmpty)
  }

  @Test("ids in mixed case meet, unless they are exact")
  func idCase() throws {
    let text = graph(
      nodes: #"{"id":"aä","kinds":["A"]}"#, edges: edge("AÄ", "K", "b") + "," + edge("aä", "K", "B")
    )
    #expect(try Imported(text).edges == ["AÄ K B"])
    let exact = try Imported(text, ImportOptions(idCase: .exact))
    #expect(exact.edges == ["AÄ K b", "aä K B"])
    #expect(exact.nodes.count == 4)
  }

  @Test("escapes in ids are read")
  func escapes() throws {
    let text = graph(nodes: #"{"id":"a\u0062\ud83d\ude00\"\/","kinds":[]}"#)
    #expect(try Imported(text, ImportOptions(idCase: .exact)).nodes == ["ab😀\"/[]"])
  }

  @Test("edges of one start, kind and end are one, counted and placed")
  func repeatedEdges() throws {
    let same = edge("1", "K", "3")
    let text = graph(
      nodes: people, edges: [same, same, edge("1", "L", "3"), same].joined(separator: ",\n"))
    let imported = try Imported(text)
    #expect(imported.edges == ["1 K 3", "1 L 3"])
    let warning = try #require(imported.said.first { $0.code == "repeated-edge" })
    #expect(
      warning.message
        == "edges[1] has the start, kind and end of an earlier edge: they are one (and 1 more like it)"
    )
    #expect(warning.location?.line == 2)
    #expect(warning.location?.column == 1)
  }

  @Test("nodes that are declared again are one, with all kinds and the first name")
  func repeatedNodes() throws {
    let text = graph(
      nodes:
        #"{"id":"a","kinds":["A"],"properties":{"name":"one"}},{"id":"A","kinds":["B","A"],"properties":{"name":"two","x":1}}"#
    )
    let imported = try Imported(text)
    #expect(imported.nodes == ["A[A,B]"])
    #expect(imported.model?.estate?.name(of: 0) == "one")
    #expect(imported.warnings == ["repeated-node"])
  }

  @Test("the source kind comes last, before or after the graph, and to declared nodes alone")
  func sourceKind() throws {
    let body = #""graph":{"nodes":[{"id":"a","kinds":["A"]}],"edges":[\#(edge("a", "K", "b"))]}"#
    let metadata = #""metadata":{"source_kind":"Tool"}"#
    for text in ["{\(metadata),\(body)}", "{\(body),\(metadata)}"] {
      #expect(try Imported(text).nodes == ["A[A,Tool]", "B[]"])
    }
  }

  @Test("edges with `start_id` and `end_id` are read")
  func plainEnds() throws {
    let text = graph(nodes: people, edges: #"{"start_id":"1","end_id":"3","kind":"K"}"#)
    #expect(try Imported(text).edges == ["1 K 3"])
  }

  @Test("lines of APOC are read")
  func lines() throws {
    let text = """
      {"type":"node","id":"0","labels":["User"],"properties":{"name":"ann"}}
      {"type":"node","id":"1","labels":["Group"]}
      {"id":"0","type":"relationship","label":"MemberOf","start":{"id":"0","labels":["User"]},"end":{"id":"1"}}
      """
    let imported = try Imported(text)
    #expect(imported.errors.isEmpty)
    #expect(imported.nodes == ["0[User]", "1[Group]"])
    #expect(imported.edges == ["0 MemberOf 1"])
  }

  @Test("byte order marks and UTF-16 are read")
  func encodings() throws {
    let text = graph(nodes: #"{"id":"é😀","kinds":["A"]}"#)
    let little =
      Data([0xFF, 0xFE])
      + text.utf16.reduce(into: Data()) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    let big =
      Data([0xFE, 0xFF])
      + text.utf16.reduce(into: Data()) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
    for data in [Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), little, big] {
      #expect(try Imported(["a.json": data]).nodes == ["É😀[A]"])
    }
  }

  @Test("the order of files makes no difference to names either")
  func severalFiles() throws {
    let imported = try Imported([
      "a.json": Data(graph(edges: named("eve", to: "2")).utf8),
      "b.json": Data(graph(nodes: people).utf8),
    ])
    #expect(imported.edges == ["3 K 2"])
    #expect(imported.said.filter { $0.code != "unknown-edge-kind" }.isEmpty)
  }

  @Test("unknown kinds of edges are steps, lead nowhere, or are errors")
  func unknownKinds() throws {
    let text = graph(nodes: people, edges: edge("1", "Zap", "2") + "," + edge("2", "MemberOf", "3"))
    for (choice, reached) in [(ImportOptions.UnknownKinds.traverse, 2), (.ignore, 0)] {
      let imported = try Imported(text, ImportOptions(unknownKinds: choice))
      let model = try #require(imported.model)
      let exposure = try Analysis(model, Question(from: [Fact("1", .control)])).exposure()
      #expect(exposure.summary.controlled == reached)
      #expect(imported.said.map(\.code) == ["unknown-edge-kind"])
    }
    #expect(try Imported(text, ImportOptions(unknownKinds: .error)).errors == ["unknown-edge-kind"])
  }

  @Test("an extension definition says what traverses, and a model's own relation says more")
  func extensions() throws {
    let folder = try TemporaryFolder()
    let definition = try folder.write(
      "extension.json",
      #"{"schema":{},"relationship_kinds":[{"name":"Zap","is_traversable":false},{"name":"MemberOf"}]}"#
    )
    let estate = graph(
      nodes: people, edges: edge("1", "Zap", "2") + "," + edge("2", "MemberOf", "3"))
    let options = ImportOptions(extensions: [definition])
    let imported = try Imported(estate, options)
    #expect(imported.said.isEmpty)
    #expect(imported.model?.vocabulary.relations["Zap"]?.steps.isEmpty == true)
    #expect(imported.model?.vocabulary.relations["MemberOf"]?.steps.isEmpty == true)
    let own = """
      blastradius: 1
      relations:
        Zap: { category: access, needs: control, gives: read, sentence: "{subject} zaps {object}" }
      """
    let both = try Imported(["a.json": Data(estate.utf8), "b.yaml": Data(own.utf8)], options)
    let model = try #require(both.model)
    let exposure = try Analysis(model, Question(from: [Fact("1", .control)])).exposure()
    #expect(exposure.facts.map(\.fact.node) == ["1", "2"])
    #expect(exposure.summary.readable == 1)
  }

  @Test(
    "imported kinds stand below the built-in ones",
    arguments: [
      ("GH_PersonalAccessToken", "credential"), ("Okta_ApiToken", "credential"),
      ("GH_OrgSecret", "credential"), ("Okta_JWK", "credential"), ("FooSession", "credential"),
      ("XY_AuthKey", "credential"), ("AZUser", "user"), ("TS_User", "user"), ("Computer", "host"),
      ("BHK_Pod", "host"), ("ServiceAccount", "service-account"),
      ("AZServicePrincipal", "service-account"), ("BHK_ServiceAccount", "service-account"),
      ("SNOW_Role", "role"), ("MSSQL_Server", "database"), ("GH_Team", "group"),
      ("Credential", "credential"), ("SaaSApp", "application"),
    ])
  func kinds(name: String, ancestor: String) throws {
    let imported = try Imported(graph(nodes: #"{"id":"a","kinds":["\#(name)"]}"#))
    let model = try #require(imported.model)
    #expect(model.vocabulary.kind(name, isA: ancestor))
    let selected = try Selection(["kind:\(ancestor.uppercased())"]).items(in: model, as: .from)
    #expect(selected.map(\.node) == ["A"])
  }

  @Test("marks of the most critical nodes are read from their properties")
  func critical() throws {
    let marks = [
      #""tier":0"#, #""tier":2"#, #""criticality":"critical""#, #""system_tags":"x admin_tier_0""#,
      #""note":{"tier":0}"#,
    ]
    let nodes = marks.enumerated().map {
      #"{"id":"n\#($0.offset)","kinds":[],"properties":{\#($0.element)}}"#
    }
    let tagged = #"{"id":"t","kinds":["Base","Tag_Tier_Zero"]}"#
    let imported = try Imported(graph(nodes: (nodes + [tagged]).joined(separator: ",")))
    #expect(imported.model?.estate?.nodes(ofCriticality: .critical) == [0, 2, 3, 5])
    #expect(imported.model?.estate?.property("tier", of: 1) == "2")
  }
}
