import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// Models of different days, asked about one instant.
@Suite struct SeveralDaysTests {
  private static func files() throws -> (folder: TemporaryFolder, paths: [String]) {
    let folder = try TemporaryFolder()
    let first = try folder.write(
      "blastradius: 1\nas-of: 2024-01-01\nnodes: { key: { kind: api-key, leaked: 2023-12-01, revoked: 2024-03-01 } }\n",
      to: "a.yaml")
    let second = try folder.write(
      "blastradius: 1\nas-of: 2024-06-01\nnodes: { bot: { kind: user } }\nedges: [key authenticates-as bot]\n",
      to: "b.yaml")
    let third = try folder.write("blastradius: 1\nas-of: 2024-01-01\n", to: "c.yaml")
    return (folder, [first, second, third])
  }

  @Test(arguments: [
    ["exposure", "--from", "key"], ["explain", "--from", "key", "--to", "bot"],
    ["who", "--to", "bot"],
    ["rank"], ["triage"], ["timeline", "--from", "key"],
    ["render", "--from", "key", "--format", "mermaid"],
    ["whatif", "--from", "key", "--revoke", "bot", "--format", "json"],
    ["choke", "--from", "key", "--to", "bot"],
    ["harden", "--from", "key", "--protect", "bot", "--fix-seeds"],
  ])
  func `an instant of one's own settles it, and without one the error says so`(verb: [String])
    throws
  {
    let (folder, paths) = try Self.files()
    _ = folder
    let refused = try Program.run(verb + paths)
    #expect(refused.status == 2 && refused.errors.contains("`as-of` is given differently"))
    #expect(refused.errors.contains("--at"))
    for at in ["2024-02-01", "2024-02", "2024-02-01T10:00Z"] {
      let run = try Program.run(verb + ["--at", at] + paths)
      #expect(run.status == 0 && run.output.contains("key"), "\(run.errors)")
    }
  }

  @Test func `check and diff ask about an instant of one's own too`() throws {
    let (folder, paths) = try Self.files()
    let policy = try folder.write(
      "blastradius: 1\npolicies: [{ id: p, deny: { from: { id: key }, to: { id: bot } } }]\n",
      to: "p.yaml")
    let check = ["check"] + paths + ["--policies", policy]
    let side = paths.prefix(2).joined(separator: ",")
    for verb in [check, ["diff", side, side]] {
      #expect(try Program.run(verb).errors.contains("`as-of` is given differently"))
    }
    #expect(try Program.run(check + ["--at", "2024-02-01"]).status == 1)
    #expect(try Program.run(check + ["--at", "2024-04-01"]).status == 0)
    #expect(try Program.run(["diff", side, side, "--at", "2024-02-01"]).status == 0)
  }

  @Test func `files of one day, or of none, need no instant`() throws {
    let (folder, paths) = try Self.files()
    _ = folder
    #expect(try Program.run(["rank", paths[0], paths[2]]).status == 0)
  }
}
