import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// `fmt` and `init`, which write files instead of answers.
@Suite struct TidyingTests {
  private static let messy = """
    nodes: {b: {kind: user}}   # people
    blastradius: 1
    """
  private static let tidy = """
    blastradius: 1

    nodes:  # people
      b: { kind: user }

    """

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try Program.run(arguments, input: input, in: folder.url)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
  }

  @Test func `fmt rewrites what is untidy, keeps its permissions and says nothing`() throws {
    let path = try folder.write(Self.messy, to: "a.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = try run("fmt", "a.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(try text("a.yaml") == Self.tidy)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try names == ["a.yaml"])
  }

  @Test func `fmt leaves a tidy file untouched`() throws {
    let path = try folder.write(Self.tidy, to: "a.yaml")
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(try run("fmt", "a.yaml").status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(before == after)
  }

  @Test func `fmt --check names the files that would change and changes none`() throws {
    _ = try folder.write(Self.messy, to: "a.yaml")
    _ = try folder.write(Self.tidy, to: "b.yaml")
    _ = try folder.write(Self.messy, to: "c.yaml")
    let check = try run("fmt", "--check", "a.yaml", "b.yaml", "c.yaml")
    #expect(check.status == 1)
    #expect(check.output == "a.yaml\nc.yaml\n")
    #expect(try text("a.yaml") == Self.messy)
    #expect(try run("fmt", "--check", "b.yaml").status == 0)
  }

  @Test func `fmt - formats standard input`() throws {
    let run = try run("fmt", "-", input: Self.messy)
    #expect(run.status == 0)
    #expect(run.output == Self.tidy)
    #expect(try self.run("fmt", "--check", "-", input: Self.messy).output == "standard input\n")
    #expect(try self.run("fmt", "-", "a.yaml").status == 64)
  }

  @Test func `fmt leaves what it cannot read, and formats the rest`() throws {
    let broken = "nodes: [unclosed\n"
    _ = try folder.write(broken, to: "a.yaml")
    _ = try folder.write(Self.messy, to: "b.yaml")
    let run = try run("fmt", "a.yaml", "missing.yaml", "b.yaml")
    #expect(run.status == 2)
    #expect(run.errors.contains("a.yaml:"))
    #expect(run.errors.contains("missing.yaml: there is no such file"))
    #expect(try text("a.yaml") == broken)
    #expect(try text("b.yaml") == Self.tidy)
  }

  @Test func `init writes a model that has an answer`() throws {
    let run = try run("init", "shop.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("blastradius exposure shop.yaml --from ci-token"))
    #expect(try text("shop.yaml") == self.run("init").output)
    #expect(try self.run("validate", "shop.yaml").output.hasSuffix("no problems\n"))
    #expect(try self.run("fmt", "--check", "shop.yaml").status == 0)
    let exposure = try self.run("exposure", "shop.yaml", "--from", "ci-token")
    #expect(exposure.status == 0)
    #expect(exposure.output.contains("unless branch-protection is enforced"))
  }

  @Test func `init overwrites nothing`() throws {
    _ = try folder.write("mine", to: "shop.yaml")
    let run = try run("init", "shop.yaml")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("shop.yaml"))
    #expect(try text("shop.yaml") == "mine")
  }
}
