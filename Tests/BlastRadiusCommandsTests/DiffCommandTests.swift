import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// `diff`, of files and of revisions.
@Suite struct DiffCommandTests {
  private static let old = """
    blastradius: 1
    controls: { acl: { state: enforced } }
    zones: { inside: { behind: vpn } }
    nodes:
      vpn: { kind: gateway }
      key: { kind: api-key, label: The key }
      bot: { kind: service-account }
      box: { kind: host, label: Build box }
      data: { kind: data, criticality: critical }
      app: { kind: application, zone: inside }
    edges:
      - key authenticates-as bot
      - bot administers box
      - box reads data: { unless: acl }
      - bot administers app
    scenarios:
      lost-key: { label: The key is lost, from: [key] }

    """

  private static let edits: [(String, String, String)] = [
    ("state: enforced", "state: unknown", "control acl changed"),
    ("  - bot administers box\n", "", "removed"),
    ("{ behind: vpn }", "{}", "zone inside"),
    ("{ unless: acl }", "{ unless: [] }", "changed"),
    ("  - bot administers app\n", "  - bot administers app\n  - key administers data\n", "added"),
    ("key: { kind: api-key", "key: { kind: api-key, revoked: 2024-01-01", "changed The key"),
  ]

  private static func folder(_ new: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.write(old, to: "old.yaml")
    _ = try folder.write(new, to: "new.yaml")
    return folder
  }

  private static func run(_ new: String, _ arguments: [String] = []) throws -> Program.Run {
    let folder = try folder(new)
    return try Program.run(["diff", "old.yaml", "new.yaml"] + arguments, in: folder.url)
  }

  private static var edited: String {
    old.replacing("state: enforced", with: "state: unknown")
      .replacing(
        "  - bot administers app\n", with: "  - key administers app: { requires: [bot] }\n"
      )
      .replacing("zones: { inside: { behind: vpn } }", with: "zones: { inside: {} }")
  }

  @Test(arguments: [("text", "txt"), ("json", "json"), ("markdown", "md")])
  func `says what a change opens and closes, and through what`(format: String, suffix: String)
    throws
  {
    let run = try Self.run(Self.edited, ["--format", format])
    #expect(run.status == 0, "\(run.errors)")
    Snapshot.expect(run.output, matches: "diff/edited.\(suffix)")
  }

  @Test(arguments: [("text", "txt"), ("json", "json")])
  func `asks every credential where there is no scenario`(format: String, suffix: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("old.yaml", Self.old), ("new.yaml", Self.edited)] {
      let model = text.components(separatedBy: "scenarios:")[0]
      _ = try folder.write(model, to: name)
    }
    let run = try Program.run(["diff", "old.yaml", "new.yaml", "--format", format], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    Snapshot.expect(run.output, matches: "diff/credentials.\(suffix)")
  }

  @Test(arguments: edits.indices)
  func `names what differs`(index: Int) throws {
    let (text, replacement, words) = Self.edits[index]
    let new = Self.old.replacing(text, with: replacement)
    #expect(new != Self.old)
    let run = try Self.run(new, index == 5 ? ["--from", "key"] : [])
    #expect(run.status == 0, "\(run.errors)")
    for word in words.split(separator: " ") {
      #expect(run.output.contains(word), "\(words)\n\(run.output)")
    }
  }

  @Test func `formatting, order, comments and labels are no difference`() throws {
    let text = try String(contentsOfFile: cloudflare, encoding: .utf8)
    let folder = try TemporaryFolder()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let other = lines.map { $0 == "edges:" ? "# edges\nedges:" : String($0) }.joined(
      separator: "\n"
    )
    .replacing("label: Jira", with: "label: Tickets")
    _ = try folder.write(other, to: "other.yaml")
    let run = try Program.run(
      ["diff", cloudflare, "other.yaml", "--fail-on", "any"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)\(run.output)")
    #expect(run.output.hasPrefix("Nothing differs: "))
  }

  @Test(arguments: [
    (["--fail-on", "opened"], 1), (["--fail-on", "critical"], 1), (["--fail-on", "any"], 1),
    (["--fail-on", "much"], 64), (["--limit", "0"], 64), (["--from", "nobody"], 2),
    (["--format", "csv"], 64), (["--assume", "acl=off"], 2),
  ])
  func `ends with a documented exit code`(arguments: [String], status: Int) throws {
    #expect(try Self.run(Self.edited, arguments).status == Int32(status))
  }

  @Test func `with nothing to ask there is no answer`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("blastradius: 1\nnodes: { a: { kind: host } }\n", to: "a.yaml")
    let run = try Program.run(["diff", "a.yaml", "a.yaml", "--fail-on", "any"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("nothing to ask"))
  }

  @Test func `a model, an import with it, and a snapshot are compared`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      """
      {"graph": {"nodes": [{"id": "K", "kinds": ["Key"]}, {"id": "B", "kinds": ["Box"]}],
        "edges": [{"kind": "Opens", "start": {"value": "K"}, "end": {"value": "B"}}]}}
      """, to: "graph.json")
    _ = try folder.write("blastradius: 1\nscenarios: { s: { from: [K] } }\n", to: "s.yaml")
    _ = try folder.write(
      "blastradius: 1\nscenarios: { s: { from: [K] } }\ncontrols: { c: { state: enforced } }\nedges:\n  - K Opens B: { unless: c }\n",
      to: "closed.yaml")
    let made = try Program.run(
      ["compile", "graph.json", "s.yaml", "-o", "graph.brs"], in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let same = try Program.run(["diff", "graph.brs", "graph.json,s.yaml"], in: folder.url)
    #expect(same.output.hasPrefix("Nothing differs"), "\(same.errors)\(same.output)")
    let closed = try Program.run(["diff", "graph.brs", "graph.json,closed.yaml"], in: folder.url)
    #expect(closed.output.contains("closed") && closed.output.contains("changed `K Opens B`"))
  }

  @Test func `a file of a revision is read with what it includes there`() throws {
    let folder = try TemporaryFolder()
    let repository = try Repository(folder)
    try repository.write(
      "blastradius: 1\ninclude: parts/edges.yaml\nnodes: { a: { kind: api-key }, b: { kind: host } }\n",
      to: "models/m.yaml")
    try repository.write("blastradius: 1\nedges: []\n", to: "models/parts/edges.yaml")
    try repository.commit("first")
    try repository.write(
      "blastradius: 1\nedges: [a administers b]\n", to: "models/parts/edges.yaml")
    try repository.commit("second")
    let run = try Program.run(
      ["diff", "HEAD~1:models/m.yaml", "HEAD:models/m.yaml"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains("a reaches more") || run.output.contains("1 reaches more"),
      "\(run.output)")
    let tree = try Program.run(["diff", "HEAD:models/m.yaml", "models/m.yaml"], in: folder.url)
    #expect(tree.output.hasPrefix("Nothing differs"), "\(tree.errors)\(tree.output)")
    let none = try Program.run(["diff", "HEAD:nothing.yaml", "models/m.yaml"], in: folder.url)
    #expect(none.status == 2 && none.errors.contains("git show HEAD:nothing.yaml"))
    let away = try Program.run(
      ["diff", "HEAD:models/m.yaml", "models/m.yaml"], in: folder.url,
      environment: ["PATH": "/nowhere"])
    #expect(away.status == 3 && away.errors.contains("git"))
    try repository.write("blastradius: 1\ninclude: ../secret.yaml\n", to: "models/bad.yaml")
    try repository.commit("third")
    let outside = try Program.run(
      ["diff", "HEAD:models/bad.yaml", "models/m.yaml"], in: folder.url)
    #expect(outside.status == 2 && outside.errors.contains("leaves the folder"))
  }
}
