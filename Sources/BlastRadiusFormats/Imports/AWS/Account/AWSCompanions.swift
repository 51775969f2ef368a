import BlastRadius

/// A part of an organisation with the policies that are attached to it, and what it is made of.
struct AWSOrganizationUnit: Sendable {
  /// The number of an account, or the id of a unit.
  var id: String
  var arn: String
  var policies: [AWSIdentity.Policy]
  var children: [AWSOrganizationUnit]
  var isAccount: Bool
  var place: AWSPlace

  /// The organisation that its ARN names: `o-…`.
  var organization: String? {
    arn.partsOfARN.last.flatMap { resource in
      resource.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        .first { $0.hasPrefix("o-") }
    }
  }

  /// The account that manages the organisation, which its ARN names.
  var manager: String? { arn.accountOfARN }
}

/// An access key of a user, as `list-access-keys` says.
struct AWSAccessKey: Hashable, Sendable {
  var id: String
  var user: String
  /// The ARN of the user, where the file or its name for all says the account.
  var isActive: Bool
  var created: Moment?
  var place: AWSPlace
}

/// A row of a credential report.
struct AWSCredentialRow: Hashable, Sendable {
  var arn: String
  var hasPassword: Bool
  var passwordUsed: Moment?
  var passwordChanged: Moment?
  var hasSecondFactor: Bool
  var keys: [Key]
  var document: Int
  var line: Int

  struct Key: Hashable, Sendable {
    var slot: Int
    var isActive: Bool
    var rotated: Moment?
    var lastUsed: Moment?
  }
}

/// A secret with its policy, as `get-resource-policy` says.
struct AWSSecret: Hashable, Sendable {
  var arn: String
  /// The number of its account.
  var account: String
  var name: String
  /// The number in the library of its policy.
  var policy: Int

  /// What else someone of another account needs.
  var foreign: Ways {
    Ways(unless: [
      Doubt(
        id: "key of \(name)",
        name: "the key of \(name), which others may not use (not in the files)")
    ])
  }
}

/// Something that runs with a role: a function, an instance, a stack, a project.
struct AWSWorkload: Hashable, Sendable {
  var kind: Kind
  var id: String
  var name: String
  /// The ARN of its role, or of its instance profile.
  var role: String?
  var place: AWSPlace
  /// The ARN that policies know it by, where the files say so.
  var arn: String?

  /// The number of its account.
  var account: String? { arn?.accountOfARN }

  /// Where it is: `eu-west-1`.
  var region: String? {
    arn.flatMap { arn in
      let parts = arn.partsOfARN
      return parts.isEmpty ? nil : parts[3]
    }
  }

  enum Kind: String, Hashable, Sendable, CaseIterable {
    case function, instance, stack, stackSet, project
  }
}

/// A list of workloads of a kind, which a document is.
struct AWSListing: Hashable, Sendable {
  var kind: AWSWorkload.Kind
  /// The accounts that something in it is of.
  var accounts: Set<ExactText> = []
  /// Whether no page is missing, and each workload says where it is.
  var isWhole = true

  init(_ kind: AWSWorkload.Kind) { self.kind = kind }

  /// Takes in a workload.
  mutating func add(_ workload: AWSWorkload) {
    if let account = workload.account { accounts.insert(account) } else { isWhole = false }
  }
}
