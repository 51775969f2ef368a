import BlastRadiusTestSupport
import Foundation
import Testing

/// The examples in the pages are what the program prints.
@Suite struct PagesTests {
  /// A command of a page with what the page shows below it.
  private struct Example {
    var command: String
    var shown: String
  }

  private static func examples(in text: String) -> [Example] {
    let blocks = text.components(separatedBy: "```console\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    return blocks.compactMap { block in
      guard block.hasPrefix("$ "), let end = block.firstIndex(of: "\n") else { return nil }
      let command = block[..<end].dropFirst(2)
      return Example(command: String(command), shown: String(block[block.index(after: end)...]))
    }
  }

  @Test(arguments: ["README.md", "docs/change.md", "docs/cli.md", "docs/redaction.md"])
  func `the examples of a page are what the program prints`(page: String) throws {
    let url = Program.root.appendingPathComponent(page)
    var text = try String(contentsOf: url, encoding: .utf8)
    let examples = Self.examples(in: text)
    #expect(!examples.isEmpty)
    for example in examples {
      let arguments = example.command.split(separator: " ").dropFirst().map(String.init)
      let run = try Program.run(arguments)
      #expect(run.status == 0)
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        text = text.replacing(
          "$ \(example.command)\n\(example.shown)```",
          with: "$ \(example.command)\n\(run.output)```")
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      #expect(run.output == example.shown, "make snapshots writes it anew")
    }
  }

  @Test func `the model of the README answers as it says`() throws {
    let url = Program.root.appendingPathComponent("README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let model = text.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
    for (from, opens) in [
      ("vpn-token", false), ("bot-password", false), ("vpn-token,bot-password", true),
    ] {
      let run = try Program.run(
        ["explain", "-", "--from", from, "--to", "wiki@control", "--format", "json"], input: model)
      #expect(try JSON(run.output)["reached"] == .bool(opens), "\(from): \(run.errors)")
    }
  }

  @Test func `what the graphs suggest to try works`() throws {
    let folder = try TemporaryFolder()
    let graphs = Program.root.appendingPathComponent("graphs")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("graphs"), withDestinationURL: graphs)
    let names = try FileManager.default.contentsOfDirectory(atPath: graphs.path).sorted()
    for name in names where name.hasSuffix(".yaml") {
      let text = try String(contentsOf: graphs.appendingPathComponent(name), encoding: .utf8)
      let commands = text.split(separator: "\n").filter { $0.hasPrefix("#   blastradius ") }
      #expect(!commands.isEmpty, "\(name) suggests nothing to try")
      for command in commands {
        let arguments = command.split(separator: " ").dropFirst(2).map(String.init)
        let run = try Program.run(arguments, in: folder.url)
        #expect(run.status == 0, "\(command): \(run.errors)")
      }
    }
  }
}
