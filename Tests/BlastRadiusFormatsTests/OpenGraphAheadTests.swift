import BlastRadius
import BlastRadiusTestSupport
import Foundation
import GraphKernel
import Testing

@testable import BlastRadiusFormats

/// Nodes and edges are read ahead by several threads, and the answer is that of one reader.
@Suite struct OpenGraphAheadTests {
  private static func options(_ imports: ImportOptions = .init()) -> ModelReader.Options {
    var options = ModelReader.Options()
    options.imports = imports
    return options
  }

  @Test("random documents are read alike, with mistakes and without", arguments: 0..<2)
  func random(part: Int) throws {
    let folder = try TemporaryFolder()
    for seed in RandomModels.seeds(UInt64(part), of: 2, all: 64, share: 32) {
      var file = RandomGraphFile(seed: seed)
      let path = try folder.write("estate.json", file.document(edges: Int(seed % 5) * 60 + 5))
      for imports in [
        ImportOptions(), ImportOptions(idCase: .exact), ImportOptions(isStrict: true),
      ] {
        try expectAlike([path], Self.options(imports), "seed \(seed)")
      }
    }
  }

  @Test("random nodes are read alike, with mistakes and without", arguments: 0..<2)
  func randomNodes(part: Int) throws {
    let folder = try TemporaryFolder()
    for seed in RandomModels.seeds(UInt64(part), of: 2, all: 96, share: 32) {
      var file = RandomNodeFile(seed: seed)
      let path = try folder.write("estate.json", file.document(nodes: Int(seed % 5) * 25 + 8))
      for imports in [ImportOptions(), ImportOptions(idCase: .exact)] {
        let isRead = try expectAlike([path], Self.options(imports), "seed \(seed)")
        #expect(isRead || file.hasMistakes)
      }
      try expectAlike([path], Self.options(ImportOptions(isStrict: true)), "seed \(seed)")
    }
  }

  @Test("several documents that name the same nodes are read alike")
  func severalNodes() throws {
    let folder = try TemporaryFolder()
    for seed in 2000..<UInt64(2000 + RandomModels.count(12)) {
      var file = RandomNodeFile(seed: seed)
      let paths = try (0..<3).map {
        try folder.write("\($0).json", file.document(nodes: 20 + 40 * $0))
      }
      let isRead = try expectAlike(paths, Self.options(), "seed \(seed)")
      #expect(isRead || file.hasMistakes)
    }
  }

  @Test("several documents and archives are read alike")
  func several() throws {
    let folder = try TemporaryFolder()
    for seed in 1000..<UInt64(1000 + RandomModels.count(8)) {
      var file = RandomGraphFile(seed: seed)
      var zip = ZipBuilder()
      zip.add("a.json", file.document(edges: 90))
      zip.add("b.json", file.document(edges: 40))
      let paths = [
        try folder.write("one.json", file.document(edges: 120)),
        try folder.write("two.zip", zip.archive),
        try folder.write("three.json", file.document(edges: 80)),
      ]
      try expectAlike(paths, Self.options(), "seed \(seed)")
    }
  }

  @Test("a document cut at any byte is read alike")
  func truncated() throws {
    let folder = try TemporaryFolder()
    let edges = (0..<6).map { number in
      #"{"start":{"value":"n\#(number % 3)"},"end":{"value":"x\#(number)"},"kind":"K","properties":{"a":[{},{}]}}"#
    }
    let nodes = (0..<6).map { number in
      #"{"id":"n\#(number % 5)","kinds":["K","K\#(number % 2)"],"properties":{"name":"N","a":[{},{}]}}"#
    }
    let texts = [
      graph(edges: edges.joined(separator: ",\n")),
      #"{"graph":{"nodes":[\#(nodes.joined(separator: ",\n"))],"edges":[]}}"#,
    ]
    for whole in texts.map({ Data($0.utf8) }) {
      let step = RandomModels.areAll ? 1 : 17
      for length in stride(from: 0, through: whole.count, by: step) {
        let path = try folder.write("estate.json", whole.prefix(length))
        try expectAlike([path], Self.options(), "\(length)")
      }
    }
  }

  @Test("nothing of a list is looked at twice")
  func once() throws {
    struct Nothing: ListPart {
      let start: Int
      var stop: Int { start }
      let count = 0
    }
    let text = Array("[{},7,{},7,{},7]".utf8)
    try text.lend { bytes in
      var cursor = try TokenCursor.start(bytes)
      var more = try cursor.beginArray()
      var shares = ImportShares()
      shares.chunk = 1
      var ahead = ListAhead<Nothing>()
      var rounds = 0
      while more {
        if let run = ahead.unread(cursor, shares) {
          ahead.read(run, shares) { part, _ in Nothing(start: part.position(of: part.index)) }
          rounds += 1
        }
        try cursor.skipValue()
        more = try cursor.continueArray()
      }
      #expect(rounds == 1)
    }
  }

  @Test("objects between other values are an error each", arguments: ["nodes", "edges"])
  func alternating(list: String) throws {
    let folder = try TemporaryFolder()
    let elements = [String](repeating: "{},7", count: 500).joined(separator: ",")
    let path = try folder.write("estate.json", #"{"graph":{"\#(list)":[\#(elements)]}}"#)
    let error = #expect(throws: BlastRadiusError.self) {
      try ModelReader.read([path], options: Self.options())
    }
    #expect(error?.diagnostics.first?.message.hasPrefix("\(list)[0] needs") == true)
  }

  @Test("of edges that say the same the first stays, with the first properties among them")
  func repeated() throws {
    for seed in 0..<UInt64(RandomModels.count(20)) {
      var random = SeededRandom(seed: seed)
      var (seen, unique, repeats) = (Set<String>(), [String](), 0)
      var firstRepeat: Int?
      let kinds = seed % 2 == 0 ? 3 : 60
      let edges = (0..<400).map { index in
        let names = ("A\(random.number(0..<4))", "K\(random.number(0..<kinds))")
        let end = "B\(random.number(0..<(seed % 4 == 1 ? 1 : 9)))"
        let sentence = "\(names.0) \(names.1) \(end)"
        if seen.insert(sentence).inserted {
          unique.append(sentence)
        } else {
          repeats += 1
          firstRepeat = firstRepeat ?? index
        }
        return edge(names.0, names.1, end)
      }
      let imported = try Imported(graph(edges: edges.joined(separator: ",\n")))
      #expect(imported.edges == unique)
      let warning = imported.said.first { $0.code == "repeated-edge" }
      #expect(warning?.location?.line == firstRepeat.map { $0 + 1 })
      #expect(warning?.message.hasPrefix("edges[\(firstRepeat ?? -1)] has") == true)
      #expect(warning?.message.hasSuffix("(and \(repeats - 1) more like it)") == true)
    }
  }

  @Test("an edge without properties takes those of the first that says the same and has some")
  func properties() throws {
    let bare = edge("a", "K", "b")
    let full = bare.dropLast() + #","properties":{"n":1}}"#
    let other = bare.dropLast() + #","properties":{"n":2}}"#
    let text = graph(
      edges: [bare, edge("a", "K", "c"), String(full), String(other)].joined(separator: ","))
    let estate = try #require(try Imported(text).model?.estate)
    let offset = try #require(text.utf8.firstRange(of: #"{"n":1}"#.utf8)).lowerBound
    #expect(
      estate.properties.edges[0]
        == UInt32(text.utf8.distance(from: text.utf8.startIndex, to: offset)))
    #expect(estate.properties.edges[1] == .max)
  }

  @Test("100,000 edges of different kinds between two nodes take no time")
  func parallel() throws {
    let edges = (0..<100_000).map { edge("a", "K\($0 % 50_000)", "b") }.joined(separator: ",")
    let folder = try TemporaryFolder()
    let path = try folder.write("estate.json", graph(edges: edges))
    let loaded = try ModelReader.read([path], options: Self.options(.init(unknownKinds: .ignore)))
    #expect(loaded.model.estate?.edgeCount == 50_000)
    #expect(loaded.warnings.contains { $0.message.hasSuffix("(and 49999 more like it)") })
  }
}
