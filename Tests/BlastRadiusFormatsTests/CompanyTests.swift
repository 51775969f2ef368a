import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// The company of `graphs/imports`, of which several exports together say what none says alone.
@Suite("The exports of one company") struct CompanyTests {
  private static let names = [
    "atlassian.json", "github.json", "integrations.csv", "network.csv", "overlay.yaml",
  ]

  /// What is reached, with how surely.
  private static func reached(_ from: [String], _ names: [String] = names) throws -> [String] {
    var options = ModelReader.Options()
    options.imports.names = [ImportName(.site, "acme")]
    let paths = names.map { repository.appendingPathComponent("graphs/imports/\($0)").path }
    let loaded = try ModelReader.read(paths, options: options)
    #expect(loaded.warnings.map(\.message) == [])
    let question = Question(from: from.map { Fact($0, .control) })
    return try Analysis(loaded.model, question).exposure().facts.compactMap { fact in
      fact.fact.level == .control ? "\(fact.fact.node) \(fact.main.certainty)" : nil
    }
  }

  @Test("lead from two tokens of third parties to the console server") func flagship() throws {
    let both = try Self.reached(["gateway-token", "smartsheet-token"])
    for step in [
      "atlassian:acme/user/svc-smartsheet confirmed",
      "atlassian:acme/jira/permission/ADMINISTER confirmed", "atlassian:acme/jira confirmed",
      "atlassian:acme/jira/plugin/com.onresolve.jira.groovy.groovyrunner possible",
      "atlassian:acme/jira/host possible", "console-server possible",
    ] { #expect(both.contains { $0 == step }, "\(step): \(both)") }
    for token in ["gateway-token", "smartsheet-token"] {
      let alone = try Self.reached([token])
      #expect(
        !alone.contains { $0.hasPrefix("atlassian:acme/jira ") || $0.hasPrefix("console-server") })
    }
  }

  @Test("lead from a token of GitHub to secrets, and to reviewed ones with a reviewer")
  func github() throws {
    let token = "github:acme/tokens/9042"
    let alone = try Self.reached([token])
    #expect(alone.contains { $0 == "github:acme/billing/secrets/REGISTRY_PASSWORD confirmed" })
    let reviewed = "github:acme/billing/environments/production/secrets/DATABASE_URL"
    #expect(!alone.contains { $0.hasPrefix(reviewed) })
    let both = try Self.reached([token, "github:acme/@lena-acme"])
    #expect(both.contains { $0 == "\(reviewed) confirmed" })
  }

  @Test("say the same in any order") func order() throws {
    let from = ["gateway-token", "smartsheet-token"]
    #expect(try Self.reached(from, Self.names.reversed()) == Self.reached(from))
  }
}
