import BlastRadiusTestSupport
import Foundation
import Testing

/// The commands of the action, the hooks and the page, run line by line in a repository with a pull
/// request: a branch that adds one edge.
@Suite struct ContinuousIntegrationTests {
  private static let model = """
    blastradius: 1
    nodes:
      ci-token: { kind: api-key }
      build: { kind: pipeline }
      data: { kind: database, criticality: critical }
    edges:
      - ci-token administers build
    scenarios:
      leaked-token: { from: [ci-token] }
    policies:
      - id: tokens-read-no-data
        deny: { from: { kind: api-key }, to: { id: data } }

    """

  private static let added = model.replacing(
    "  - ci-token administers build\n",
    with: "  - ci-token administers build\n  - build reads data\n")

  /// A repository whose first commit has the model, and whose second one the model with another edge.
  private static func repository(_ second: String = added) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let repository = try Repository(folder)
    try repository.write(model, to: "models/shop.yaml")
    try repository.commit("first")
    try repository.write(second, to: "models/shop.yaml")
    try repository.commit("second")
    return folder
  }

  /// What a script left behind.
  private struct Run {
    var status: Int32
    var text: String
  }

  /// Runs a script with the program in `PATH`.
  private static func bash(
    _ script: String, in folder: URL, _ variables: [String: String] = [:], arguments: [String] = []
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-e", "-o", "pipefail", "-c", script, "--"] + arguments
    process.currentDirectoryURL = folder
    let program = try Program.executable().deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PATH": "\(program):\(path)"]) { $1 }.merging(variables) { $1 }
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = Program.everything(from: output)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, text: text)
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: Program.root.appendingPathComponent(name), encoding: .utf8)
  }

  /// The scripts of the action's steps, by their names.
  private static func steps() throws -> [(name: String, script: String)] {
    try text("action.yml").components(separatedBy: "\n    - name: ").dropFirst().compactMap {
      step in
      let parts = step.components(separatedBy: "      run: |\n")
      guard parts.count == 2, let name = step.split(separator: "\n").first else { return nil }
      let lines = parts[1].split(separator: "\n", omittingEmptySubsequences: false)
      return (String(name), lines.map { String($0.dropFirst(8)) }.joined(separator: "\n"))
    }
  }

  /// The variables that a step wrote for those after it.
  private static func variables(in file: String, of folder: URL) throws -> [String: String] {
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return Dictionary(
      text.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }, uniquingKeysWith: { $1 })
  }

  /// Runs the action as GitHub would, and returns how it ends with what it wrote into the summary.
  private static func action(
    _ folder: TemporaryFolder, _ inputs: [String: String]
  ) throws -> (status: Int32, summary: String) {
    for name in ["env", "output", "summary"] { _ = try folder.write("", to: name) }
    var variables = [
      "GITHUB_ENV": "env", "GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary",
      "BINARY": "", "ACTION": Program.root.path, "MODELS": "models/shop.yaml", "POLICIES": "",
      "BASELINE": "", "TODAY": "", "BASE": "HEAD~1",
    ]
    var outcomes: [String: String] = [:]
    var last: Int32 = 0
    for (position, step) in try steps().enumerated() {
      variables["FAIL_ON"] = position == 1 ? "low" : inputs["diff-fail-on"] ?? ""
      _ = try folder.write("", to: "output")
      let run = try bash(step.script, in: folder.url, variables.merging(outcomes) { $1 })
      last = run.status
      if position < 3 { #expect(run.status == 0, "\(step.name): \(run.text)") }
      variables.merge(try self.variables(in: "env", of: folder.url)) { $1 }
      let status = try self.variables(in: "output", of: folder.url)["status"]
      if position == 1 { outcomes["CHECK"] = status }
      if position == 2 { outcomes["DIFF"] = status }
    }
    return (
      last, try String(contentsOf: folder.url.appendingPathComponent("summary"), encoding: .utf8)
    )
  }

  @Test
  func `the action fails a pull request that opens what a policy denies, and says through what`()
    throws
  {
    let folder = try Self.repository()
    let (status, summary) = try Self.action(folder, ["diff-fail-on": "critical"])
    #expect(status == 1)
    Snapshot.expect(summary, matches: "ci/summary.md")
    let sarif = try String(
      contentsOf: folder.url.appendingPathComponent("blastradius.sarif"), encoding: .utf8)
    #expect(try JSON(sarif)["runs"].items[0]["results"].items.count == 1)
  }

  @Test func `the action passes one that opens nothing`() throws {
    let folder = try Self.repository(Self.model + "# a comment\n")
    let (status, summary) = try Self.action(folder, ["diff-fail-on": "any"])
    #expect(status == 0, "\(summary)")
    #expect(summary.contains("Nothing differs"))
  }

  @Test func `the hooks judge each file`() throws {
    let hooks = try Self.text(".pre-commit-hooks.yaml").components(separatedBy: "- id: ")
      .dropFirst()
    #expect(hooks.count == 3)
    for (second, isOpen) in [(Self.added, true), (Self.model, false)] {
      let folder = try Self.repository(second + "# a comment\n")
      for hook in hooks {
        let entry = try #require(hook.firstMatch(of: /entry: ([^\n]+)/)).1
        let run = try Self.bash("\(entry) models/shop.yaml", in: folder.url)
        let fails = isOpen && hook.hasPrefix("blastradius-check")
        #expect(run.status == (fails ? 1 : 0), "\(hook): \(run.text)")
      }
    }
  }

  @Test func `the commands of the page work, and fail where something is open`() throws {
    let page = try Self.text("docs/ci.md")
    let shell = page.components(separatedBy: "```sh\n")[1].components(separatedBy: "```")[0]
      .split(separator: "\n").map(String.init)
    let gitLab = page.components(separatedBy: "## GitLab")[1].split(separator: "\n")
      .filter { $0.contains("- blastradius ") }
      .map { String($0).replacing("    - ", with: "") }
    #expect(shell.count >= 4 && gitLab.count == 2)
    for (second, isOpen) in [(Self.added, true), (Self.model + "# a comment\n", false)] {
      let folder = try Self.repository(second)
      for command in shell + gitLab {
        let run = try Self.bash(
          command, in: folder.url, ["CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD~1"])
        let judges = command.contains(" check ") || command.contains("--fail-on")
        #expect(run.status == (isOpen && judges ? 1 : 0), "\(command): \(run.text)")
      }
      let junit = try String(
        contentsOf: folder.url.appendingPathComponent("check.xml"), encoding: .utf8)
      #expect(junit.contains("<failure") == isOpen)
    }
  }
}
