import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// What a file seems to be: read, or told in one message.
@Suite struct ForeignFormatTests {
  private static func said(_ name: String, _ data: Data) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, data)
    do {
      return try ModelReader.read([path]).warnings.map { "warning " + $0.code.rawValue }
    } catch let error as BlastRadiusError {
      return error.diagnostics.map { "\($0.code.rawValue) \($0.message)" }
    }
  }

  @Test(
    "what is not read is told in one message that names it",
    arguments: [
      (#"[{"type":"node","id":"0","labels":["User"]}]"#, "jsonFormat: 'JSON_LINES'"),
      (#"{"nodes":[{"type":"node","id":"0"}],"rels":[]}"#, "jsonFormat: 'JSON_LINES'"),
      (
        #"{"kind":"AZUser","data":{"id":"u"}}"# + "\n" + #"{"kind":"AZGroup","data":{}}"#,
        "AzureHound"
      ),
      (#"{"version":"2.1.0","runs":[]}"#, "SARIF"),
      (#"{"schema":{"name":"X"},"node_kinds":[{"name":"X_User"}]}"#, "`--extension`"),
      (#"{"relationship_kinds":[]}"#, "`--extension`"),
      (#"{"users":[{"name":"a"}],"total":1}"#, "its keys (`total`, `users`)"),
      (#"[{"id":"a"},{"id":"b"}]"#, "a list in JSON"),
      ("<?xml version=\"1.0\"?>\n<graphml/>", "XML"), ("\n <html></html>", "XML"),
      ("id,name,kind\n1,a,user\n", "a table"), ("a;b\r\n1;2\r\n", "a table"),
      ("a\tb\n1\t2\n", "a table"), ("BZh91AY", "bzip2"), ("Rar!\u{1A}\u{7}", "RAR"),
      ("%PDF-1.7", "PDF"),
    ])
  func foreign(text: String, words: String) throws {
    let said = try Self.said("file.json", Data(text.utf8))
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("unsupported-format ") == true)
    #expect(said.first?.contains(words) == true, "\(said)")
  }

  @Test("OpenGraph without `graph` is told so, and a text model in JSON without its version too")
  func almost() throws {
    let bare = #"{"nodes":[{"id":"a","kinds":["User"]}],"edges":[]}"#
    #expect(try Self.said("a.json", Data(bare.utf8)).map { $0.prefix(11) } == ["missing-key"])
    let model = #"{"nodes":{"a":{"kind":"user"}},"edges":[]}"#
    #expect(try Self.said("a.json", Data(model.utf8)).map { $0.prefix(15) } == ["missing-version"])
  }

  @Test("a definition of an extension may lack either list, and is told from a graph in an archive")
  func definitions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("estate.json", graph(nodes: #"{"id":"a","kinds":["User"]}"#))
    for text in [
      #"{"schema":{"name":"X"},"node_kinds":[{"name":"X_User"}]}"#, #"{"node_kinds":[]}"#,
      #"{"relationship_kinds":[{"name":"X_Owns","is_traversable":true}]}"#,
      #"{"relationship_kinds":null,"node_kinds":null}"#, #"{"traversable":["K"]}"#,
    ] {
      var options = ModelReader.Options()
      options.imports.extensions = [try folder.write("schema.json", text)]
      #expect(try ModelReader.read([path], options: options).warnings.isEmpty)
    }
    var zip = ZipBuilder()
    zip.add("schema.json", Data(#"{"node_kinds":[]}"#.utf8))
    let said = try Self.said("a.zip", zip.archive)
    #expect(said.count == 1 && said.first?.contains("`--extension`") == true)
  }

  @Test("an archive without a document is a warning")
  func empty() throws {
    #expect(try Self.said("a.zip", ZipBuilder().archive) == ["warning empty-archive"])
    var zip = ZipBuilder()
    zip.add("read.me", Data("x".utf8))
    #expect(
      try Self.said("a.zip", zip.archive).sorted() == ["warning empty-archive", "warning no-json"])
  }

  @Test("names with the separators of Windows are read, and do not lead out of an archive")
  func separators() throws {
    var zip = ZipBuilder()
    zip.add("out\\g.json", Data(graph(edges: edge("a", "MemberOf", "b")).utf8))
    #expect(try Imported(["a.zip": zip.archive]).edges == ["A MemberOf B"])
  }

  @Test("gzip is read, whatever is in it")
  func gzip() throws {
    let document = Data(graph(edges: edge("a", "MemberOf", "b")).utf8)
    let packed = GzipBuilder.member(document)
    #expect(try Imported(["a.json.gz": packed]).edges == ["A MemberOf B"])
    let halves =
      GzipBuilder.member(document.prefix(20)) + GzipBuilder.member(document.dropFirst(20))
    #expect(try Imported(["a.json.gz": halves]).edges == ["A MemberOf B"])
    let model = GzipBuilder.member(Data("blastradius: 1\nnodes: {a: {kind: user}}\n".utf8))
    #expect(try Imported(["a.yaml.gz": model]).model?.nodes.map(\.id) == ["a"])
    var zip = ZipBuilder()
    zip.add("a.json", document)
    #expect(try Imported(["a.zip.gz": GzipBuilder.member(zip.archive)]).edges == ["A MemberOf B"])
    var tar = Data(repeating: 0, count: 512)
    tar.replaceSubrange(257..<262, with: Data("ustar".utf8))
    let said = try Self.said("a.tar.gz", GzipBuilder.member(tar))
    #expect(said.first?.contains("tar archive") == true)
    #expect(
      try Self.said("a.gz", GzipBuilder.member(packed)).first?.contains("gzip twice") == true)
  }

  @Test("gzip cut or changed at any byte is an error, and never read in part")
  func damagedGzip() throws {
    let packed = GzipBuilder.member(Data(graph(edges: edge("a", "MemberOf", "b")).utf8))
    for length in 2..<packed.count {
      #expect(try !Imported(["a.gz": packed.prefix(length)]).errors.isEmpty, "\(length)")
    }
    for index in packed.count - 8..<packed.count {
      var changed = packed
      changed[index] ^= 1
      #expect(try Imported(["a.gz": changed]).errors == ["bad-gzip"])
    }
    #expect(try Imported(["a.gz": packed + Data([1])]).errors == ["bad-gzip"])
    #expect(try Imported(["a.gz": packed + Data([0, 0])]).errors == [])
  }

  private static let own = (
    nodes: #"""
    {"11":{"label":"ALICE@X","kind":"User","kinds":["Base","User"],"objectId":"S-1-4","isTierZero":false},
     "12":{"label":"ADMINS@X","kind":"Group","objectId":"S-1-5","isTierZero":true,
           "properties":{"email":"a@x"}}}
    """#,
    edges: #"[{"source":"11","target":"12","label":"MemberOf","kind":"MemberOf"}]"#
  )

  @Test("a graph as BloodHound exports it is read, its nodes by their own ids")
  func own() throws {
    let (nodes, edges) = Self.own
    for text in [
      #"{"node_keys":[],"nodes":\#(nodes),"edges":\#(edges)}"#,
      #"{"edges":\#(edges),"nodes":\#(nodes)}"#, #"{"data":{"nodes":\#(nodes),"edges":\#(edges)}}"#,
      #"{"data":{"edges":\#(edges),"node_keys":["a"],"nodes":\#(nodes)}}"#,
      #"{"nodes":\#(nodes),"edges":\#(edges),"literals":[]}"#,
    ] {
      let imported = try Imported(text)
      #expect(imported.said.map(\.code) == [])
      #expect(imported.nodes == ["S-1-4[Base,User]", "S-1-5[Group]"])
      #expect(imported.edges == ["S-1-4 MemberOf S-1-5"])
      #expect(imported.model?.estate?.labels[1] == "ADMINS@X")
    }
  }

  @Test("what is wrong in such a graph is an error")
  func wrongOwn() throws {
    let nodes = #"{"1":{"label":"A","kind":"User","objectId":"a"},"2":{"label":"B","kind":"User"}}"#
    let edges = #"[{"source":"1","target":"3","kind":"MemberOf"},{"source":"1","kind":"X"},7]"#
    let imported = try Imported(#"{"nodes":\#(nodes),"edges":\#(edges)}"#)
    #expect(
      imported.errors.sorted() == ["missing-key", "missing-key", "unknown-node", "wrong-type"])
  }
}
