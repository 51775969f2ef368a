import ArgumentParser
import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// `--redact` and `--redact-key`.
@Suite struct RedactionCommandTests {
  private static let exposure = [cloudflare, "--from", "scenario:entry-pair"]

  @Test(arguments: [
    ("all", ["--redact", "all"]), ("credentials", ["--redact", "kind:credential"]),
    ("zone", ["--redact", "zone:atlassian"]),
  ])
  func `names are those of roles`(name: String, options: [String]) async throws {
    Snapshot.expect(
      try await answer(ExposureCommand.self, Self.exposure + options),
      matches: "redaction/\(name).txt")
    Snapshot.expect(
      try await answer(
        ExplainCommand.self, Self.exposure + ["--to", "scriptrunner"] + options),
      matches: "redaction/\(name)-way.txt")
  }

  /// Two models that differ in names and texts alone: what is in neither pixels nor packed bytes of the one
  /// is in those of the other.
  @Test(arguments: ["png", "pdf", "svg"])
  func `pictures of a model and of the same with other names are one`(format: String) throws {
    let original = try ModelReader.read([cloudflare]).model
    let pictures = try [original, RenamedModel(original).model].map { model in
      let folder = try TemporaryFolder()
      let file = try folder.write(ModelText.text(of: model), to: "\(model.title ?? "other").yaml")
      let picture = folder.url.appendingPathComponent("picture.\(format)")
      let run = try Program.run(["render", file, "--redact", "all", "-o", picture.path])
      #expect(run.status == 0, "\(run.errors)")
      return try Data(contentsOf: picture)
    }
    #expect(pictures[0] == pictures[1] && pictures[0].count > 10_000)
  }

  @Test func `a key gives the same names over verbs, and another key others`() async throws {
    let folder = try TemporaryFolder()
    let keys = ["one.key", "two.key"].map { folder.url.appendingPathComponent($0).path }
    func nodes(_ key: String, _ seeds: String) async throws -> Set<String> {
      let text = try await answer(
        ExposureCommand.self,
        [cloudflare, "--from", seeds, "--format", "json", "--redact", "all", "--redact-key", key])
      return Set(try JSON(text)["facts"].items.compactMap { $0["node"].text })
    }
    let pair = try await nodes(keys[0], "scenario:entry-pair")
    #expect(try await nodes(keys[0], "jira").isSubset(of: pair))
    #expect(try await nodes(keys[1], "scenario:entry-pair").isDisjoint(with: pair))
  }

  @Test func `a key is made once, for its owner alone`() throws {
    let path = try TemporaryFolder()
    let file = path.url.appendingPathComponent("names.key").path
    let key = try RedactionKeyFile(path: file).key()
    #expect(key.count == 65 && key.last == UInt8(ascii: "\n"))
    #expect(try RedactionKeyFile(path: file).key() == key)
    let traits = try FileManager.default.attributesOfItem(atPath: file)
    #expect(traits[.posixPermissions] as? Int == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    #expect(throws: BlastRadiusError.self) { try RedactionKeyFile(path: file).key() }
    let short = try path.write("short", to: "short.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: short)
    #expect(throws: BlastRadiusError.self) { try RedactionKeyFile(path: short).key() }
  }

  @Test func `what pseudonyms stand for is written for the reader alone`() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("names.csv").path
    for _ in 0..<2 {
      _ = try await answer(
        ExposureCommand.self, Self.exposure + ["--redact", "all", "--redact-names", file])
    }
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.first == "class,pseudonym,id,name")
    #expect(lines.contains { $0.hasSuffix(",jira,Jira") && $0.hasPrefix("node,application-") })
    #expect(lines.contains { $0.hasPrefix("control,control-") })
    let traits = try FileManager.default.attributesOfItem(atPath: file)
    #expect(traits[.posixPermissions] as? Int == 0o600)
  }

  @Test func `two models have the same names for the same nodes`() async throws {
    let text = try String(contentsOfFile: cloudflare, encoding: .utf8)
    let folder = try TemporaryFolder()
    let other = try folder.write(
      text.replacingOccurrences(
        of: "nodes:\n", with: "nodes:\n  aaa-first: { kind: service-account }\n"),
      to: "other.yaml")
    let report = try await answer(
      DiffCommand.self, [cloudflare, other, "--redact", "all", "--format", "json"])
    let found = try JSON(report)
    #expect(found["before"].text == "before" && found["after"].text == "after")
    let counts = found["scenarios"].items.map { $0["opened"]["controlled"] }
    #expect(!report.contains("cloudflare") && !report.contains("aaa") && !counts.isEmpty)
    #expect(
      try Program.run(["diff", cloudflare, other, "--redact", "all", "--fail-on", "any"]).status
        == 0)
  }

  @Test func `what is not read says nothing of it`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "blastradius: 1\nnodes: { secret-project: { kind: hsot } }\n", to: "vandelay.yaml")
    let wrong = try Program.run(["exposure", file, "--from", "x", "--redact", "all"])
    #expect(wrong.status == 2)
    #expect(!wrong.errors.contains("vandelay") && !wrong.errors.contains("secret"))
    let none = try Program.run(
      ["exposure", cloudflare, "--from", "jiraa", "--redact", "all"])
    #expect(none.status == 2 && !none.errors.lowercased().contains("jira"))
    let noted = try Program.run(["exposure", cloudflare, "--from", "Jira", "--redact", "all"])
    #expect(noted.status == 0 && noted.errors == "")
  }

  @Test(arguments: [
    ["--redact-key", "k"], ["--redact-names", "k"], ["--redact", "kind:nothing"],
    ["--redact", "unheard-of"],
  ])
  func `options that make no sense are refused`(options: [String]) async throws {
    await #expect(throws: (any Error).self) {
      try await answer(ExposureCommand.self, Self.exposure + options)
    }
  }

  @Test func `lists of leaked credentials are matched by the names that they have`() async throws {
    let folder = try TemporaryFolder()
    let list = try folder.write(
      "id,owner\nsmartsheet-credential,kramer\nunheard-of-key,newman\n", to: "leaks.csv")
    let text = try await answer(
      TriageCommand.self,
      [cloudflare, "--leaked", list, "--redact", "all", "--format", "json"])
    for word in ["smartsheet", "unheard", "kramer", "newman", "leaks.csv"] {
      #expect(!text.contains(word))
    }
    let report = try JSON(text)
    #expect(report["unmatched"].items.count == 1)
    #expect(report["rows"].items.count == 1)
  }

  @Test func `a baseline accepts what it names`() async throws {
    let model = Program.graph("zero-trust-gateway.yaml")
    let folder = try TemporaryFolder()
    let baseline = folder.url.appendingPathComponent("accepted.yaml").path
    let accepted = try Program.run(
      [
        "check", model, "--write-baseline", baseline, "--reason", "DEC-1 of Vandelay", "--until",
        "2099",
      ])
    let before = try await answer(CheckCommand.self, [model, "--baseline", baseline])
    let after = try await answer(
      CheckCommand.self, [model, "--baseline", baseline, "--redact", "all"])
    #expect(accepted.status == 0, "\(accepted.errors)")
    #expect(before.split(separator: "\n").first == after.split(separator: "\n").first)
    #expect(!after.contains("Vandelay"))
  }
}
