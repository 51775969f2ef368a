import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What the Cloudflare incident must come out as, by the rules alone.
@Suite struct CloudflareTests {
  private static let pair = "moveworks-token,smartsheet-credential"

  /// The facts of an exposure, by `node@level`.
  private static func facts(_ from: String, _ options: [String] = [], graph: String = cloudflare)
    async throws -> [String: JSON]
  {
    let text = try await answer(
      ExposureCommand.self, [graph, "--from", from, "--format", "json"] + options)
    let facts = try JSON(text)["facts"].items.map { fact in
      ("\(fact["node"].text ?? "")@\(fact["level"].text ?? "")", fact)
    }
    return Dictionary(facts) { first, _ in first }
  }

  @Test func `the gateway token opens the gateway and the doors behind it, and controls nothing`()
    async throws
  {
    let facts = try await Self.facts("moveworks-token")
    #expect(
      facts.keys.sorted() == [
        "atlassian-host@connect", "confluence@connect", "gateway@connect", "jira@connect",
        "moveworks-token@control", "scriptrunner@connect",
      ])
  }

  @Test func `the Smartsheet account alone does not open Jira`() async throws {
    #expect(try await Self.facts("smartsheet-credential")["jira@control"] == nil)
    let text = try await answer(
      ExplainCommand.self,
      [cloudflare, "--from", "smartsheet-credential", "--to", "jira", "--why-not"])
    #expect(text.contains("jira@control  a connection to Jira through the gateway"))
  }

  @Test func `both together control Jira, and possibly the server below it`() async throws {
    let facts = try await Self.facts(Self.pair)
    #expect(facts["jira@control"]?["certainty"] == .string("confirmed"))
    for fact in ["scriptrunner@control", "atlassian-host@control"] {
      #expect(facts[fact]?["certainty"] == .string("possible"))
      #expect(facts[fact]?["dependsOn"] == .array([.string("scriptrunner-admin-only")]))
      #expect(facts[fact]?["closedBy"] == .array([.string("scriptrunner-admin-only")]))
    }
    #expect(facts["console-server@connect"]?["certainty"] == .string("possible"))
  }

  @Test(arguments: [[], ["--trust-evidence"], ["--assume-persistence"]])
  func `nothing more than a connection reaches the console server, and nothing what lies beyond`(
    options: [String]
  ) async throws {
    for from in [Self.pair, "scenario:leaked-in-okta"] {
      let nodes = try await Self.facts(from, options)
      let consoles = nodes.keys.filter { $0.hasPrefix("console-server@") }
      #expect(consoles == ["console-server@connect"])
      for node in ["global-network", "customer-data", "okta-tenant", "cloudflare-dashboard"] {
        #expect(!nodes.keys.contains { $0.hasPrefix("\(node)@") })
      }
    }
  }

  @Test func `an enforced access list closes the way to the console server`() async throws {
    let model = try String(contentsOfFile: cloudflare, encoding: .utf8)
    let copy = try TemporaryFolder()
    let path = try copy.write(
      model.replacing("state: absent", with: "state: enforced"), to: "copy.yaml")
    let changed = try await Self.facts(Self.pair, graph: path)
    #expect(!changed.keys.contains { $0.hasPrefix("console-server@") })
    let assumed = try await Self.facts(Self.pair, ["--assume", "console-acl=enforced"])
    #expect(assumed.keys.sorted() == changed.keys.sorted())
  }

  @Test func `without the plug-in's switch the server is confirmed`() async throws {
    let facts = try await Self.facts(Self.pair, ["--assume", "scriptrunner-admin-only=absent"])
    #expect(facts["atlassian-host@control"]?["certainty"] == .string("confirmed"))
    let closed = try await Self.facts(Self.pair, ["--assume", "scriptrunner-admin-only=enforced"])
    #expect(closed["atlassian-host@control"] == nil)
  }

  @Test func `the observation settles the server from its instant on`() async throws {
    let facts = try await Self.facts(Self.pair, ["--trust-evidence"])
    let intervals = facts["atlassian-host@control"]?["intervals"].items ?? []
    #expect(
      intervals.first.map { [$0["until"], $0["certainty"]] }
        == [.string("2023-11-22T14:18:22Z"), .string("possible")])
    #expect(intervals.dropFirst().allSatisfy { $0["certainty"] == .string("confirmed") })
    #expect(intervals.dropFirst().first?["from"] == .string("2023-11-22T14:18:22Z"))
  }

  @Test func `the AWS credential opens its environment and nothing beyond it`() async throws {
    #expect(
      try await Self.facts("aws-credential").keys.sorted() == [
        "aws-apps-environment@control", "aws-credential@control",
      ])
  }

  @Test func `the Bitbucket account reads source code and reaches no server`() async throws {
    #expect(
      try await Self.facts("bitbucket-credential").keys.sorted() == [
        "bitbucket-credential@control", "bitbucket-svc@control", "bitbucket@read",
        "repositories@read",
      ])
  }

  @Test func `what the intruder made outlives the account, each with its own reason`() async throws
  {
    let facts = try await Self.facts(Self.pair)
    let ends = { (fact: String) in
      (facts[fact]?["intervals"].items ?? []).map {
        [$0["until"].text ?? "open", $0["via"].text ?? ""]
      }
    }
    #expect(
      ends("jira@control") == [
        ["2023-11-23T16:35:00Z", "smartsheet-svc administers jira"],
        ["2023-11-23T17:23:00Z", "atlassian-groups administers jira"],
      ])
    #expect(
      ends("atlassian-host@control") == [
        ["2023-11-23T16:35:00Z", "scriptrunner executes-on atlassian-host"],
        ["2023-11-24T11:59:00Z", "sliver executes-on atlassian-host"],
      ])
    #expect(ends("smartsheet-credential@control").map(\.first) == ["2023-11-23T16:35:00Z"])
  }

  @Test func `nothing but what a credential without an end opens outlives the eviction`()
    async throws
  {
    let facts = try await Self.facts(Self.pair, ["--at", "2023-11-24T12:00Z"])
    #expect(facts.values.allSatisfy { $0["level"].text == "connect" || $0["hops"] == .number(0) })
  }

  @Test func `the published figures are in the graph`() throws {
    let model = try String(contentsOfFile: cloudflare, encoding: .utf8)
    for text in [
      "{ accessed: 36, total: 2059357 }", "value: 194100", "value: 14099",
      "{ viewed: 120, archived: 76, total: 11904 }",
    ] {
      #expect(model.contains(text))
    }
  }
}
