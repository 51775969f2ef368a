import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// A request with the policies about it, and what AWS decides.
struct IAMCase: Sendable, CustomTestStringConvertible {
  var name: String
  var expected: Verdict
  var action = "s3:GetObject"
  var resource: String? = "arn:aws:s3:::b/k"
  var principal = alice
  /// The statements of each policy.
  var identity: [String] = []
  var version = "2012-10-17"
  var boundary: String?
  var missingBoundary = false
  var session: String?
  var levels: [[String]] = []
  var policy: String?
  var owner = "111111111111"
  var isRequired = false
  var context: [String: PolicyContext.Value] = [:]
  var tags: [PolicyPrincipal.Tag]?

  var testDescription: String { name }

  static let alice = PolicyPrincipal(
    kind: .user, arn: "arn:aws:iam::111111111111:user/team/alice", account: "111111111111",
    uniqueID: "AIDAALICE", tags: [.init(key: "team", value: "red")])
  static let worker = PolicyPrincipal(
    kind: .role, arn: "arn:aws:iam::111111111111:role/worker", account: "111111111111",
    uniqueID: "AROAWORKER")
  static let anna = PolicyPrincipal(
    kind: .role, arn: "arn:aws:iam::111111111111:role/worker", account: "111111111111",
    uniqueID: "AROAWORKER", session: "anna")

  init(
    _ name: String, _ expected: Verdict, _ identity: String...,
    change: (inout IAMCase) -> Void = { _ in }
  ) {
    (self.name, self.expected, self.identity) = (name, expected, identity)
    change(&self)
  }

  /// What a decision comes to.
  enum Verdict: String, Sendable { case allowed, denied, explicitlyDenied, unknown }

  /// What comes out.
  var decision: PolicyDecision {
    let actions = EscalationRule.actions
    var request = PolicyRequest(
      action: actions[action], resource: resource.map { Glob(literal: $0) },
      context: PolicyContext(principal))
    for (key, value) in context { request.context[key] = value }
    request.context.resourceTags = tags
    var inputs = PolicyInputs(identity: identity.map { use($0) })
    if let boundary { inputs.boundary = .policy(use(boundary)) }
    if missingBoundary { inputs.boundary = .missing("arn:aws:iam::111111111111:policy/b") }
    inputs.session = session.map { use($0) }
    inputs.serviceControl = levels.map { level in level.map { use($0) } }
    return PolicyDecision.of(
      request, inputs,
      resource: policy.map {
        ResourcePolicy(use: use($0), account: owner, isRequired: isRequired)
      })
  }

  private func use(_ statements: String) -> PolicyUse {
    let text =
      statements.hasPrefix("{'Version") || statements.hasPrefix("%")
      ? statements : "{'Version': '\(version)', 'Statement': [\(statements)]}"
    var reader = PolicyReader(EscalationRule.actions)
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false).joined(
      separator: "\"")
    let tree = PolicyText.document(AWSValue(offset: 0, content: .text(quoted)))
    return PolicyUse(name: "p", document: tree.map { reader.read($0) } ?? PolicyDocument())
  }

  /// A statement that allows.
  static func allow(
    _ actions: String = "*", on resources: String? = "*", to principal: String? = nil,
    if condition: String? = nil
  ) -> String {
    statement("Allow", actions, resources, principal, condition)
  }

  /// A statement that denies.
  static func deny(
    _ actions: String = "*", on resources: String? = "*", to principal: String? = nil,
    if condition: String? = nil
  ) -> String {
    statement("Deny", actions, resources, principal, condition)
  }

  private static func statement(
    _ effect: String, _ actions: String, _ resources: String?, _ principal: String?,
    _ condition: String?
  ) -> String {
    var members = ["'Effect': '\(effect)'", "'Action': \(list(actions))"]
    if let resources { members.append("'Resource': \(list(resources))") }
    if let principal { members.append("'Principal': \(principal)") }
    if let condition { members.append("'Condition': {\(condition)}") }
    return "{\(members.joined(separator: ", "))}"
  }

  /// One text, or several with a space between them.
  private static func list(_ text: String) -> String {
    let items = text.split(separator: " ").map { "'\($0)'" }
    return items.count == 1 ? items[0] : "[\(items.joined(separator: ", "))]"
  }
}

extension PolicyDecision {
  /// What it comes to.
  var verdict: IAMCase.Verdict {
    if denial != nil { return .explicitlyDenied }
    if ways.isNone { return .denied }
    return ways.isSure ? .allowed : .unknown
  }
}
