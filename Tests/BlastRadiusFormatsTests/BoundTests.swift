import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusFormats

/// What reading costs has a bound, whatever the file is.
@Suite struct BoundTests {
  private func errors(_ name: String, _ data: Data) throws -> [String] {
    let folder = try TemporaryFolder()
    do {
      _ = try ModelReader.read([try folder.write(name, data)])
      return []
    } catch let error as BlastRadiusError {
      return error.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue)
    }
  }

  @Test("entries of an archive that share their bytes are refused", arguments: [2, 300])
  func sharedEntries(count: Int) throws {
    let document = Data((graph() + String(repeating: " ", count: 10_000)).utf8)
    var zip = ZipBuilder()
    zip.add("0.json", document)
    for index in 1..<count { zip.repeatFirst("\(index).json", document) }
    #expect(try errors("a.zip", zip.archive) == ["zip-bomb"])
  }

  @Test("many entries that each stay small are refused together")
  func manyEntries() throws {
    var zip = ZipBuilder()
    for index in 0..<900 {
      zip.add("\(index).json", Data(repeating: 0, count: 1000), method: 8, claims: 1_000_000)
    }
    #expect(try errors("a.zip", zip.archive) == ["zip-bomb"])
  }

  @Test("a node has so many kinds, in one place or in many")
  func kinds() throws {
    let many = (0..<30_000).map { "\"K\($0)\"" }.joined(separator: ",")
    #expect(
      try errors("a.json", Data(graph(nodes: #"{"id":"a","kinds":[\#(many)]}"#).utf8)) == [
        "many-kinds"
      ])
    let spread = (0..<2000).map { #"{"id":"a","kinds":["K\#($0)"]}"# }.joined(separator: ",")
    #expect(try errors("a.json", Data(graph(nodes: spread).utf8)).first == "many-kinds")
  }

  @Test("kinds stand above each other up to a depth")
  func depth() throws {
    func model(_ depth: Int) -> Data {
      let kinds = (1..<depth).map { "  k\($0): {parent: k\($0 - 1), meaning: a}\n" }.joined()
      return Data("blastradius: 1\nkinds:\n  k0: {meaning: a}\n\(kinds)".utf8)
    }
    #expect(try errors("a.yaml", model(32)) == [])
    #expect(try errors("a.yaml", model(2000)).first == "kind-cycle")
  }

  @Test("entries with each mean so many nodes together", arguments: [(6, false), (5, true)])
  func marks(most: Int, isRefused: Bool) throws {
    let nodes = (0..<3).map { #"{"id":"n\#($0)","kinds":["User"]}"# }.joined(separator: ",")
    let folder = try TemporaryFolder()
    let estate = try folder.write("a.json", Data(graph(nodes: nodes).utf8))
    let text = """
      nodes:
        one: {match: {each: true, kind: User}, tags: [a]}
        two: {match: {each: true, kind: User}, tags: [b]}
      """
    let log = ProblemLog()
    let source = SourceText(name: "model", bytes: Array(text.utf8))
    var tree = ModelTree()
    tree.add(try #require(YAMLComposer.compose(source, log: log)), log: log)
    let decoder = ModelDecoder.decode(tree, log: log)
    var model = decoder.model
    model.estate = try ModelReader.read([estate]).model.estate
    NodeMatcher(log: log, mostMarked: most).apply(decoder.matches, to: &model)
    #expect(log.diagnostics.map(\.code.rawValue) == (isRefused ? ["match-limit"] : []))
  }

  @Test("names in rules and the namespaces that they are bound in multiply up to a limit")
  func namesOfRules() throws {
    func cluster(_ count: Int) -> Data {
      let names = (0..<count).map { "\"n\($0)\"" }.joined(separator: ",")
      let role = """
        {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","metadata":{"name":"r"},
        "rules":[{"apiGroups":[""],"resources":["secrets"],"verbs":["get"],
        "resourceNames":[\(names)]}]}
        """
      let bindings = (0..<count).map { number in
        """
        {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding",
        "metadata":{"name":"r","namespace":"s\(number)"},"roleRef":{"kind":"ClusterRole","name":"r"},
        "subjects":[{"kind":"ServiceAccount","name":"a","namespace":"s"}]}
        """
      }
      let items = ([role] + bindings).joined(separator: ",")
      return Data(#"{"apiVersion":"v1","kind":"List","items":[\#(items)]}"#.utf8)
    }
    #expect(try errors("a.json", cluster(20)) == [])
    // More than 700,000 and 50 for each object, which is found out before any of it is written.
    #expect(try errors("a.json", cluster(900)) == ["too-many-rights"])
  }

  @Test("a text model has so many values")
  func values() {
    let log = ProblemLog()
    let text = "a: [" + String(repeating: "x,", count: 100) + "]"
    let source = SourceText(name: "model", bytes: Array(text.utf8))
    #expect(YAMLComposer.compose(source, limits: .init(values: 50), log: log) == nil)
    #expect(log.diagnostics.map(\.code.rawValue) == ["value-limit"])
  }

  @Test("aliases that stand for much text are not written out")
  func aliases() throws {
    let text = String(repeating: "x", count: 20_000)
    let aliases = (0..<100).map { "  - {title: *a, url: u\($0)}\n" }.joined()
    let model = "blastradius: 1\ntitle: &a \(text)\nsources:\n\(aliases)"
    let error = #expect(throws: BlastRadiusError.self) {
      try ModelFormatter.format(text: model, named: "model")
    }
    #expect(error?.message.contains("aliases") == true)
    let few = "blastradius: 1\ntitle: &a x\nsummary: *a\n"
    #expect(try ModelFormatter.format(text: few, named: "model").contains("summary: x"))
  }

  @Test("an entry of 50,000 names, and two lists of 5,000 identifiers, take no time")
  func names() throws {
    let names = (0..<50_000).map { "\"n\($0)\"" }.joined(separator: ",")
    let clock = ContinuousClock()
    let time = try clock.measure {
      let read = try ReadList(#"{"ids":[\#(names)]}"#)
      #expect(read.list?.entries.first?.names.count == 50_000)
      let folder = try TemporaryFolder()
      let paths = try (0..<2).map { file in
        let ids = (0..<5000).map { "i\($0 + file * 2500)" }.joined(separator: ", ")
        return try folder.write(
          "\(file).yaml", "blastradius: 1\nnodes:\n  a: {kind: user, identifiers: [\(ids)]}\n")
      }
      #expect(try ModelReader.read(paths).model.nodes.first?.identifiers.count == 7500)
    }
    #expect(time < .seconds(20))
  }

  @Test("2,000 patterns with one condition in common, which 2,000 nodes meet, take no time")
  func patterns() throws {
    let nodes = (0..<2000).map {
      #"{"id":"n\#($0)","kinds":["User"],"properties":{"a":1,"b":"\#($0)"}}"#
    }
    let edges = (0..<2000).map { index in
      let matchers =
        #"[{"key":"a","operator":"equals","value":1},{"key":"b","operator":"equals","value":"\#(index)"}]"#
      return
        #"{"kind":"K","start":{"match_by":"property","property_matchers":\#(matchers)},"end":{"value":"n0"}}"#
    }
    let folder = try TemporaryFolder()
    let text = graph(nodes: nodes.joined(separator: ","), edges: edges.joined(separator: ","))
    let path = try folder.write("a.json", text)
    let time = try ContinuousClock().measure {
      let model = try ModelReader.read([path]).model
      #expect(model.estate?.edgeCount == 2000)
    }
    #expect(time < .seconds(20))
  }

  @Test("a document in one line is read in parts, and what is in texts does not cut them")
  func longLine() throws {
    let texts = ["},{", "}, {", "a},", #"\\"#, #"},\""#, "é},"]
    let nodes = (0..<60).map { index in
      let text = texts[index % texts.count]
      return
        #"{"id":"n\#(index)","kinds":["User"],"properties":{"note":"\#(text)","o":{"p":[1,2]}}}"#
    }
    let imported = try Imported(graph(nodes: nodes.joined(separator: ",")))
    #expect(imported.said.map(\.code) == [])
    #expect(imported.nodes.count == 60)
  }

  @Test("an include of a pipe is an error, and nobody waits for it")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let made = unsafe mkfifo(folder.path + "/pipe.yaml", 0o600)
    try #require(made == 0)
    let path = try folder.write("a.yaml", "blastradius: 1\ninclude: pipe.yaml\n")
    let error = #expect(throws: BlastRadiusError.self) { try ModelReader.read([path]) }
    #expect(error?.diagnostics.map(\.code.rawValue) == ["no-file"])
  }

  @Test("a file whose times were set back is found to be another")
  func times() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.json", graph(edges: edge("a", "MemberOf", "b")))
    let file = try #require(try OpenFile.open(path))
    #expect(file.isUnchanged)
    let before = try FileManager.default.attributesOfItem(atPath: path)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: Data(" ".utf8))
    try handle.close()
    let time = try #require(before[.modificationDate] as? Date)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    #expect(!file.isUnchanged)
  }
}
