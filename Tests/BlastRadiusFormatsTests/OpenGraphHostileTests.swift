import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// Files that are broken or mean harm: an error within bounds, never a crash.
@Suite struct OpenGraphHostileTests {
  private static let small = graph(
    nodes: #"{"id":"a","kinds":["A"],"properties":{"name":"Zoë \u00e9","n":[1,-2.5e1],"t":true}}"#,
    edges: edge("a", "K", "b"), metadata: #"{"source_kind":"T"}"#)

  @Test("a document cut at any byte is an error")
  func truncated() throws {
    let whole = Data(Self.small.utf8)
    #expect(try Imported(["a.json": whole]).errors.isEmpty)
    for length in stride(from: 0, to: whole.count, by: RandomModels.areAll ? 1 : 11) {
      #expect(try !Imported(["a.json": whole.prefix(length)]).errors.isEmpty, "\(length)")
    }
  }

  @Test("a document with any byte replaced is read or refused")
  func mutated() throws {
    let whole = Array(Self.small.utf8)
    for index in stride(from: 12, to: whole.count, by: RandomModels.areAll ? 1 : 7) {
      let bytes: [UInt8] = [0x22, 0x5C, 0x7D]
      for byte in RandomModels.areAll ? bytes : [bytes[index % bytes.count]] {
        var changed = whole
        changed[index] = byte
        let imported = try Imported(["a.json": Data(changed)])
        #expect(imported.model != nil || !imported.errors.isEmpty)
      }
    }
  }

  @Test(
    "numbers are read as JSON writes them",
    arguments: [
      ("0", true), ("-0", true), ("10", true), ("1.50", true), ("0e0", true), ("1E+07", true),
      ("-1.5e-3", true), ("01", false), ("-", false), ("-01", false), ("1.", false), (".5", false),
      ("1e", false), ("1e+", false), ("1.e1", false), ("+1", false), ("1a", false),
      ("1e5.0", false),
    ])
  func number(text: String, isValid: Bool) throws {
    let node = #"{"id":"a","kinds":[],"properties":{"n":\#(text)}}"#
    #expect(try Imported(graph(nodes: node + "," + node, edges: "")).errors.isEmpty == isValid)
  }

  @Test("deep nesting is an error with its place", arguments: ["[", #"{"a":"#])
  func deep(opening: String) throws {
    let text =
      #"{"graph":{"nodes":[{"id":"a","kinds":[],"properties":{"x":"#
      + String(repeating: opening, count: 100_000)
    #expect(try Imported(text).errors == ["too-deep"])
  }

  @Test("wrong bytes and control characters are found where they are")
  func badText() throws {
    var bytes = Data(graph(nodes: "\n" + #"{"id":"ab","kinds":[]}"#).utf8)
    bytes.replaceSubrange(bytes.range(of: Data("ab".utf8)) ?? 0..<0, with: [0x61, 0xC3])
    let imported = try Imported(["a.json": bytes])
    #expect(imported.errors == ["invalid-utf8"])
    #expect(imported.places == ["2:9"])
    let control = try Imported(graph(nodes: "\n{\"id\":\"a\u{1}b\"}"))
    #expect(control.errors == ["bad-json"])
    #expect(control.places == ["2:9"])
  }

  @Test("a document longer than a window is read, in lines or in one")
  func windows() throws {
    for separator in [",\n", ","] {
      let count = 2000
      let padding = String(repeating: "long ", count: 600)
      let nodes = (0..<count).map {
        #"{"id":"node-\#($0)","kinds":["A"],"properties":{"name":"\#(padding)"}}"#
      }.joined(separator: separator)
      let edges = (1..<count).map { edge("node-0", "K", "node-\($0)") }.joined(separator: separator)
      let imported = try Imported(graph(nodes: nodes, edges: edges))
      #expect(imported.errors.isEmpty)
      #expect(imported.model?.estate?.nodeCount == count)
      #expect(imported.model?.estate?.edgeCount == count - 1)
    }
  }

  @Test("4 GB are refused before they are read")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.sparse("estate.json", size: 1 << 32)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: Data(#"{"graph":{"nodes":["#.utf8))
    try handle.close()
    let error = #expect(throws: BlastRadiusError.self) { try ModelReader.read([path]) }
    #expect(error?.diagnostics.map(\.code.rawValue) == ["file-too-large"])
  }

  @Test("the documents of an archive are one estate")
  func archive() throws {
    var zip = ZipBuilder()
    zip.add("edges.json", Data(graph(edges: edge("a", "K", "b")).utf8))
    zip.add(
      "in/nodes.json", Data(graph(nodes: #"{"id":"a","kinds":["A"]},{"id":"b","kinds":[]}"#).utf8))
    zip.add("read me.txt", Data("hello".utf8))
    let imported = try Imported(["a.zip": zip.archive])
    #expect(imported.edges == ["A K B"])
    #expect(imported.warnings == ["no-json"])
    #expect(try Imported(["a.zip": zip.archive], .init(isStrict: true)).errors == ["no-json"])
  }

  @Test("a problem in an archive names the entry")
  func archivePlace() throws {
    var zip = ZipBuilder()
    zip.add("in/nodes.json", Data(graph(nodes: "\n7").utf8))
    let place = try #require(try Imported(["a.zip": zip.archive]).said.first?.location)
    #expect(place.file.hasSuffix("a.zip/in/nodes.json"))
    #expect(place.line == 2)
  }

  @Test(
    "names that lead out of an archive are refused",
    arguments: ["../a.json", "a/../../b.json", "/etc/a.json", "c:\\a.json", "..\\a.json"])
  func archiveNames(name: String) throws {
    var zip = ZipBuilder()
    zip.add(name, Data(Self.small.utf8))
    #expect(try Imported(["a.zip": zip.archive]).errors == ["zip-path"])
  }

  @Test("an archive within an archive is refused, whatever its name")
  func nested() throws {
    var inner = ZipBuilder()
    inner.add("a.json", Data(Self.small.utf8))
    for name in ["inner.zip", "inner.json"] {
      var zip = ZipBuilder()
      zip.add(name, inner.archive)
      #expect(try Imported(["a.zip": zip.archive]).errors == ["nested-zip"])
    }
  }

  @Test("entries that claim to unpack to far more than they are are refused")
  func bomb() throws {
    var zip = ZipBuilder()
    zip.add("a.json", Data(repeating: 0, count: 1000), method: 8, claims: 3_000_000_000)
    #expect(try Imported(["a.zip": zip.archive]).errors == ["zip-bomb"])
    var many = ZipBuilder()
    for index in 0..<20 {
      many.add(
        "\(index).json", Data(repeating: 0, count: 2_000_000), method: 8, claims: 400_000_000)
    }
    #expect(try Imported(["a.zip": many.archive]).errors == ["file-too-large"])
  }

  @Test("entries that lie about their size or their checksum are refused")
  func lies() throws {
    var longer = ZipBuilder()
    longer.add("a.json", Data(Self.small.utf8), method: 8, claims: 5)
    #expect(try Imported(["a.zip": longer.archive]).errors == ["bad-zip"])
    var wrong = ZipBuilder()
    wrong.add("a.json", Data(Self.small.utf8), checksum: 1)
    #expect(try Imported(["a.zip": wrong.archive]).errors == ["bad-zip"])
  }

  @Test("an archive cut at any byte is an error")
  func truncatedArchive() throws {
    var zip = ZipBuilder()
    zip.add("a.json", Data(Self.small.utf8))
    for length in stride(from: 4, to: zip.archive.count, by: RandomModels.areAll ? 1 : 11) {
      #expect(try !Imported(["a.zip": zip.archive.prefix(length)]).errors.isEmpty, "\(length)")
    }
  }

  @Test("a text model in JSON stays a text model")
  func textModel() throws {
    let text = #"{"blastradius":1,"nodes":{"graph":{"kind":"user"}}}"#
    let imported = try Imported(text)
    #expect(imported.errors.isEmpty)
    #expect(imported.model?.nodes.map(\.id) == ["graph"])
    #expect(imported.model?.estate == nil)
  }
}
