import ArgumentParser
import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// `timeline`, as text, JSON, CSV, Markdown and as a picture.
@Suite struct TimelineCommandTests {
  private static let pair = ["--from", "scenario:entry-pair"]
  private static let formats = [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"),
  ]

  @Test(arguments: formats)
  func `shows what was held when`(format: String, suffix: String) async throws {
    let arguments = [cloudflare, "--format", format] + Self.pair
    let text = try await answer(TimelineCommand.self, arguments)
    Snapshot.expect(text, matches: "timeline-entry-pair.\(suffix)")
  }

  @Test(arguments: formats)
  func `shows what one end ended`(format: String, suffix: String) async throws {
    let arguments =
      [cloudflare, "--format", format, "--what-ended", "smartsheet-credential"] + Self.pair
    let text = try await answer(TimelineCommand.self, arguments)
    Snapshot.expect(text, matches: "timeline-what-ended.\(suffix)")
  }

  @Test(arguments: [
    ("incident", []), ("at", pair + ["--at", "2023-11-24T10:00Z", "--to", "atlassian-host"]),
    ("trust-evidence", pair + ["--trust-evidence", "--to", "zone:atlassian"]),
    ("implant", pair + ["--what-ended", "sliver"]),
    ("token", ["--from", "moveworks-token"]),
  ])
  func `answers in one line and tables`(name: String, arguments: [String]) async throws {
    let text = try await answer(TimelineCommand.self, [cloudflare] + arguments)
    Snapshot.expect(text, matches: "timeline-\(name).txt")
  }

  @Test(arguments: [[], pair, ["--from", "scenario:source-code"]])
  func `tells how long the incident took, from the model alone`(from: [String]) async throws {
    let json = try JSON(
      try await answer(TimelineCommand.self, [cloudflare, "--format", "json"] + from))
    let spans = json["spans"].items
    let length = { (kind: String) in spans.first { $0["kind"].text == kind }?["length"].text }
    #expect(length("leak-to-first-use") == "P27D")
    #expect(length("alert-to-deactivation") == "PT35M")
    #expect(length("deactivation-to-last-activity") == "PT18H9M")
    let later = spans.filter { $0["kind"].text == "deactivation-to-containment" }
    let instants = later.compactMap { $0["to"]["at"].text }
    #expect(instants.contains("2023-11-23T17:23:00Z") && instants.contains("2023-11-24T11:59:00Z"))
    let text = try await answer(TimelineCommand.self, [cloudflare] + from)
    for words in ["27 days after the leak", "35 min after the alert", "18 h 9 min after"] {
      #expect(text.split(separator: "\n")[0].contains(words))
    }
  }

  @Test func `says through what access survived the end of the account`() async throws {
    let json = try JSON(
      try await answer(
        TimelineCommand.self,
        [cloudflare, "--format", "json", "--what-ended", "smartsheet-credential"] + Self.pair))
    let end = json["ends"].items[0]
    let survived = end["survived"].items.map {
      "\($0["node"].text ?? "")@\($0["level"].text ?? "") until \($0["until"].text ?? "") by "
        + "\($0["via"].text ?? "")"
    }
    #expect(
      survived.contains(
        "jira@control until 2023-11-23T17:23:00Z by atlassian-groups administers jira"))
    #expect(
      survived.contains(
        "atlassian-host@control until 2023-11-24T11:59:00Z by sliver executes-on atlassian-host"))
    #expect(end["together"].items.compactMap(\.text) == ["smartsheet-svc"])
    #expect(end["endedTogether"].items.contains { $0["node"].text == "confluence" })
  }

  @Test func `tells what an edge ended by its sentence`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      blastradius: 1
      nodes: { key: { kind: api-key }, box: { kind: host }, data: { kind: data } }
      edges:
        - key administers box: { valid: { until: 2024-01-05 } }
        - box contains data
      """, to: "model.yaml")
    let text = try await answer(
      TimelineCommand.self, [path, "--from", "key", "--what-ended", "key  administers box"])
    #expect(
      text == """
        The end of `key administers box` ended 2 facts; nothing that hung on it survived.

        2024-01-05: `key administers box` ends
        ended:
          control  box
          control  data
        survived: nothing that hung on it

        """)
  }

  @Test func `what outlives a seed is told below its exposure, at no instant alone`() async throws {
    let line = "Ends: 8 more facts outlive the revocation of smartsheet-credential (see timeline)."
    let all = try await answer(ExposureCommand.self, [cloudflare] + Self.pair)
    #expect(all.hasSuffix("\n\n\(line)\n"))
    let at = try await answer(
      ExposureCommand.self, [cloudflare, "--at", "2023-11-20"] + Self.pair)
    #expect(!at.contains("Ends:"))
    let token = try await answer(ExposureCommand.self, [cloudflare, "--from", "moveworks-token"])
    #expect(!token.contains("Ends:"))
  }

  @Test func `draws the same picture whichever format is asked for it`() async throws {
    let arguments = [cloudflare, "--format", "svg", "--theme", "dark", "--title", "A <title>"]
    let svg = try await answer(TimelineCommand.self, arguments + Self.pair)
    #expect(svg.hasPrefix("<svg ") && svg.contains(">A &lt;title&gt;</title>"))
    #expect(svg == (try await answer(TimelineCommand.self, arguments + Self.pair)))
    for format in ["png", "pdf"] {
      let command = try TimelineCommand.parse([cloudflare, "--format", format] + Self.pair)
      guard
        case .binary(let bytes) = try await command.answer().content(
          in: command.output.format(among: TimelineCommand.formats), style: .plain)
      else {
        Issue.record("no bytes")
        return
      }
      #expect(bytes.starts(with: format == "png" ? [0x89, 0x50] : Array("%PDF".utf8)))
    }
  }

  @Test(arguments: [
    (["timeline", "graphs/cloudflare-2023.yaml", "--what-ended", "jira"], 64),
    (["timeline", "graphs/cloudflare-2023.yaml", "--to", "jira"], 64),
    (["timeline", "graphs/cloudflare-2023.yaml", "--theme", "pink"], 64),
    (
      [
        "timeline", "graphs/cloudflare-2023.yaml", "--from", "jira", "--what-ended", "sliver",
        "--format", "svg",
      ], 64
    ),
    (["timeline", "graphs/cloudflare-2023.yaml", "--from", "jira", "--what-ended", "jira"], 2),
    (["timeline", "graphs/cloudflare-2023.yaml", "--from", "jira", "--what-ended", "jria"], 2),
    (["timeline", "graphs/cloudflare-2023.yaml", "--from", "jira"], 0),
  ])
  func `ends with a documented exit code`(arguments: [String], status: Int) throws {
    let run = try Program.run(arguments)
    #expect(run.status == Int32(status), "\(run.errors)")
    #expect(run.errors.isEmpty == (status == 0))
  }

  @Test(arguments: ["text", "json", "csv", "markdown", "svg"])
  func `no output obeys a name`(format: String) async throws {
    let label = "\\u001b[2J <b>|x| \\u202e =1+1, \\\"q\\\""
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      blastradius: 1
      nodes:
        key: { kind: api-key, leaked: 2024-01-01, revoked: 2024-02-01, label: "\(label)" }
        box: { kind: host, label: "\(label)" }
      edges:
        - key creates box: { evidence: { observed: 2024-01-02 } }
      events: [{ at: 2024-01-03, kind: alert, label: "\(label)" }]
      """, to: "model.yaml")
    let options = ["--from", "key", "--format", format]
    var text = try await answer(TimelineCommand.self, [path] + options)
    if format != "svg" {
      text += try await answer(TimelineCommand.self, [path, "--what-ended", "key"] + options)
    }
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    if format == "markdown" { #expect(!text.contains("<b>")) }
    if format == "svg" { #expect(!text.contains("<b>")) }
  }
}
