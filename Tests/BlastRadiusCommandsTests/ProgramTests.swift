import ArgumentParser
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// The built program as a user meets it.
@Suite struct ProgramTests {
  private static let graph = "graphs/cloudflare-2023.yaml"

  @Test(arguments: [
    (["--version"], 0), (["--help"], 0), (["exposure", "--help"], 0),
    (["exposure", graph, "--from", "jira"], 0),
    (["exposure", graph, "--from", "jria"], 2),
    (["exposure", "missing.yaml", "--from", "jira"], 2),
    (["exposure", "graphs", "--from", "jira"], 2),
    (["exposure", graph, "--from", "jira", "--assume", "console-acl=off"], 2),
    (["exposure", graph, "--from", "jira", "-o", "/nowhere/at/all.json"], 2),
    (["explain", graph, "--from", "jira", "--to", "kind:host"], 2),
    (["schema", "nothing"], 2),
    (["exposure", graph], 64), (["exposure"], 64), (["expose"], 64),
    (["exposure", graph, "--from", "jira", "--at", "yesterday"], 64),
    (["exposure", graph, "--from", "jira", "--format", "png"], 64),
    (["explain", graph, "--from", "jira", "--to", "jira-tickets", "-k", "0"], 64),
    (["explain", graph, "--from", "jira", "--to", "jira-tickets", "-k", "101"], 64),
    (["exposure", graph, "--from", "jira", "-o", "picture.gif"], 64),
    (["who", graph, "--to", "jira"], 0), (["rank", graph, "--kind", "credential"], 0),
    (["who", graph], 64), (["who", graph, "--to", "jira", "--sets", "4"], 64),
    (["who", graph, "--to", "jira", "--limit", "0"], 64), (["who", graph, "--to", "jria"], 2),
    (["who", graph, "--to", "kind:host,jira"], 2),
    (["who", graph, "--to", "jira", "--among", "kind:nothing"], 2),
    (["rank", graph, "--by", "marginal"], 64), (["rank", graph, "--by", "size"], 64),
    (["rank", graph, "--workers", "0"], 64), (["rank", graph, "--top", "0"], 64),
    (["rank", graph, "--kind", "credentail"], 2), (["rank", graph, "--given", "jria"], 2),
    (["render", graph, "--theme", "pink"], 64), (["render", graph, "--layout-timeout", "0"], 64),
    (["render", graph, "--from", "kind:gatway"], 2),
    (["render", graph, "--from", "jira"], 0),
    (["render", graph, "--layout-timeout", "0.000001"], 4),
  ])
  func `ends with a documented exit code`(arguments: [String], status: Int) throws {
    let run = try Program.run(arguments)
    #expect(run.status == Int32(status), "\(run.errors)")
    #expect(run.output.isEmpty == (status != 0))
    #expect(run.errors.isEmpty == (status == 0))
  }

  @Test func `prints the result on standard output and problems on standard error`() throws {
    let model = "blastradius: 1\nnodes: { a: { kind: hots }, b: { kind: user } }\n"
    let run = try Program.run(["exposure", "-", "--from", "b"], input: model)
    #expect(run.status == 0)
    #expect(run.output == "b reaches nothing else.\n")
    #expect(run.errors.contains("warning: "))
    #expect(run.errors.contains("host"))
  }

  @Test func `questions over many seeds want an instant where the model has several`() throws {
    let model = """
      blastradius: 1
      nodes: { a: { kind: api-key, revoked: 2024-01-01 }, b: { kind: host } }
      edges: [a administers b]
      """
    for verb in [["who", "-", "--to", "b"], ["rank", "-"]] {
      let run = try Program.run(verb, input: model)
      #expect(run.status == 2)
      #expect(run.errors.contains("--at"))
      #expect(try Program.run(verb + ["--at", "2023-12-01"], input: model).status == 0)
    }
    let none = try Program.run(
      ["who", "-", "--to", "b"], input: "blastradius: 1\nnodes: { b: { kind: host } }\n")
    #expect(none.status == 2)
    #expect(none.errors.contains("--among"))
  }

  @Test func `a reader that goes away is no error`() throws {
    let run = try Program.run(
      ["exposure", "-", "--from", "a"], input: "blastradius: 1\nnodes: {a: {kind: host}}\n")
    #expect(run.status == 0)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    let program = try Program.executable().path
    shell.arguments = [
      "-c", "set -o pipefail; '\(program)' vocabulary | true; exit ${PIPESTATUS[0]}",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
  }

  @Test func `a long result may be cut off by its reader, and a full disk is said`() throws {
    let nodes = (0..<1000).map { "  n\($0): { kind: host }\n" }.joined()
    let edges = (1..<1000).map { "  - n0 administers n\($0)\n" }.joined()
    let folder = try TemporaryFolder()
    _ = try folder.write("blastradius: 1\nnodes:\n\(nodes)edges:\n\(edges)", to: "star.yaml")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.currentDirectoryURL = folder.url
    let command = "'\(try Program.executable().path)' exposure star.yaml --from n0 --format json"
    shell.arguments = ["-c", "\(command) | head -c 9 > start; exit ${PIPESTATUS[0]}"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(
      try String(contentsOf: folder.url.appendingPathComponent("start"), encoding: .utf8)
        == "{\n  \"sche")
    #if os(Linux)
      let full = try Program.run(
        ["exposure", "star.yaml", "--from", "n0", "--format", "json", "-o", "/dev/full"],
        in: folder.url)
      #expect(full.status == 2)
      #expect(full.errors.hasPrefix("error: cannot write /dev/full"))
    #endif
  }

  @Test(arguments: [
    ("png", ["PATH": "/nowhere"], "librsvg2-bin"),
    ("svg", ["BLASTRADIUS_LAYOUT": "/nowhere/blastradius-layout"], "blastradius-layout"),
  ])
  func `what is missing is named, and everything else works`(
    format: String, environment: [String: String], name: String
  ) throws {
    let run = try Program.run(
      ["render", Self.graph, "--format", format], environment: environment)
    #expect(run.status == 3)
    #expect(run.errors.contains(name))
    let other = try Program.run(
      ["exposure", Self.graph, "--from", "jira"], environment: environment)
    #expect(other.status == 0)
  }

  @Test func `text is as wide as the command line or COLUMNS says, a pipe gets full rows`() throws {
    let question = ["exposure", Self.graph, "--from", "scenario:entry-pair"]
    func widest(_ more: [String], _ environment: [String: String] = [:]) throws -> Int {
      let run = try Program.run(question + more, environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      return run.output.split(separator: "\n").map(\.count).max() ?? 0
    }
    #expect(try widest([]) > 150)
    #expect(try widest(["--width", "100"]) <= 100)
    #expect(try widest([], ["COLUMNS": "90"]) <= 90)
    #expect(try widest(["--width", "120"], ["COLUMNS": "90"]) > 90)
    #expect(try widest([], ["COLUMNS": "wide"]) > 150)
    #expect(try widest([], ["COLUMNS": "5"]) > 150)
    for width in ["19", "10001", "wide"] {
      #expect(try Program.run(question + ["--width", width]).status == 64)
    }
  }

  @Test func `a file gets full rows whatever the terminal is`() throws {
    let folder = try TemporaryFolder()
    let arguments = ["exposure", cloudflare, "--from", "scenario:entry-pair", "-o", "a.txt"]
    let run = try Program.run(arguments, in: folder.url, environment: ["COLUMNS": "40"])
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOf: folder.url.appendingPathComponent("a.txt"), encoding: .utf8)
    #expect(text.split(separator: "\n").contains { $0.count > 150 })
  }

  #if os(Linux)
    @Test(
      .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
      arguments: [(0, 80), (100, 100), (160, 160)])
    func `text fits the terminal, which may not tell how wide it is`(columns: Int, width: Int)
      throws
    {
      let program = try Program.executable().path
      let command =
        "stty cols \(columns); '\(program)' exposure '\(cloudflare)' --no-color "
        + "--from scenario:entry-pair"
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/usr/bin/script")
      shell.arguments = ["-qec", command, "/dev/null"]
      shell.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" }
      let output = Pipe()
      (shell.standardOutput, shell.standardInput) = (output, FileHandle.nullDevice)
      try shell.run()
      let text = Program.everything(from: output)
      shell.waitUntilExit()
      let widest = text.split(separator: "\r\n").map(\.count).max() ?? 0
      #expect(widest <= width && widest > width - 30)
    }
  #endif

  @Test func `validate shows every problem with its place`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "blastradius: 1\nnodes:\n  a: { knd: host }\n  b: { kind: host, zone: nowhere }\n",
      to: "model.yaml")
    let run = try Program.run(["validate", "model.yaml"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("model.yaml:3:"))
    #expect(run.errors.contains("model.yaml:4:"))
    let json = try Program.run(["validate", "model.yaml", "--format", "json"], in: folder.url)
    #expect(json.status == 2)
    #expect(try JSON(json.output)["errors"].number ?? 0 >= 2)
    let good = try Program.run(["validate", Self.graph])
    #expect(good.output.hasPrefix("\(Self.graph): "))
    #expect(good.output.hasSuffix("no problems\n"))
  }

  @Test func `writes a file completely or not at all, and picks the format by its extension`()
    throws
  {
    let folder = try TemporaryFolder()
    let graph = Program.graph("cloudflare-2023.yaml")
    for (name, start) in [
      ("a.json", "{\n  \"schema\": \"blastradius.exposure/1\""), ("a.csv", "node,label,"),
      ("a.md", "Jira "), ("a.txt", "Jira "),
    ] {
      let run = try Program.run(["exposure", graph, "--from", "jira", "-o", name], in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      let file = folder.url.appendingPathComponent(name)
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(start))
    }
    let failed = try Program.run(
      ["exposure", graph, "--from", "jria", "-o", "a.json"], in: folder.url)
    #expect(failed.status == 2)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(files == ["a.csv", "a.json", "a.md", "a.txt"])
  }

  @Test(arguments: [
    ExposureCommand.self as any ParsableCommand.Type, ExplainCommand.self, ValidateCommand.self,
    VocabularyCommand.self, SchemaCommand.self, RootCommand.self, RenderCommand.self,
    FmtCommand.self,
    InitCommand.self,
    WhoCommand.self, RankCommand.self, CompileCommand.self, TimelineCommand.self,
    CheckCommand.self, DiffCommand.self,
  ])
  func `the examples of the help work`(command: any ParsableCommand.Type) throws {
    let help = command.helpMessage(columns: 80)
    let examples = help.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
      .filter { $0.hasPrefix("blastradius ") }
    #expect(!examples.isEmpty)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("graphs"),
      withDestinationURL: Program.root.appendingPathComponent("graphs"))
    for example in examples {
      let arguments = example.split(separator: " ").dropFirst().map(String.init)
      let run = try Program.run(arguments, in: folder.url)
      #expect(run.status == 0, "\(example): \(run.errors)")
    }
  }
}
