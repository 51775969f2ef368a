import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// What an account may do by a role, and what it nearly may.
struct RightCase: Sendable, CustomTestStringConvertible {
  var name: String
  var objects: [String]
  /// What is surely reached, what perhaps, and what is not.
  var reached: [String] = []
  var perhaps: [String] = []
  var never: [String] = []

  var testDescription: String { name }

  /// A role bound in the cluster.
  init(
    _ name: String, _ rules: String..., in namespace: String? = nil, more: [String] = [],
    reached: [String] = [], perhaps: [String] = [], never: [String] = []
  ) {
    self.name = name
    objects = [bound("r", rules.joined(separator: ", "), in: namespace)] + more
    (self.reached, self.perhaps, self.never) = (reached, perhaps, never)
  }

  /// Who has no role reaches none of this.
  static let nothing = [
    "a/pod/web", "a/secret/key@read", "a/serviceaccount/other", "b/serviceaccount/other", "node/n1",
  ]
  static let allOfA = ["a/pod/web", "a/secret/key", "a/serviceaccount/other", "a/new-pod/*"]
  static let allOfB = ["b/pod/db", "b/secret/key@read", "b/serviceaccount/other", "b/new-pod/*"]

  /// Holds what is reached from the account against what it says.
  func check() throws {
    let read = ClusterRead(cluster(objects.joined(separator: "\n---\n")))
    let reach = try read.reach("a/serviceaccount/me")
    let state = "\(read.said.map(\.message)) \(reach.keys.sorted())"
    for node in reached { #expect(reach[node] == .confirmed, "\(node) \(state)") }
    for node in perhaps { #expect(reach[node] == .possible, "\(node) \(state)") }
    // Whoever may get to any node may get at all that runs.
    let hasNodes = perhaps.contains { $0.hasPrefix("node/") }
    for node in never {
      #expect(reach[node] == nil || hasNodes && reach[node] == .possible, "\(node) \(state)")
    }
  }
}
