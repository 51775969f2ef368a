import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands
@testable import BlastRadiusRendering

/// `harden`, with the answers that must come out on the Cloudflare incident, and its solver.
@Suite struct HardenCommandTests {
  private static let pair = ["--from", "scenario:entry-pair"]
  /// How long an answer is waited for where other tests take the processors.
  private static let patient = ["--time-limit", "600"]

  private static func json(
    _ arguments: [String], graph: String = cloudflare
  ) async throws -> JSON {
    try JSON(
      try await answer(
        HardenCommand.self, [graph] + pair + arguments + patient + ["--format", "json"]))
  }

  private static func sets(_ json: JSON) -> [[String]] {
    json["sets"].items.map { $0["fixes"].items.compactMap { $0["change"].text } }
  }

  @Test func `enforcing the switch protects the server`() async throws {
    let json = try await Self.json(["--protect", "atlassian-host"])
    #expect(Self.sets(json) == [["--set scriptrunner-admin-only=enforced"]])
    #expect(json["sets"].items.map { $0["cost"] } == [.number(1)])
    #expect(json["optimal"] == .bool(true))
    #expect(json["lowerBound"] == .number(1))
  }

  @Test func `without the switch the ways of the pair are what to cut`() async throws {
    let text = try String(contentsOfFile: cloudflare, encoding: .utf8)
    let folder = try TemporaryFolder()
    let path = try folder.write(
      text.replacing(
        "fix: { how: Reserve ScriptRunner for system administrators }", with: "fix: never"),
      to: "copy.yaml")
    let expected = [
      ["--remove 'moveworks-token passes gateway'"], ["--remove 'smartsheet-svc administers jira'"],
    ]
    let host = try await Self.json(["--protect", "atlassian-host", "-k", "2"], graph: path)
    #expect(Self.sets(host) == expected)
    #expect(host["sets"].items.map { $0["cost"] } == [.number(2), .number(2)])
    let jira = try await Self.json(["--protect", "jira@control", "-k", "2"])
    #expect(Self.sets(jira) == expected)
  }

  @Test func `once the implant is there the switch alone is not enough`() async throws {
    let folder = try TemporaryFolder()
    let costs = try folder.write("blastradius: 1\ncosts: { control: 1 }\n", to: "costs.yaml")
    let arguments = [
      "--protect", "atlassian-host", "--costs", costs, "--from-now-on", "2023-11-23",
    ]
    let run = try Program.run(["harden", cloudflare] + Self.pair + arguments)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("Nothing that can be fixed protects Atlassian server"))
    let enough = try await Self.json(["--protect", "atlassian-host", "--costs", costs])
    #expect(enough["impossible"] == .null)
  }

  @Test(arguments: [
    ("cloudflare-2023", "entry-pair", 2), ("okta-2023", "support-account", 6),
    ("salesloft-drift-2025", "stolen-tokens", 5), ("midnight-blizzard-2024", "test-password", 1),
    ("circleci-2023", "laptop", 1), ("tj-actions-2025", "stranger", 1),
    ("retool-2023", "phone-call", 1), ("storm-0558-2023", "acquired-device", 1),
  ])
  func `the cheapest sets of the gallery cost what its page says`(
    name: String, scenario: String, cost: Int
  ) async throws {
    let from = [Program.graph("\(name).yaml"), "--from", "scenario:\(scenario)"]
    let points = try JSON(
      try await answer(ChokeCommand.self, from + ["--format", "json"]))
    let targets = points["targets"].items.compactMap { $0["target"].text }
    let json = try JSON(
      try await answer(
        HardenCommand.self,
        from + ["--protect", targets.joined(separator: ","), "--format", "json"] + Self.patient))
    #expect(json["lowerBound"] == .number(Double(cost)))
    #expect(json["optimal"] == .bool(true))
  }

  @Test func `a missing solver is named, and one that is killed costs the proof alone`() throws {
    let arguments = ["harden", cloudflare] + Self.pair + ["--protect", "jira"]
    let missing = try Program.run(arguments, environment: ["BLASTRADIUS_CBC": "/nowhere/cbc"])
    #expect(missing.status == 3)
    #expect(missing.errors.contains("coinor-cbc"))
    let folder = try TemporaryFolder()
    let killed = try folder.write("#!/bin/sh\nkill -9 $$\n", to: "cbc")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: killed)
    let run = try Program.run(arguments, environment: ["BLASTRADIUS_CBC": killed])
    #expect(run.status == 0)
    // What closes each edge into it is known without a solver.
    #expect(
      run.output.hasPrefix(
        "Removing `atlassian-groups administers jira` and removing `smartsheet-svc administers jira` "
      ))
    #expect(run.output.contains("the best that was found, and nothing cheaper than 0 does"))
    let full = try folder.write("#!/bin/sh\ncat > /dev/null\nyes | head -c 300000000\n", to: "cbc")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: full)
    let talkative = try Program.run(arguments, environment: ["BLASTRADIUS_CBC": full])
    #expect(talkative.status == 4 && talkative.output.isEmpty, "\(talkative.errors)")
  }

  @Test(arguments: [
    ("blastradius: 1\ncosts: { control: -1 }", "is a number from 0"),
    ("blastradius: 1\ncosts: { gold: 1 }", "is none"), ("blastradius: 1", "needs `costs`"),
  ])
  func `a table of costs is read as strictly as a model`(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "costs.yaml")
    let run = try Program.run(
      ["harden", cloudflare] + Self.pair + ["--protect", "jira", "--costs", path])
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [
    ("host", "txt", ["--protect", "atlassian-host"]),
    ("jira", "txt", ["--protect", "jira", "-k", "3"]),
    ("jira", "json", ["--protect", "jira", "-k", "3"]),
    ("jira", "csv", ["--protect", "jira", "-k", "3"]),
    ("jira", "md", ["--protect", "jira", "-k", "3"]),
    ("already", "txt", ["--protect", "global-network"]),
    ("late", "txt", ["--protect", "atlassian-host", "--from-now-on", "2023-11-23"]),
    ("confirmed", "txt", ["--protect", "console-server@connect", "--confirmed"]),
    ("certain", "txt", ["--protect", "jira@control", "--confirmed"]),
  ])
  func `shows the cheapest fixes`(name: String, suffix: String, arguments: [String]) async throws {
    let format = ["txt": "text", "md": "markdown"][suffix] ?? suffix
    Snapshot.expect(
      try await answer(
        HardenCommand.self,
        [cloudflare] + Self.pair + arguments + Self.patient + ["--format", format]),
      matches: "harden-\(name).\(suffix)")
  }

  @Test func `the solver chooses as trying all choices does`() async throws {
    let solver = ChoiceSolver()
    for seed in UInt64(0)..<12 {
      var random = SeededRandom(seed: seed)
      var problem = ChoiceProblem()
      let count = random.number(1..<9)
      problem.costs = (0..<count).map { _ in random.pick([0, 250, 1000, 1000, 2000]) }
      for _ in 0..<random.number(1..<7) {
        let clause = ChoiceProblem.Clause(
          chosen: (0..<count).filter { _ in random.chance(0.3) },
          notChosen: (0..<count).filter { _ in random.chance(0.15) })
        problem.clauses.append(clause)
      }
      if count > 2, random.chance(0.5) { problem.groups = [[0, 1]] }
      let best = Self.leastCost(of: problem)
      switch try await solver.solve(problem, timeout: .seconds(600)) {
      case .best(let chosen):
        #expect(chosen.reduce(0) { $0 + problem.costs[$1] } == best, "seed \(seed)")
      case .none: #expect(best == nil, "seed \(seed)")
      case .stopped: Issue.record("seed \(seed) took too long")
      }
    }
  }

  private static func leastCost(of problem: ChoiceProblem) -> UInt64? {
    (0..<1 << problem.costs.count).compactMap { number -> UInt64? in
      let chosen = Set(problem.costs.indices.filter { number >> $0 & 1 == 1 })
      guard problem.accepts(chosen),
        problem.groups.allSatisfy({ $0.count(where: chosen.contains) <= 1 })
      else { return nil }
      return chosen.reduce(0) { $0 + problem.costs[$1] }
    }.min()
  }
}
