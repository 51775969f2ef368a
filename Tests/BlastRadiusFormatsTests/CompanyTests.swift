import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// The company of `graphs/imports`, of which several exports together say what none says alone.
@Suite("The exports of one company") struct CompanyTests {
  private static let names = [
    "atlassian.json", "aws.json", "github.json", "integrations.csv", "kubernetes.json",
    "network.csv", "overlay.yaml", "secrets.csv",
  ]

  /// What the files say together.
  private static func loaded(_ names: [String] = names) throws -> LoadedModel {
    var options = ModelReader.Options()
    options.imports.names = [ImportName(.site, "acme"), ImportName(.cluster, "prod")]
    let paths = names.map { repository.appendingPathComponent("graphs/imports/\($0)").path }
    return try ModelReader.read(paths, options: options)
  }

  /// What is reached, with how surely.
  private static func reached(_ from: [String], _ names: [String] = names) throws -> [String] {
    let loaded = try loaded(names)
    #expect(loaded.warnings.map(\.code) == ["no-service-control-policies"])
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

  private static let token = "github:acme/tokens/9042"
  private static let exporter = "k8s:prod/shop/serviceaccount/exporter"

  @Test("lead from a token of GitHub to a bucket, and with the gateway's to a pod")
  func buckets() throws {
    let model = try Self.loaded().model
    func reached(_ from: [String]) throws -> [String] {
      let question = Question(from: from.map { Fact($0, .control) })
      return try Analysis(model, question).exposure().facts
        .map { fact in
          let level = fact.fact.level == .control ? "" : "@\(fact.fact.level.name)"
          return "\(fact.fact.node)\(level) \(fact.main.certainty)"
        }
    }
    let alone = try reached([Self.token])
    for step in [
      "github:acme/billing@write confirmed",
      "oidc:token.actions.githubusercontent.com/repo:acme/billing:* confirmed",
      "arn:aws:iam::111122223333:role/billing-deploy confirmed",
      "arn:aws:s3:::acme-deployments@read confirmed", "deployer-kubeconfig confirmed",
    ] { #expect(alone.contains { $0 == step }, "\(step): \(alone)") }
    #expect(!alone.contains { $0.hasPrefix("k8s:") })
    #expect(try !reached(["gateway-token"]).contains { $0.hasPrefix("k8s:") })
    let both = try reached([Self.token, "gateway-token"])
    for step in [
      "k8s:prod/ci/serviceaccount/deployer confirmed", "k8s:prod/shop/pod/exporter-0 confirmed",
      "\(Self.exporter) confirmed", "arn:aws:iam::111122223333:role/shop-exporter confirmed",
      "arn:aws:s3:::acme-customer-exports@read confirmed",
      "arn:aws:s3:::acme-customer-exports@write confirmed",
    ] { #expect(both.contains { $0 == step }, "\(step): \(both)") }
  }

  @Test(
    "say of each token alone which half is missing to the cluster",
    arguments: [
      ("gateway-token", "deployer-kubeconfig@control"), (token, "access-gateway@connect"),
    ])
  func missing(token: String, half: String) throws {
    let model = try Self.loaded().model
    let analysis = try Analysis(model, Question(from: [Fact(token, .control)]))
    let whyNot = analysis.whyNot(
      Fact("k8s:prod/ci/serviceaccount/deployer", .control))
    let lacks = whyNot.missing.flatMap { miss in miss.lacks.flatMap(\.of) }
    #expect(lacks.contains { "\($0)" == half }, "\(whyNot)")
  }

  @Test("say which rules joined them, and stand where the trusting side is") func joins() throws {
    let loaded = try Self.loaded()
    #expect(
      loaded.joins.lines.map { "\($0.outcome) \($0.rule) \($0.examples.joined(separator: " "))" }
        == [
          "joined github-environment github:acme/billing/environments/production",
          "joined github-repository github:acme/billing",
          "joined github-workflows github:acme/billing/actions/workflows",
          "joined kubernetes-account \(Self.exporter)",
        ])
    let catalog = try Catalog(loaded.model)
    let places = catalog.edges.compactMap { number -> String? in
      guard let origin = catalog.origin(ofEdge: number), let reason = origin.reason,
        reason.hasPrefix("joined by ")
      else { return nil }
      return "\(origin.file.split(separator: "/").last ?? "")\(origin.pointer ?? "") \(reason)"
    }
    #expect(
      places.sorted() == [
        "aws.json/RoleDetailList/0 joined by github-environment",
        "aws.json/RoleDetailList/0 joined by github-repository",
        "aws.json/RoleDetailList/0 joined by github-workflows",
        "aws.json/RoleDetailList/1 joined by kubernetes-account",
      ])
  }
}
