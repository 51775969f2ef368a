import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// Every text output over the gallery as terminals of three widths show it.
@Suite struct GalleryWidthTests {
  /// What is asked of a graph about its first scenario.
  private static let questions:
    [(name: String, ask: @Sendable (Graph, Int) async throws -> String)] = [
      ("exposure", { try await $0.ask(ExposureCommand.self, $0.from, $1) }),
      ("summary", { try await $0.ask(ExposureCommand.self, $0.from + ["--summary"], $1) }),
      ("evidence", { try await $0.ask(ExposureCommand.self, $0.from + ["--evidence"], $1) }),
      ("answers", { try await $0.ask(ExposureCommand.self, $0.from + ["--answers"], $1) }),
      ("explain", { try await $0.ask(ExplainCommand.self, $0.from + $0.to + ["-k", "2"], $1) }),
      ("why-not", { try await $0.ask(ExplainCommand.self, $0.from + $0.last + ["--why-not"], $1) }),
      ("timeline", { try await $0.ask(TimelineCommand.self, $0.from, $1) }),
      ("triage", { try await $0.ask(TriageCommand.self, $0.from, $1) }),
      ("who", { try await $0.ask(WhoCommand.self, $0.to + ["--sets", "2", "--limit", "5"], $1) }),
      ("rank", { try await $0.ask(RankCommand.self, ["--top", "5"], $1) }),
      (
        "find",
        { graph, width in
          try await answer(
            FindCommand.self, ["a", graph.path, "--limit", "5"], style: TextStyle(width: width))
        }
      ),
      ("vocabulary", { try await $0.ask(VocabularyCommand.self, [], $1) }),
    ]

  private struct Graph {
    var name: String
    var path: String
    var scenario: Scenario

    var from: [String] { ["--from", "scenario:\(scenario.name)"] }
    var to: [String] { ["--to", scenario.to.first ?? ""] }
    var last: [String] { ["--to", scenario.to.last ?? ""] }

    func ask<Command: AnsweringCommand>(
      _ command: Command.Type, _ arguments: [String], _ width: Int
    ) async throws -> String {
      try await answer(command, [path] + arguments, style: TextStyle(width: width))
    }
  }

  private static func graphs() throws -> [Graph] {
    let folder = Program.root.appendingPathComponent("graphs").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      let path = Program.graph(name)
      let scenario = try #require(try ModelReader.read([path]).model.scenarios.first)
      return Graph(name: String(name.dropLast(5)), path: path, scenario: scenario)
    }
  }

  @Test(arguments: questions.map(\.name), [80, 120, 200])
  func `text fits`(name: String, width: Int) async throws {
    let ask = try #require(Self.questions.first { $0.name == name }).ask
    var text = ""
    for graph in try Self.graphs() {
      let output = try await ask(graph, width)
      text += "=== \(graph.name)\n\(output)\n"
      for line in output.split(separator: "\n") where DisplayWidth.of(line) > width {
        // Only a long word, such as an id, goes over, and never a name or a sentence.
        #expect(line.split(separator: " ").contains { $0.count > 12 }, "\(line)")
      }
      if name == "vocabulary" { break }
    }
    Snapshot.expect(text, matches: "widths/\(name)-\(width).txt")
  }
}
