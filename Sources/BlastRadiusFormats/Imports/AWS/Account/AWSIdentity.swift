import BlastRadius

/// A user, a role or a group of an account, as an export says.
struct AWSIdentity: Hashable, Sendable {
  let kind: Kind
  let arn: String
  /// The number of its account.
  let account: String
  var uniqueID = ""
  var lastUsed: Moment?
  var tags: [PolicyPrincipal.Tag] = []
  /// Its own policies: their names, and their numbers in the library.
  var inline: [Policy] = []
  /// The ARNs of the managed policies that it has.
  var attached: [ExactText] = []
  /// The names of the groups of a user.
  var groups: [ExactText] = []
  /// The ARN of the boundary.
  var boundary: String?
  /// The number in the library of the policy that says who may assume it; each role has one.
  var trust: Int?
  /// The ARNs of the instance profiles of a role.
  var instanceProfiles: [ExactText] = []

  init(_ kind: Kind, _ arn: String, account: String) {
    (self.kind, self.arn, self.account) = (kind, arn, account)
  }

  enum Kind: String, Hashable, Sendable { case user, role, group }

  struct Policy: Hashable, Sendable {
    var name: String
    var number: Int
  }

  /// What people call it.
  var name: String { arn.afterLast("/") }
  /// What it is, with what people call it.
  var words: String { "\(kind.rawValue) \(name)" }
  /// Whether it is a role that a service made for itself: no policy of the organisation is about it.
  var isServiceLinked: Bool {
    arn.utf8.split(separator: UInt8(ascii: "/")).dropFirst().first
      .map { String(Substring($0)) == "aws-service-role" } ?? false
  }

  /// It as policies ask who makes a request.
  func principal(organization: String?) -> PolicyPrincipal {
    PolicyPrincipal(
      kind: kind == .role ? .role : .user, arn: arn, account: account, uniqueID: uniqueID,
      tags: tags, organization: organization)
  }
}

/// A managed policy: its version in force, and its others.
struct AWSManagedPolicy: Hashable, Sendable {
  var arn: String
  var name: String
  /// The number in the library of the version in force.
  var number: Int
  /// Those of the versions that can be set in force.
  var others: [Int] = []
}

/// Where something stands: in which document, at which byte, by which pointer.
struct AWSPlace: Hashable, Sendable {
  var document: Int
  var offset: Int
  var pointer: String
}

/// What several files may say of one thing.
struct AWSSaid<Value: Hashable & Sendable>: Sendable {
  var value: Value
  var place: AWSPlace
  /// The latest instant that the file names, in microseconds.
  var date: Int64
}
