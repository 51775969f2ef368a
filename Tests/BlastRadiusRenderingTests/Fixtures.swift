import BlastRadius
import BlastRadiusFormats
import BlastRadiusRendering
import Foundation

/// What the tests draw, and where the helper is.
enum Fixtures {
  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The layout helper that was built with the tests.
  static var helper: String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let beside = bundle.map { argument in
      argument.components(separatedBy: "/").prefix { !$0.hasSuffix(".xctest") }
        .joined(separator: "/") + "/blastradius-layout"
    }
    if let beside, FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return root.appendingPathComponent(".build/debug/blastradius-layout").path
  }

  /// A model of the gallery.
  static func model(_ name: String) throws -> Model {
    try ModelReader.read([root.appendingPathComponent("graphs/\(name).yaml").path]).model
  }

  /// The Cloudflare incident.
  static func cloudflare() throws -> Model { try model("cloudflare-2023") }

  /// What the credentials reach.
  static func exposure(_ model: Model, _ seeds: [String]) throws -> Exposure {
    try Analysis(model, Question(from: seeds.map { Fact($0, .control) })).exposure()
  }

  static let pair = ["moveworks-token", "smartsheet-credential"]
}
