import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// Random models as text, as rows under a text model of the rest, and both as a snapshot and as a text again.
@Suite("A model as rows answers as the same model as text")
struct RowTwinTests {
  @Test("on 400 random models", arguments: 0..<8)
  func exposures(chunk: UInt64) throws {
    for seed in RandomModels.seeds(chunk, of: 8, all: 400) {
      var (model, question) = RandomModel.make(seed: seed &+ 7_000)
      if var invites = model.vocabulary.relations["invites"] {
        // Text models have relations of one level.
        invites.steps = [.init(.control, .read)]
        model.vocabulary.add(invites)
      }
      let rows = RandomModel.rows(model, seed: seed)
      let folder = try TemporaryFolder()
      let text = try folder.write("text.yaml", RandomModel.yaml(model))
      let overlay = try folder.write("overlay.yaml", RandomModel.yaml(rows.overlay))
      let files = try rows.tables.map { try folder.write($0.name, $0.text) } + [overlay]
      var snapshot = Data()
      try Snapshot.write(try ModelReader.read(files)) { snapshot.append(contentsOf: $0) }
      let compiled = try folder.write("all.snapshot", snapshot)
      let written = try folder.write(
        "written.yaml", try ModelText.text(of: try ModelReader.read(files).model))
      let expected = try Self.exposure([text], question)
      for paths in [files, files.reversed(), [compiled], [written]] {
        let found = try Self.exposure(paths, question)
        if found != expected {
          Issue.record("seed \(seed): \(rows.tables)\n\(RandomModel.yaml(rows.overlay))\n\(found)")
          return
        }
      }
    }
  }

  /// The facts, their edges without their places in the model.
  private static func exposure(_ paths: [String], _ question: Question) throws -> [ReachedFact] {
    let model = try ModelReader.read(paths).model
    return try Analysis(model, question).exposure().facts.map { fact in
      var fact = fact
      for position in fact.intervals.indices { fact.intervals[position].via?.index = nil }
      return fact
    }
  }
}
