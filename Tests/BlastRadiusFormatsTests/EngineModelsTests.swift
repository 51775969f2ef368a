import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadius
@testable import BlastRadiusFormats

/// Writes models for the tests of engines, which are not in Swift: `make test-engines` says where to
/// (`ENGINE_MODELS`) and how many (`ENGINE_COUNT`).
@Suite(
  "Models for engines",
  .enabled(if: ProcessInfo.processInfo.environment["ENGINE_MODELS"] != nil))
struct EngineModelsTests {
  private static let folder = ProcessInfo.processInfo.environment["ENGINE_MODELS"] ?? ""
  private static let count =
    ProcessInfo.processInfo.environment["ENGINE_COUNT"].flatMap { UInt64($0) } ?? 200

  @Test("random ones are written") func randomModels() throws {
    for seed in 1...Self.count {
      let parts = seed % 7 == 0 ? 5 : TableKind.rowsPerPart
      try EngineCase(seed: seed).write(to: "\(Self.folder)/random-\(seed)", rowsPerPart: parts)
    }
  }

  @Test("ids that are hostile are written") func hostileIDs() throws {
    var model = Model()
    let ids = [
      "a\n\"b\",\u{1}\u{7F}\r\0\\", "'; DROP TABLE rules; --", "\u{202E}é{}@read", " ,,\"\" ",
      "NULL",
    ]
    model.nodes = ids.map { Node($0, kind: "server") }
    model.edges = zip(ids, ids.dropFirst()).map { Edge($0, "administers", $1) }
    try EngineCase(model, Question(from: [Fact(ids[0], .control)]), isOpen: true).write(
      to: "\(Self.folder)/hostile-ids", rowsPerPart: 2)
    try JSONEncoder().encode(ids).write(
      to: URL(fileURLWithPath: "\(Self.folder)/hostile-ids/ids.json"))
  }

  @Test("the gallery is written") func gallery() throws {
    let graphs = Program.root.appendingPathComponent("graphs")
    let names = try FileManager.default.contentsOfDirectory(atPath: graphs.path).sorted()
    var written = 0
    for name in names where name.hasSuffix(".yaml") {
      let model = try ModelReader.read([graphs.appendingPathComponent(name).path]).model
      for scenario in model.scenarios {
        let selection = try Selection(["scenario:\(scenario.name)"])
        var question = Question(from: try selection.seeds(in: model))
        (question.since, question.at) = (scenario.since, scenario.at)
        try EngineCase(model, question, isOpen: true).write(
          to: "\(Self.folder)/gallery-\(name)-\(scenario.name)", rowsPerPart: TableKind.rowsPerPart)
        written += 1
      }
    }
    #expect(written > 10)
  }
}
