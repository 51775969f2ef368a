import ArgumentParser
import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// Every text output over the gallery as terminals of three widths show it.
@Suite struct GalleryWidthTests {
  /// A verb with its options, asked about the first scenario of each graph.
  enum Question: String, CaseIterable, Sendable {
    case exposure, summary, evidence, answers, explain, timeline, triage, who, rank, find
    case whyNot = "why-not"
    case vocabulary

    /// The answer about a graph.
    func ask(_ path: String, _ scenario: Scenario) async throws -> Answer {
      let from = ["--from", "scenario:\(scenario.name)"]
      let to = ["--to", scenario.to.first ?? ""]
      func answer<Command: AnsweringCommand>(_: Command.Type, _ arguments: [String]) async throws
        -> Answer
      {
        try await Command.parse(arguments).answer()
      }
      switch self {
      case .exposure: return try await answer(ExposureCommand.self, [path] + from)
      case .summary: return try await answer(ExposureCommand.self, [path, "--summary"] + from)
      case .evidence: return try await answer(ExposureCommand.self, [path, "--evidence"] + from)
      case .answers: return try await answer(ExposureCommand.self, [path, "--answers"] + from)
      case .explain: return try await answer(ExplainCommand.self, [path, "-k", "2"] + from + to)
      case .whyNot:
        let last = ["--to", scenario.to.last ?? "", "--why-not"]
        return try await answer(ExplainCommand.self, [path] + from + last)
      case .timeline: return try await answer(TimelineCommand.self, [path] + from)
      case .triage: return try await answer(TriageCommand.self, [path] + from)
      case .who:
        return try await answer(WhoCommand.self, [path, "--sets", "2", "--limit", "5"] + to)
      case .rank: return try await answer(RankCommand.self, [path, "--top", "5"])
      case .find: return try await answer(FindCommand.self, ["a", path, "--limit", "5"])
      case .vocabulary: return try await answer(VocabularyCommand.self, [])
      }
    }
  }

  private static func names() throws -> [String] {
    let folder = Program.root.appendingPathComponent("graphs").path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test(arguments: Question.allCases)
  func `text fits`(question: Question) async throws {
    var texts: [Int: String] = [80: "", 120: "", 200: ""]
    for name in question == .vocabulary ? ["all"] : try Self.names() {
      let path = Program.graph(name)
      let model = question == .vocabulary ? Model() : try ModelReader.read([path]).model
      let scenario = model.scenarios.first ?? Scenario("none", from: [])
      let answer = try await question.ask(path, scenario)
      for width in texts.keys {
        let content = try await answer.content(in: .text, style: TextStyle(width: width))
        guard case .text(let text) = content else { continue }
        for line in text.split(separator: "\n") where DisplayWidth.of(line) > width {
          // Only a long word, such as an id, goes over, and never a name or a sentence.
          #expect(line.split(separator: " ").contains { $0.count > 12 }, "\(line)")
        }
        texts[width, default: ""] += "=== \(name)\n\(text)\n"
      }
    }
    for (width, text) in texts {
      Snapshot.expect(text, matches: "widths/\(question.rawValue)-\(width).txt")
    }
  }
}
