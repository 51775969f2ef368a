import BlastRadiusTestSupport
import Foundation
import GraphKernel
import Testing

@testable import BlastRadius
@testable import BlastRadiusFormats

/// Tables say what the kernel computes, in bytes that hang on nothing else.
@Suite("Tables of a compiled program") struct ProgramTablesTests {
  @Test("say what the kernel says, lane by lane, on random models", arguments: UInt64(0)..<8)
  func randomModels(chunk: UInt64) throws {
    for seed in RandomModels.seeds(chunk, of: 8, all: 2_000, share: 10) where seed > 0 {
      // The twin knows the seeds of the tables alone.
      var (model, question) = RandomModel.make(seed: seed)
      if seed % 2 == 1 {
        let made = RandomImport.make(seed: seed)
        (model, question) = (made.imported(isSorted: false), made.question)
      }
      question.at = nil
      let asked = try EngineCase(model, question, isOpen: false)
      let (found, expected) = (TableTwin(asked.tables).held().sorted(), asked.held().sorted())
      #expect(found == expected, "seed \(seed)")
      if found != expected { return }
    }
  }

  private static func files(
    _ tables: CompiledTables, rowsPerPart: Int = TableKind.rowsPerPart
  ) throws -> (files: [String: [UInt8]], parts: [TablePart]) {
    var files: [String: [UInt8]] = [:]
    let parts = try ProgramTables.write(tables, rowsPerPart: rowsPerPart) {
      files[$0, default: []] += $1
    }
    return (files, parts)
  }

  private static func tables(_ text: String, from: [String] = []) throws -> CompiledTables {
    let model = try ModelReader.read(text: text, named: "model.yaml").model
    return try CompiledTables(model, Question(from: try Selection(from).seeds(in: model)))
  }

  @Test("are cut into parts that are told apart by their digests")
  func parts() throws {
    let tables = try EngineCase(seed: 3).tables
    let (whole, _) = try Self.files(tables)
    let (files, parts) = try Self.files(tables, rowsPerPart: 4)
    for part in parts {
      let bytes = try #require(files[part.file])
      #expect(part.bytes == bytes.count)
      #expect(part.sha256 == SHA256.hash(of: bytes).hexadecimal)
      #expect(part.rows <= 4)
    }
    for table in TableKind.allCases {
      var joined: [UInt8] = []
      for part in parts where part.table == table {
        let header = try #require(files[part.file]?.firstIndex(of: 10))
        joined += (files[part.file] ?? []).dropFirst(joined.isEmpty ? 0 : header + 1)
      }
      #expect(joined == whole[TablePart.name(table, 0)], "\(table)")
    }
  }

  @Test("keep every byte of an id, and have no password of an address")
  func texts() throws {
    var model = Model()
    var key = Node("a\n\"b\",\u{1}\u{7F}\r\0\\", kind: "api-key")
    key.tags = ["x", "y\"z"]
    var shop = Node("https://anna:hunter2@shop.example/", kind: "application")
    shop.label = " é "
    model.nodes = [key, shop]
    let tables = try CompiledTables(model, Question(from: []))
    let (files, _) = try Self.files(tables)
    let text = String(decoding: files["nodes-00000.csv"] ?? [], as: UTF8.self)
    #expect(text.contains("0,\"a\n\"\"b\"\",\u{1}\u{7F}\r\0\\\",,\"api-key\""))
    #expect(text.contains(#""[""x"",""y\""z""]""#))
    #expect(!text.contains("hunter2"))
    #expect(text.contains("\" é \""))
  }

  @Test("leave out what never holds, and say what gateways and controls mean in numbers alone")
  func compiled() throws {
    let tables = try Self.tables(
      """
      blastradius: 1
      controls: { mfa: { state: enforced } }
      nodes:
        key: { kind: api-key }
        door: { kind: gateway }
        shop: { kind: application, behind: [door] }
        bank: { kind: application }
      edges:
        - key passes door
        - key administers shop
        - key administers bank: { unless: mfa }
      """, from: ["key"])
    var (rules, gates): ([CompiledTables.Rule], [CompiledTables.Gate]) = ([], [])
    tables.forEachRule { rules.append($0) }
    tables.forEachGate { gates.append($0) }
    #expect(!rules.contains { $0.target == 3 } && !gates.contains { $0.target == 3 })
    #expect(rules.contains { $0.source == 1 && $0.needs == 1 && $0.target == 2 && $0.gives == 1 })
    #expect(gates.map(\.items.count) == [2])
  }
}
