import ArgumentParser
import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `check`, asked in this process and as a program.
@Suite struct CheckCommandTests {
  private static let model = """
    blastradius: 1
    as-of: 2024-06-01
    controls: { acl: { state: unknown } }
    nodes:
      key: { kind: api-key, label: The key }
      other: { kind: password, tags: [known] }
      box: { kind: host, criticality: high }
      data: { kind: data }
    edges:
      - key administers box
      - box reads data: { unless: acl }
      - other administers box
    policies:
      - id: keys-stay-out
        severity: high
        label: No key leads to <data> & "more"
        deny: { from: { kind: credential }, to: [{ id: box, level: control }, { id: data }] }
        except: [{ from: { tag: known }, reason: CAB-1, until: 2024-12-31 }]
      - id: boxes-are-reached-by-two
        severity: low
        require: { of: { kind: host, level: control }, sets: 2 }
      - id: data-stays
        deny: { from: { id: data }, to: { id: box } }

    """

  private static func run(
    _ arguments: [String], _ model: String = model, files: [String: String] = [:]
  ) throws -> Program.Run {
    let folder = try TemporaryFolder()
    _ = try folder.write(model, to: "model.yaml")
    for (name, text) in files { _ = try folder.write(text, to: name) }
    return try Program.run(["check", "model.yaml"] + arguments, in: folder.url)
  }

  @Test(arguments: [
    ("text", "txt"), ("json", "json"), ("markdown", "md"), ("sarif", "sarif"), ("junit", "xml"),
  ])
  func `says which policies hold`(format: String, suffix: String) throws {
    let run = try Self.run(["--format", format])
    #expect(run.status == 1, "\(run.errors)")
    Snapshot.expect(run.output, matches: "check/small.\(suffix)")
  }

  @Test(arguments: [
    ([], 1), (["--fail-on", "medium"], 1), (["--fail-on", "critical"], 0),
    (["--today", "2024-12-31"], 1), (["--today", "2025-01-01"], 1),
    (["--limit", "0"], 64), (["--fail-on", "grave"], 64), (["--format", "csv"], 64),
    (["--write-baseline", "b.yaml"], 64), (["--reason", "x"], 64),
    (["--baseline", "none.yaml"], 2), (["--policies", "none.yaml"], 2),
    (["--assume", "acl=off"], 2), (["--fail-on", "critical", "--today", "2025-01-01"], 2),
  ])
  func `ends with a documented exit code`(arguments: [String], status: Int) throws {
    let run = try Self.run(arguments)
    #expect(run.status == Int32(status), "\(run.errors)\(run.output)")
  }

  @Test func `a model without policies is no pass`() throws {
    let run = try Self.run([], "blastradius: 1\nnodes: { a: { kind: host } }\n")
    #expect(run.status == 2)
    #expect(run.errors.contains("no policy"))
    let text =
      "blastradius: 1\npolicies:\n  - { id: p, deny: { from: { id: a }, to: { id: b } } }\n"
    let nodes = "blastradius: 1\nnodes: { a: { kind: host }, b: { kind: host } }\n"
    let other = try Self.run(["--policies", "p.yaml"], nodes, files: ["p.yaml": text])
    #expect(other.status == 0)
    #expect(other.output.hasPrefix("The policy holds.\n"))
  }

  /// What is wrong with a policy has a message with its place, and nothing of it passes.
  @Test(arguments: [
    ("{ id: p, deny: { form: { id: a }, to: { id: b } } }", "unknown-key", "did you mean `from`?"),
    ("{ id: p, deny: { from: { knd: host }, to: { id: b } } }", "unknown-key", "`kind`"),
    ("{ id: p, deny: { from: { kind: user }, to: { id: b } } }", "empty-pattern", "kind `user`"),
    ("{ id: p, deny: { from: { id: a }, to: [{ id: b }, { tag: x }] } }", "empty-pattern", "`x`"),
    (
      "{ id: p, deny: { from: { any: [{ id: a }, { kind: user }] }, to: { id: b } } }",
      "empty-pattern", "kind `user`"
    ),
    (
      "{ id: p, deny: { from: { id: a }, to: { id: b } }, except: [{ from: { tag: x }, reason: r }] }",
      "empty-pattern", "`x`"
    ),
    (
      "{ id: p, deny: { from: { id: a }, to: { id: b, criticality: high } } }", "empty-pattern",
      "criticality"
    ),
    (
      "{ id: p, deny: { from: { id: a }, to: { id: b } }, except: [{ from: { id: a }, reason: r, until: 2024-01-01 }] }",
      "exception-over", "2024-01-01"
    ),
    ("{ id: q, deny: { from: { id: a }, to: { id: b } } }", "duplicate-id", "first given here"),
    ("{ id: p, limit: { from: { id: a }, to: { id: b } } }", "missing-key", "`at-most`"),
    ("{ id: p, require: { of: { id: a }, has: revoked, sets: 2 } }", "wrong-value", "one of"),
    ("{ id: p, require: { of: { id: a }, sets: 1 } }", "wrong-value", "2, 3 or 4"),
    ("{ id: p, require: { of: { id: a }, sets: 2 } }", "nothing-to-judge", "credential"),
    ("{ id: p, require: { of: { id: a }, has: rotated, within: 3d } }", "wrong-value", "expires"),
    (
      "{ id: p, deny: { from: { kind: user, not: { tag: x, optional: true } }, to: { id: b } } }",
      "empty-pattern", "kind `user`"
    ),
    (
      "{ id: p, deny: { from: { kind: host, any: [{ tag: x, optional: true }] }, to: { id: b } } }",
      "empty-pattern", "all that it asks for"
    ),
    ("{ id: p, deny: { from: { id: a }, to: { id: a } } }", "nothing-to-judge", "no other node"),
    (
      "{ id: p, deny: { from: { kind: host }, to: { id: a }, together: true } }",
      "nothing-to-judge", "no other node"
    ),
    ("{ id: p, require: { of: { id: a }, has: expires, within: 0d } }", "wrong-value", "`90d`"),
    (
      "{ id: p, deny: { from: { id: a }, to: { id: b } }, except: [{ from: { id: a }, reason: r, until: unknown }] }",
      "wrong-value", "has to be known"
    ),
    (
      "{ id: p, severity: grave, deny: { from: { id: a }, to: { id: b } } }", "wrong-value", "`low`"
    ),
  ])
  func `what is wrong with a policy has its place and does not pass`(
    policy: String, code: String, words: String
  ) throws {
    let model = """
      blastradius: 1
      as-of: 2024-06-01
      nodes: { a: { kind: host }, b: { kind: host } }
      policies:
        - { id: q, deny: { from: { id: b }, to: { id: a } } }
        - \(policy)

      """
    let run = try Self.run([], model)
    let all = run.errors + run.output
    #expect(run.status == 2, "\(all)")
    #expect(all.contains("model.yaml:6:") && all.contains("[\(code)]"), "\(all)")
    #expect(all.contains(words), "\(all)")
  }

  @Test(arguments: ["json", "sarif", "junit"])
  func `what is wrong with a policy ends alike in every format`(format: String) throws {
    let model = """
      blastradius: 1
      nodes: { a: { kind: host }, b: { kind: host } }
      policies:
        - { id: p, deny: { from: { kind: user }, to: { id: b } } }

      """
    #expect(try Self.run(["--format", format], model).status == 2)
  }

  @Test func `a baseline leaves out what is known until it is over or gone`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.model, to: "model.yaml")
    func run(_ arguments: [String]) throws -> Program.Run {
      try Program.run(["check", "model.yaml"] + arguments, in: folder.url)
    }
    let reason = ["--reason", "before the audit: known", "--until", "2024-12-31"]
    let written = try run(["--write-baseline", "known.yaml"] + reason)
    #expect(written.status == 0, "\(written.errors)\(written.output)")
    let file = folder.url.appendingPathComponent("known.yaml")
    Snapshot.expect(try String(contentsOf: file, encoding: .utf8), matches: "check/known.yaml")
    #expect(try run(["--baseline", "known.yaml"]).status == 0)
    let over = try run(["--baseline", "known.yaml", "--today", "2025-01-01"])
    #expect(over.status == 1)
    #expect(over.output.contains("[baseline-over]"))
    _ = try folder.write(
      Self.model.replacing("  - key administers box\n", with: ""), to: "model.yaml")
    let gone = try run(["--baseline", "known.yaml"])
    #expect(gone.status == 2)
    #expect(gone.output.contains("known.yaml:4:") && gone.output.contains("[baseline-gone]"))
    let again = try run(["--baseline", "known.yaml", "--write-baseline", "known.yaml"] + reason)
    #expect(again.status == 0, "\(again.output)")
    let stray = try run(["--baseline", "stray.yaml"])
    #expect(stray.status == 2)
    _ = try folder.write(
      "blastradius: 1\nbaseline: [{policy: data-sta, from: [data], to: box, level: read, reason: r, until: 2025-01-01}]\n",
      to: "stray.yaml")
    let unknown = try run(["--baseline", "known.yaml", "--baseline", "stray.yaml"])
    #expect(unknown.status == 2)
    #expect(unknown.output.contains("stray.yaml:2:"))
    #expect(unknown.output.contains("did you mean `data-stays`?"))
  }

  @Test func `nothing is accepted while a policy cannot be judged`() throws {
    let files = [
      "b.yaml":
        "blastradius: 1\nbaseline: [{policy: p, from: [a], to: b, reason: r, until: 2025-01-01}]\n"
    ]
    let model = """
      blastradius: 1
      as-of: 2024-06-01
      nodes: { a: { kind: host }, b: { kind: host } }
      policies:
        - { id: p, deny: { from: { tag: x }, to: { id: b } } }

      """
    let write = ["--write-baseline", "new.yaml", "--reason", "r", "--until", "2025-01-01"]
    let run = try Self.run(["--baseline", "b.yaml"] + write, model, files: files)
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "nothing is accepted before this is mended: model.yaml:5:28: this pattern"), "\(run.errors)"
    )
  }

  @Test func `an exception from one of several lost together excepts the others from nothing`()
    throws
  {
    let model = """
      blastradius: 1
      as-of: 2024-06-01
      nodes: { k: { kind: api-key }, glass: { kind: password }, b: { kind: host } }
      edges: [k administers b]
      policies:
        - id: p
          deny: { from: { kind: credential }, to: { id: b }, together: true }
          except: [{ from: { id: glass }, reason: r }]

      """
    #expect(try Self.run([], model).status == 1)
    let all = model.replacing("{ id: glass }", with: "{ kind: credential }")
    #expect(try Self.run([], all).status == 0)
  }

  @Test func `what there is to be known of a policy that holds stands in every format`() throws {
    let model = """
      blastradius: 1
      as-of: 2024-06-01
      nodes: { a: { kind: host }, b: { kind: host } }
      policies:
        - { id: p, deny: { from: { tag: x, optional: true }, to: { id: b } } }

      """
    for format in ["text", "json", "markdown", "sarif", "junit"] {
      let run = try Self.run(["--format", format], model)
      #expect(run.status == 0)
      #expect(run.output.contains("an optional pattern matches nothing"), "\(run.output)")
    }
  }

  @Test(arguments: [
    ("[{polcy: p}]", "unknown-key"), ("[{policy: p, from: [a], until: 2024-01-01}]", "missing-key"),
    ("[{policy: p, from: a, reason: r, until: soon}]", "bad-instant"),
    ("[{policy: p, from: a, reason: r, until: unknown}]", "wrong-value"),
    (
      "[{policy: p, from: a, reason: r, until: 2024-01-01}, {policy: p, from: [a], reason: s, until: 2025-01-01}]",
      "duplicate-entry"
    ),
  ])
  func `what is wrong with a baseline has its place`(entries: String, code: String) throws {
    let run = try Self.run(
      ["--baseline", "b.yaml"], files: ["b.yaml": "blastradius: 1\nbaseline: \(entries)\n"])
    #expect(run.status == 2)
    #expect(run.errors.contains("b.yaml:2:") && run.errors.contains("[\(code)]"), "\(run.errors)")
  }

  @Test func `a fingerprint survives lines that move, and a new way`() throws {
    func fingerprints(_ model: String) throws -> [String] {
      let json = try JSON(try Self.run(["--format", "json"], model).output)
      return json["policies"].items.flatMap { $0["findings"].items }
        .compactMap { $0["fingerprint"].text }
    }
    let before = try fingerprints(Self.model)
    #expect(before.count == Set<String>(before).count && before.count >= 4)
    let moved = Self.model.replacing("controls:", with: "\n\n# moved\ncontrols:")
    #expect(try fingerprints(moved) == before)
    #expect(try fingerprints(moved.replacing(" { unless: acl }", with: "")) == before)
  }

  @Test func `findings on an import have its file and pointer, and a snapshot finds the same`()
    throws
  {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      """
      {"graph": {"nodes": [{"id": "K", "kinds": ["Key"]}, {"id": "B", "kinds": ["Box"]}],
        "edges": [{"kind": "Opens", "start": {"value": "K"}, "end": {"value": "K"}},
          {"kind": "Opens", "start": {"value": "K"}, "end": {"value": "B"}}]}}
      """, to: "graph.json")
    _ = try folder.write(
      "blastradius: 1\npolicies:\n  - { id: p, deny: { from: { id: K }, to: { kind: Box } } }\n",
      to: "p.yaml")
    let text = try Program.run(["check", "graph.json", "--policies", "p.yaml"], in: folder.url)
    #expect(text.status == 1, "\(text.errors)")
    #expect(text.output.contains("graph.json#/graph/edges/1"), "\(text.output)")
    let made = try Program.run(["compile", "graph.json", "-o", "graph.brs"], in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let stored = try Program.run(["check", "graph.brs", "--policies", "p.yaml"], in: folder.url)
    #expect(stored.status == 1, "\(stored.errors)")
    #expect(stored.output.contains("K controls B"))
  }

  @Test func `hostile names stay text in XML and SARIF`() async throws {
    let model = Self.model.replacing(
      "label: The key", with: "label: \"]]>\\u202E</failure>\\n&\\\"\"")
    let junit = try Self.run(["--format", "junit"], model).output
    #expect(!junit.contains("</failure>\\n&"))
    #expect(!junit.unicodeScalars.contains("\u{202E}"))
    #expect(XMLParser(data: Data(junit.utf8)).parse())
    let sarif = try Self.run(["--format", "sarif"], model).output
    #expect(!sarif.unicodeScalars.contains("\u{202E}"))
    _ = try JSON(sarif)
  }

  @Test func `SARIF holds as many results as GitHub shows, and says what is left out`() throws {
    let nodes = (0..<5100).map { "  key-\($0): { kind: api-key }\n" }.joined()
    let edges = (0..<5100).map { "  - key-\($0) administers box\n" }.joined()
    let text = """
      blastradius: 1
      nodes:
        box: { kind: host }
      \(nodes)edges:
      \(edges)policies:
        - { id: p, deny: { from: { kind: api-key }, to: { id: box } } }

      """
    let model = try ModelReader.read(text: text, named: "model.yaml").model
    var question = PolicyQuestion()
    (question.limit, question.hasProofs) = (5050, false)
    let report = CheckReport(
      check: try PolicyCheck.run(model, question), names: try ModelNames(model), failOn: .low)
    let sarif = try JSON(SARIFCheck(report).text)["runs"].items[0]
    #expect(sarif["results"].items.count == 5000)
    let notes = sarif["invocations"].items[0]["toolExecutionNotifications"].items
    #expect(notes.first?["message"]["text"].text?.hasPrefix("100 findings are left out") == true)
  }
}
