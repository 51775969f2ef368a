import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusFormats

/// A snapshot answers like its sources, and a damaged one is an error.
@Suite("Snapshots") struct SnapshotTests {
  private static let openGraph = """
    {"graph": {"nodes": [
      {"id": "A", "kinds": ["User"], "properties": {"name": "anna", "tier": 0}},
      {"id": "B", "kinds": ["Group"]}, {"id": "C", "kinds": ["Computer"]},
      {"id": "D", "kinds": ["Credential"], "properties": {"name": "key"}}],
     "edges": [
      {"kind": "MemberOf", "start": {"value": "A"}, "end": {"value": "B"}},
      {"kind": "AdminTo", "start": {"value": "B"}, "end": {"value": "C"}},
      {"kind": "StoresSecret", "start": {"value": "C"}, "end": {"value": "D"}},
      {"kind": "AuthenticatesAs", "start": {"value": "D"}, "end": {"value": "A"}}]}}
    """

  private static let overlay = """
    blastradius: 1
    title: An overlay
    controls: {mfa: {}}
    nodes:
      leaked: {kind: api-key}
      shop: {kind: application}
    edges:
      - leaked authenticates-as A
      - C administers shop: {unless: mfa, requires: D}
    """

  /// A folder that is gone after the test.
  private final class Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func write(_ bytes: some Sequence<UInt8>, _ name: String) throws -> String {
      let file = url.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      return file.path
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private static func facts(_ paths: [String]) throws -> [String] {
    let model = try ModelReader.read(paths).model
    let exposure = try Analysis(model, Question(from: [Fact("leaked", .control)])).exposure()
    try model.estate?.checkUnchanged()
    let catalog = try Catalog(model)
    return exposure.facts.map { fact in
      "\(fact.fact) \(fact.main.hops) \(fact.main.via?.sentence ?? "") \(fact.main.dependsOn)"
        + " \(catalog.name(of: fact.fact.node))"
    }
  }

  private static func snapshot(_ folder: Folder) throws -> (bytes: [UInt8], sources: [String]) {
    let sources = [
      try folder.write(openGraph.utf8, "estate.json"), try folder.write(overlay.utf8, "model.yaml"),
    ]
    return (try bytes(sources), sources)
  }

  private static func bytes(_ paths: [String]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try Snapshot.write(ModelReader.read(paths)) { bytes += $0 }
    return bytes
  }

  @Test("A snapshot answers like the files it was compiled from")
  func sameAnswers() throws {
    let folder = try Folder()
    let (bytes, sources) = try Self.snapshot(folder)
    let path = try folder.write(bytes, "all.snapshot")
    let expected = try Self.facts(sources)
    #expect(expected.count >= 6)
    #expect(try Self.facts([path]) == expected)
    #expect(try Self.bytes([path]) == bytes)
    let ids = try [sources, [path]].map { try ModelReader.read($0).model.estate?.node(of: "a") }
    #expect(ids[0] != nil && ids[0] == ids[1], "ids fold their case in a snapshot too")
  }

  /// How many bits are flipped, one at a time; `make sanitize` flips 10,000.
  private static let flips =
    ProcessInfo.processInfo.environment["SNAPSHOT_FLIPS"].flatMap { Int($0) } ?? 1000

  @Test("A bit flipped anywhere is an error or changes nothing", arguments: 0..<10)
  func flippedBits(chunk: Int) throws {
    let folder = try Folder()
    let (bytes, sources) = try Self.snapshot(folder)
    let expected = try Self.facts(sources)
    var random = SeededRandom(seed: UInt64(chunk))
    for _ in 0..<Self.flips / 10 {
      var damaged = bytes
      let bit = random.number(0..<damaged.count * 8)
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      let path = try folder.write(damaged, "damaged.snapshot")
      do {
        let found = try Self.facts([path])
        if found != expected { Issue.record("bit \(bit) changed the answer") }
      } catch let error as BlastRadiusError {
        #expect(error.code == .badInput, "bit \(bit)")
      }
    }
  }

  @Test("A snapshot cut short is an error")
  func truncated() throws {
    let folder = try Folder()
    let (bytes, _) = try Self.snapshot(folder)
    for length in stride(from: 8, to: bytes.count, by: 97) {
      let path = try folder.write(bytes.prefix(length), "short.snapshot")
      #expect(throws: BlastRadiusError.self, "\(length) bytes") { try ModelReader.read([path]) }
    }
  }

  @Test("A snapshot with sound checksums and wild indices is an error", arguments: 0..<10)
  func hostile(chunk: Int) throws {
    let folder = try Folder()
    let (bytes, _) = try Self.snapshot(folder)
    var random = SeededRandom(seed: UInt64(chunk))
    for _ in 0..<50 {
      let path = try folder.write(Self.rewritten(bytes, &random), "hostile.snapshot")
      // Whatever it says now, reading it must end in an answer or an error.
      _ = try? Self.facts([path])
    }
  }

  /// The snapshot with some words of a section changed, and every checksum made anew.
  private static func rewritten(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var result = bytes
    func word(_ position: Int) -> Int {
      (0..<8).reduce(0) { $0 | Int(result[position + $1]) << (8 * $1) }
    }
    let count = word(8) >> 32
    let entry =
      SnapshotLayout.headerSize + random.number(0..<count) * SnapshotLayout.entrySize
    let (start, length) = (word(entry + 8), word(entry + 16))
    for _ in 0..<random.number(1..<4) where length > 0 {
      result[start + random.number(0..<length)] = UInt8(random.number(0..<256))
    }
    func put(_ sum: UInt64, at position: Int) {
      for byte in 0..<8 { result[position + byte] = UInt8(truncatingIfNeeded: sum >> (8 * byte)) }
    }
    put(sum(result, start..<start + length), at: entry + 24)
    let table =
      SnapshotLayout.headerSize..<SnapshotLayout.headerSize + count * SnapshotLayout.entrySize
    put(sum(result, table), at: 24)
    return result
  }

  @Test("A checksum is that of words one after the other")
  func checksum() {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    func mixed(_ state: UInt64, _ word: UInt64, _ shift: Int) -> UInt64 {
      let product = (state ^ word) &* factor
      return product ^ (product >> shift)
    }
    var random = SeededRandom(seed: 1)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8(random.number(0..<256)) }
      var states: [UInt64] = [1, 2, 3, 4]
      for index in 0..<count / 32 * 4 {
        let word = bytes[index * 8..<index * 8 + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        states[index % 4] = mixed(states[index % 4], word, 29)
      }
      var expected = states.reduce(UInt64(count)) { mixed($0, $1, 32) }
      for byte in bytes[(count / 32 * 32)...] { expected = mixed(expected, UInt64(byte), 32) }
      #expect(Self.sum(bytes, 0..<count) == expected, "\(count) bytes")
    }
  }

  private static func sum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    Array(bytes[range]).lend { Checksum.of($0) }
  }

  @Test("An older format is told apart from damage")
  func version() throws {
    let folder = try Folder()
    var (bytes, _) = try Self.snapshot(folder)
    bytes[8] = 0
    let path = try folder.write(bytes, "old.snapshot")
    let error = #expect(throws: BlastRadiusError.self) { try ModelReader.read([path]) }
    #expect(error?.message.contains("format 0") == true)
  }

  @Test("A file that changed while it was mapped is an error")
  func changed() throws {
    let folder = try Folder()
    let (bytes, _) = try Self.snapshot(folder)
    let path = try folder.write(bytes, "mapped.snapshot")
    let model = try ModelReader.read([path]).model
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: 100)
    try handle.write(contentsOf: Data([1, 2, 3]))
    try handle.close()
    #expect(throws: BlastRadiusError.self) { try model.estate?.checkUnchanged() }
  }
}
