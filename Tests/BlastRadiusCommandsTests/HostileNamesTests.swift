import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// Names that would do harm if an output obeyed them.
@Suite struct HostileNamesTests {
  private static let labels = [
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "line\nbreak\r\tand tab", "\u{202E}txt.exe\u{2066}",
    "<script>alert(1)</script> & <b>", "a | b | `c` *d* _e_ [f](https://evil.example)",
    "=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "quote \" and \\N \\\\",
    "family 👩‍👩‍👧‍👦 and 日本語", String(repeating: "x", count: 10_000), "\u{2028}\u{200B}\u{FEFF}",
  ]

  /// The labels as YAML.
  private static let quoted = labels.map { label in
    JSONWriter.text { $0.object { $0.field("l", label) } }
      .split(separator: "\n")[1].split(separator: ": ", maxSplits: 1)[1]
  }

  private static func graph(in folder: TemporaryFolder) throws -> String {
    var text = "blastradius: 1\nnodes:\n  key: { kind: api-key }\n"
    for (index, label) in quoted.enumerated() {
      text += "  n\(index): { kind: host, label: \(label), criticality: critical }\n"
    }
    text += "  lost: { kind: host, label: \(quoted[0]), criticality: critical }\nedges:\n"
    for index in labels.indices { text += "  - key administers n\(index)\n" }
    return try folder.write(text, to: "hostile.yaml")
  }

  private static func isHarmless(_ text: String, lineEnds: Set<Unicode.Scalar> = ["\n"]) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: lineEnds.contains(scalar)
      case .format: scalar == "\u{200D}"
      case .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `no output obeys a name`(format: String) async throws {
    let folder = try TemporaryFolder()
    let graph = try Self.graph(in: folder)
    let list = try folder.write("a<b>\u{1B}[2J\u{202E}\n=cmd|' /C calc'!A0\nkey\n", to: "list.txt")
    let output = [
      try await answer(ExposureCommand.self, [graph, "--from", "key", "--format", format]),
      try await answer(
        ExplainCommand.self, [graph, "--from", "key", "--to", "n1", "--format", format]),
      try await answer(
        ExplainCommand.self, [graph, "--from", "key", "--to", "lost", "--format", format]),
      try await answer(
        WhoCommand.self,
        [graph, "--to", "n1", "--among", "kind:host", "--given", "key", "--format", format]),
      try await answer(
        WhoCommand.self,
        [graph, "--to", "n0", "--sets", "2", "--among", "kind:host,key", "--format", format]),
      try await answer(
        RankCommand.self, [graph, "--given", "n0", "--top", "30", "--format", format]),
      try await answer(
        TriageCommand.self, [graph, "--leaked", list, "--from", "kind:host", "--format", format]),
    ].joined()
    #expect(Self.isHarmless(output, lineEnds: format == "csv" ? ["\n", "\r"] : ["\n"]))
    Snapshot.expect(
      output.replacing(String(repeating: "x", count: 500), with: "…500…"),
      matches: "hostile.\(format)")
    switch format {
    case "markdown": #expect(!output.contains("<") && !output.contains("://"))
    case "csv":
      #expect(!output.contains(",=") && !output.contains(",\"=") && !output.contains(",+"))
    default: break
    }
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `no output about evidence or credentials obeys a name`(format: String) async throws {
    let folder = try TemporaryFolder()
    var text = "blastradius: 1\nnodes:\n  key: { kind: api-key }\n"
    let quoted = Self.quoted
    for (index, label) in quoted.enumerated() {
      text += "  v\(index): { kind: integration, label: \(label), believed: \(label) }\n"
      text += "  n\(index): { kind: host, label: \(label), scope: [\(label)],"
      text += " counts: { seen: { value: 1, superseded: { value: 2, source: \(label) } } } }\n"
    }
    text += "edges:\n"
    for (index, label) in quoted.enumerated() {
      text += "  - v\(index) holds key\n  - key administers n\(index):\n"
      text += "      evidence: { denied: unknown, source: \(label), note: \(label) }\n"
    }
    let graph = try folder.write(text, to: "hostile.yaml")
    for option in ["--evidence", "--answers"] {
      let output = try await answer(
        ExposureCommand.self, [graph, "--from", "key", option, "--format", format])
      #expect(Self.isHarmless(output, lineEnds: format == "csv" ? ["\n", "\r"] : ["\n"]))
      if format == "markdown" { #expect(!output.contains("<") && !output.contains("://")) }
    }
  }

  @Test func `JSON keeps a name as it is`() async throws {
    let folder = try TemporaryFolder()
    let graph = try Self.graph(in: folder)
    let json = try JSON(
      try await answer(ExposureCommand.self, [graph, "--from", "key", "--format", "json"]))
    let labels = json["facts"].items.filter { $0["node"].text != "key" }.compactMap {
      $0["label"].text
    }
    #expect(Set<String>(labels) == Set<String>(Self.labels))
  }

  @Test(arguments: [
    (["exposure", "graphs/cloudflare-2023.yaml", "--from", "x\u{1B}[2Jy"], 2),
    (["exposure", "no\u{1B}[2Jfile", "--from", "x"], 2), (["verb\u{1B}[2J"], 64),
    (["exposure", "x", "--from", "y", "--at", "\u{202E}"], 64),
  ])
  func `messages do not obey a name either`(arguments: [String], status: Int) throws {
    let run = try Program.run(arguments)
    #expect(run.status == Int32(status))
    #expect(!run.errors.isEmpty && Self.isHarmless(run.errors))
  }
}
