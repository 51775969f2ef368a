import BlastRadiusTestSupport
import Foundation
import Testing

/// `import`, and where what was imported stands in answers.
@Suite struct ImportCommandTests {
  /// The table of the page about imports.
  private static func table() throws -> String {
    let page = try String(
      contentsOf: Program.root.appendingPathComponent("docs/imports.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```\n")
    return try #require(blocks.first { $0.hasPrefix("subject,") })
  }

  private static let overlay = """
    blastradius: 1
    nodes: {alice: {kind: user}, bob: {kind: user}, carol: {kind: user}, vpn: {kind: gateway}}
    edges: [ci passes vpn, ci administers bob, ci edits alice, ci reads carol]
    """

  @Test func `the table of the page is answered by every verb, and written down`() throws {
    let folder = try TemporaryFolder()
    let files = ["access.csv", "overlay.yaml"]
    for (name, text) in zip(files, [try Self.table(), Self.overlay]) {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    for arguments in [
      ["exposure", "--from", "token"], ["explain", "--from", "token", "--to", "runner"],
      ["who", "--to", "runner", "--at", "2024-01-01"],
      ["rank", "--at", "2024-01-01"], ["timeline", "--from", "token"],
      ["choke", "--from", "token"],
      ["validate"],
      ["whatif", "--from", "token", "--set", "branch-protection=enforced"],
    ] {
      let run = try Program.run([arguments[0]] + files + arguments.dropFirst(), in: folder.url)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
    for output in ["access.out.yaml", "access.snapshot"] {
      let run = try Program.run(
        ["import", "rows", "access.csv", "-o", output, "--unknown-kinds", "error"], in: folder.url)
      // What the table needs is said by the text model alone.
      #expect(
        run.status == 2 && run.errors.contains("access.csv:3:1: error: there is no node `vpn`"))
    }
    let other = try Program.run(
      ["import", "rows", "overlay.yaml", "-o", "out.yaml"], in: folder.url)
    #expect(other.status == 2 && other.errors.contains("[unexpected-format]"), "\(other.errors)")
  }

  @Test func `says where each step stands`() throws {
    let folder = try TemporaryFolder()
    let rows =
      "subject,subject-kind,relation,object,object-kind,unless\nt,token,authenticates-as,u,user,\nu,user,executes-on,h,host,acl\n"
    try Data(rows.utf8).write(to: folder.url.appendingPathComponent("rows.csv"))
    let question = ["--from", "t", "--to", "h", "--sources"]
    let expected = [("t authenticates-as u", 2), ("u executes-on h", 3)]
    for output in ["rows.yaml", "rows.snapshot"] {
      let run = try Program.run(["import", "rows", "rows.csv", "-o", output], in: folder.url)
      #expect(run.status == 0 && run.output == "Wrote \(output): 3 nodes, 2 edges.\n")
    }
    for file in ["rows.csv", "rows.snapshot"] {
      let text = try Program.run(["explain", file] + question, in: folder.url)
      #expect(expected.allSatisfy { text.output.contains("rows.csv:\($0.1)") }, "\(text.output)")
      let json = try Program.run(["explain", file, "--format", "json"] + question, in: folder.url)
      for (edge, line) in expected {
        #expect(json.output.contains("\"via\": \"\(edge)\""))
        #expect(json.output.contains("\"line\": \(line)"))
      }
    }
    let written = try Program.run(["explain", "rows.yaml"] + question, in: folder.url)
    #expect(written.output.contains("rows.yaml:"))
    let formats = try Program.run(["import", "--list-formats"])
    #expect(formats.output.contains("rows") && formats.output.contains("opengraph"))
  }

  @Test func `a name is said of a file that is read`() throws {
    let folder = try TemporaryFolder()
    let people = #"[{"login": "al", "type": "User", "site_admin": false}]"#
    for name in ["old.json", "new.json"] {
      try Data(people.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
      let run = try Program.run(arguments, in: folder.url)
      return (run.status, run.errors)
    }
    let right = try run(["validate", "old.json", "--org", "old.json=acme"])
    #expect(right.status == 0, "\(right.errors)")
    let wrong = try run(["validate", "old.json", "--org", "odl.json=acme"])
    #expect(wrong.status == 2 && wrong.errors.contains("[unknown-file]"), "\(wrong.errors)")
    #expect(wrong.errors.contains("did you mean `old.json`?"))
    for name in ["", "=acme", "old.json="] {
      #expect(try run(["validate", "old.json", "--org", name]).status == 64, "\(name)")
    }
    let names = ["--org", "old.json=acme", "--org", "new.json=acme"]
    let both = try run(["diff", "old.json", "new.json", "--from", "github:acme/@al"] + names)
    #expect(both.status == 0, "\(both.errors)")
    let neither = try run(["diff", "old.json", "new.json", "--org", "odl.json=acme"])
    #expect(neither.status == 2 && neither.errors.contains("[unknown-file]"), "\(neither.errors)")
  }
}
