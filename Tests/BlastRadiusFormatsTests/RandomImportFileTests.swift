import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// Random models as files: one text, or an OpenGraph document with a text on top of it.
@Suite("A model as text, as an import under an overlay and as a snapshot of both")
struct RandomImportFileTests {
  @Test("answers alike, on 60 random models", arguments: 0..<4)
  func exposures(chunk: Int) throws {
    for seed in UInt64(chunk * 15 + 1)...UInt64(chunk * 15 + 15) {
      let made = RandomImport.make(seed: seed &+ 90_000, asFiles: true)
      let folder = try TemporaryFolder()
      let text = try folder.write("text.yaml", RandomModel.yaml(made.text))
      let files = [
        try folder.write("estate.json", made.json),
        try folder.write("overlay.yaml", RandomModel.yaml(made.overlay)),
      ]
      var snapshot = Data()
      try Snapshot.write(try Self.read(files)) { snapshot.append(contentsOf: $0) }
      let compiled = try folder.write("all.snapshot", snapshot)
      let expected = try Self.exposure(try Self.read([text]).model, made.question)
      for paths in [files, [compiled]] {
        let found = try Self.exposure(try Self.read(paths).model, made.question)
        if found != expected {
          Issue.record("seed \(seed): \(paths)\n\(found)\n\(expected)\n\(made.description)")
          return
        }
      }
    }
  }

  private static func read(_ paths: [String]) throws -> LoadedModel {
    var options = ModelReader.Options()
    options.imports.idCase = .exact
    return try ModelReader.read(paths, options: options)
  }

  /// The facts, their edges without their places in the model.
  private static func exposure(_ model: Model, _ question: Question) throws -> [ReachedFact] {
    try Analysis(model, question).exposure().facts.map { fact in
      var fact = fact
      for position in fact.intervals.indices { fact.intervals[position].via?.index = nil }
      return fact
    }
  }
}
