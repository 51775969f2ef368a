import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

@Suite struct OrderTests {
  /// The graph with its sections, and the entries within each, in another order.
  private static func shuffled(_ text: String, seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    let sections = blocks(lines, indent: "").map { section -> [Substring] in
      let entries = blocks(Array(section.dropFirst()), indent: "  ")
      return [section[0]] + entries.shuffled(using: &random).flatMap { $0 }
    }
    return sections.shuffled(using: &random).flatMap { $0 }.joined(separator: "\n") + "\n"
  }

  /// The lines in groups, each beginning with a line of exactly this indentation.
  private static func blocks(_ lines: [Substring], indent: String) -> [[Substring]] {
    lines.reduce(into: []) { blocks, line in
      let isStart = line.hasPrefix(indent) && !line.dropFirst(indent.count).hasPrefix(" ")
      if isStart || blocks.isEmpty {
        blocks.append([line])
      } else {
        blocks[blocks.count - 1].append(line)
      }
    }
  }

  @Test(arguments: 1...UInt64(RandomModels.count(3)))
  func `the order of a model's lines changes no byte of the output`(seed: UInt64) async throws {
    let text = try String(contentsOfFile: cloudflare, encoding: .utf8)
    let folder = try TemporaryFolder()
    let other = try folder.write(Self.shuffled(text, seed: seed), to: "shuffled.yaml")
    let host = ["--from", "scenario:leaked-in-okta", "--to", "atlassian-host"]
    for format in ["text", "json", "csv", "markdown"] {
      for options in [[], ["--trust-evidence"], ["--at", "2023-11-23T17:00Z"]] {
        let end = options + ["--format", format]
        #expect(
          try await answer(ExposureCommand.self, [other, "--from", "kind:credential"] + end)
            == answer(ExposureCommand.self, [cloudflare, "--from", "kind:credential"] + end))
        for verb in [[], ["--why-not", "--assume", "scriptrunner-admin-only=enforced"]] {
          #expect(
            try await answer(ExplainCommand.self, [other] + host + verb + end)
              == answer(ExplainCommand.self, [cloudflare] + host + verb + end))
        }
      }
    }
  }
}
