import BlastRadiusTestSupport
import Foundation
import Testing

/// `near: true`: what is one step away fails too.
@Suite struct NearPolicyTests {
  private static let model = """
    blastradius: 1
    controls: { acl: { state: enforced } }
    nodes:
      key: { kind: api-key }
      ann: { kind: user, label: Ann }
      box: { kind: host }
      vault: { kind: application }
      far: { kind: database }
    edges:
      - key administers box: { unless: acl }
      - ann administers vault: { requires: [key] }
      - vault administers far: { requires: [box] }
    policies:
      - id: stay-away
        deny: { from: { any: [{ id: key }, { id: ann }] }, to: [{ id: box }, { id: vault }, { id: far }], near: true }

    """

  private static func run(
    _ arguments: [String], _ model: String = model, files: [String: String] = [:]
  ) throws -> Program.Run {
    let folder = try TemporaryFolder()
    _ = try folder.write(model, to: "model.yaml")
    for (name, text) in files { _ = try folder.write(text, to: name) }
    return try Program.run(["check", "model.yaml"] + arguments, in: folder.url)
  }

  @Test(arguments: ["text", "markdown", "json", "sarif", "junit"])
  func `every format says what is in the way`(format: String) throws {
    let run = try Self.run(["--format", format])
    #expect(run.status == 1, "\(run.errors)")
    for words in [
      "key is one step away from control of box: the control acl alone closes “key administers box”",
      "Ann is one step away from control of vault: “ann administers vault” lacks control of key alone",
      "key is one step away from control of vault",
    ] {
      #expect(run.output.contains(words), "\(words)\n\(run.output)")
    }
    #expect(!run.output.contains("away from control of far"))
  }

  @Test func `what is in the way has its place, and all else its steps`() throws {
    let findings = try JSON(Self.run(["--format", "json"]).output)["policies"].items[0]["findings"]
      .items
    let box = try #require(findings.first { $0["to"].text == "box" })
    #expect(
      box["near"] == .bool(true) && box["control"].text == "acl" && box["missing"].items.isEmpty)
    #expect(box["via"].text == "key administers box" && box["place"]["line"].number == 10)
    #expect(box["steps"].items.map { $0["fact"].text } == ["key@control"])
    let vault = try #require(
      findings.first { $0["to"].text == "vault" && $0["from"].items[0].text == "ann" })
    #expect(vault["missing"].items.map(\.text) == ["key@control"])
  }

  @Test func `that it is one step away being accepted, being reached is not`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.model, to: "model.yaml")
    let accept = ["--write-baseline", "b.yaml", "--reason", "known", "--until", "2024-12-31"]
    let day = ["--today", "2024-06-01"]
    #expect(try Program.run(["check", "model.yaml"] + accept + day, in: folder.url).status == 0)
    let baseline = try String(
      contentsOf: folder.url.appendingPathComponent("b.yaml"), encoding: .utf8)
    #expect(baseline.contains("to: box, level: control, near: true"), "\(baseline)")
    let again = ["check", "model.yaml", "--baseline", "b.yaml"] + day
    #expect(try Program.run(again, in: folder.url).status == 0)
    _ = try folder.write(
      Self.model.replacingOccurrences(of: "enforced", with: "absent"), to: "model.yaml")
    let run = try Program.run(again, in: folder.url)
    #expect(run.status == 1 && run.output.contains("baseline-gone"), "\(run.output)")
    #expect(run.output.contains("box@control, one step away"))
  }

  @Test func `with so many hops the missing thing counts as given`() throws {
    func status(_ hops: Int) throws -> Int32 {
      try Self.run(
        [],
        Self.model.replacingOccurrences(of: "near: true", with: "near: true, within: \(hops)")
      ).status
    }
    #expect(try status(0) == 0)
    #expect(try status(1) == 1)
  }

  @Test func `a surely held secret is one unknown control away`() throws {
    let model = Self.model.replacingOccurrences(of: "state: enforced", with: "state: unknown")
      .replacingOccurrences(of: "near: true", with: "near: true, certainty: confirmed")
    let run = try Self.run([], model)
    #expect(run.status == 1)
    #expect(run.output.contains("key is one step away from control of box: the control acl alone"))
  }

  @Test func `what is in the way is that of the instant asked about`() throws {
    let model = Self.model.replacingOccurrences(
      of: "controls: { acl: { state: enforced } }",
      with:
        "as-of: 2024-06-01\ncontrols: { acl: { state: [{ is: absent }, { from: 2024-05-01, is: enforced }] } }"
    )
    let run = try Self.run(["--policies", "p.yaml"], model, files: ["p.yaml": "blastradius: 1\n"])
    #expect(
      run.output.contains("key is one step away from control of box: the control acl alone"),
      "\(run.errors)")
    #expect(try Self.run(["--at", "2024-04-01"], model).output.contains("key controls box"))
  }
}
