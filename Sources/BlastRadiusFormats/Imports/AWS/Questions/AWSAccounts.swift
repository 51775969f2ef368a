import BlastRadius

/// The accounts of a collection: who is in them, and which policies decide about whom.
struct AWSAccounts {
  let collection: AWSCollection
  /// All users, roles and groups, in the order of their ARNs.
  let identities: [AWSIdentity]
  let places: [AWSPlace]
  /// The ARN of each identity, as policies are asked about it.
  private let arns: [Glob]
  /// The number of each identity, by its ARN and by its unique id.
  private(set) var numbers: [ExactText: Int] = [:]
  private var uniqueIDs: [ExactText: Int] = [:]
  /// The numbers of the accounts that were read, sorted.
  private(set) var all: [String] = []
  /// The identities of each account and kind.
  private var members: [Member: [Int]] = [:]
  private var names: [Member: Int] = [:]
  private var read: Set<ExactText> = []
  private var levels: [ExactText: [[PolicyUse]]] = [:]
  private var organizations: [ExactText: String] = [:]
  private let known: [ExactText: PolicyDocument]
  /// The numbers of the workloads of each account and kind, and of each ARN.
  private var workloads: [Member: [Int]] = [:]
  private var workloadNumbers: [ExactText: Int] = [:]
  /// The kinds of which all workloads of an account are known.
  private var listed: Set<Member> = []

  private struct Member: Hashable {
    var account: ExactText
    var word: ExactText
  }

  init(_ read: AWSCollection) {
    var collection = read
    known = Self.knownPolicies(&collection)
    self.collection = collection
    let said = collection.identities.sorted { $0.key < $1.key }.map(\.value)
    identities = said.map(\.value)
    places = said.map(\.place)
    arns = identities.map { Glob(literal: $0.arn) }
    for (number, identity) in identities.enumerated() {
      numbers[ExactText(identity.arn)] = number
      if !identity.uniqueID.isEmpty { uniqueIDs[ExactText(identity.uniqueID)] = number }
      let account = ExactText(identity.account)
      members[Member(account: account, word: ExactText(identity.kind.rawValue)), default: []]
        .append(number)
      let word = ExactText("\(identity.kind.rawValue)/\(identity.name)")
      if names[Member(account: account, word: word)] == nil {
        names[Member(account: account, word: word)] = number
      }
    }
    self.read = Set(identities.map(\.account))
    all = self.read.sorted().map(\.text)
    addWorkloads()
    for unit in collection.organizations.sorted(by: { collection.precedes($0.place, $1.place) }) {
      add(unit, [], organization: unit.organization, manager: unit.manager)
    }
  }

  private mutating func addWorkloads() {
    for (number, workload) in collection.workloads.enumerated() {
      guard let arn = workload.arn, let account = workload.account else { continue }
      workloads[Member(account: ExactText(account), word: workload.kind.word), default: []]
        .append(number)
      workloadNumbers[ExactText(arn)] = number
    }
    for listing in collection.listings where listing.isWhole {
      // A list of nothing does not say of which account it is.
      let meant = listing.accounts.isEmpty && all.count == 1 ? read : listing.accounts
      for account in meant {
        listed.insert(Member(account: account, word: listing.kind.word))
      }
    }
  }

  /// The policies of AWS that the files do not have and that are known.
  private static func knownPolicies(
    _ collection: inout AWSCollection
  ) -> [ExactText: PolicyDocument] {
    var known: [ExactText: PolicyDocument] = [:]
    func add(_ arn: ExactText) {
      known[arn] = AWSManagedPolicies.document(arn.text, collection.actions)
        .map { collection.numbered($0) }
    }
    add(administratorAccess)
    for identity in collection.identities.values.map(\.value) {
      let boundary = identity.boundary.map { [ExactText($0)] } ?? []
      for arn in identity.attached + boundary
      where collection.policies[arn] == nil && known[arn] == nil {
        add(arn)
      }
    }
    return known
  }

  /// The users, roles or groups of an account.
  func identities(_ kind: AWSIdentity.Kind, of account: String) -> [Int] {
    members[Member(account: ExactText(account), word: ExactText(kind.rawValue))] ?? []
  }

  /// The workloads of a kind in an account, by their numbers in the collection.
  func workloads(_ kind: AWSWorkload.Kind, of account: String) -> [Int] {
    workloads[Member(account: ExactText(account), word: kind.word)] ?? []
  }

  /// The workload of an ARN.
  func workload(_ arn: String) -> Int? { workloadNumbers[arn] }

  /// Whether files list all workloads of a kind in an account.
  func isListed(_ kind: AWSWorkload.Kind, of account: String) -> Bool {
    listed.contains(Member(account: ExactText(account), word: kind.word))
  }

  /// What allows everything.
  var everything: [PolicyUse] {
    known[Self.administratorAccess].map { [PolicyUse(name: "AdministratorAccess", document: $0)] }
      ?? []
  }

  private static let administratorAccess: ExactText = "arn:aws:iam::aws:policy/AdministratorAccess"

  /// The partition of an account: `aws`.
  func partition(of account: String) -> String {
    let first =
      identities(.role, of: account).first ?? identities(.user, of: account).first
      ?? identities(.group, of: account).first
    return first.flatMap { identities[$0].arn.partitionOfARN } ?? "aws"
  }

  /// An identity as policies are asked about it.
  func target(_ number: Int) -> AWSTargetList.Target {
    let identity = identities[number]
    return .init(
      arn: arns[number], tags: identity.tags, boundary: identity.boundary,
      account: identity.account)
  }

  /// The group of a name in an account.
  func group(_ name: String, of account: String) -> Int? { identity(.group, name, of: account) }

  /// The user, role or group of a name in an account; of several the first in the order of ARNs.
  func identity(_ kind: AWSIdentity.Kind, _ name: String, of account: String) -> Int? {
    names[Member(account: ExactText(account), word: ExactText("\(kind.rawValue)/\(name)"))]
  }

  /// Whether files say who is in an account.
  func isRead(_ account: String) -> Bool { read.contains(account) }

  /// The identity of an ARN or a unique id.
  func identity(_ name: String) -> Int? { numbers[name] ?? uniqueIDs[name] }

  /// The organisation of an account, where a file says so.
  func organization(of account: String) -> String? { organizations[account] }

  /// The service control policies over an account, from the root down.
  func serviceControl(of account: String) -> [[PolicyUse]] { levels[account] ?? [] }

  /// A managed policy by its ARN, from the files or from the table.
  func policy(_ arn: ExactText) -> PolicyUse? {
    if let said = collection.policies[arn]?.value {
      return PolicyUse(name: said.name, document: collection.documents[said.number])
    }
    return known[arn].map { PolicyUse(name: arn.text.afterLast("/"), document: $0) }
  }

  /// Whether a version of a managed policy that is not in force allows everything.
  func hasOpenVersion(_ arn: ExactText) -> Bool {
    collection.policies[arn]?.value.others.contains { collection.documents[$0].isEverything }
      ?? false
  }

  /// Notes what the parts of an organisation have to allow; the account that manages it is spared.
  private mutating func add(
    _ unit: AWSOrganizationUnit, _ above: [[PolicyUse]], organization: String?, manager: String?
  ) {
    let uses = unit.policies.map {
      PolicyUse(name: $0.name, document: collection.documents[$0.number])
    }
    let path = above + [uses]
    if unit.isAccount {
      let account = ExactText(unit.id)
      if organizations[account] == nil { organizations[account] = organization }
      if levels[account] == nil, manager.map({ $0 != unit.id }) ?? true { levels[account] = path }
    }
    for child in unit.children {
      add(child, path, organization: organization, manager: manager)
    }
  }
}

extension AWSAccounts {
  /// A policy that someone has and of which nobody knows what it allows.
  struct Missing {
    /// Its ARN, or what people call it where it cannot be read.
    var id: String
    var isUnread = false
  }

  /// The policies of an identity itself and of its groups.
  func uses(of number: Int) -> [PolicyUse] {
    let identity = identities[number]
    var uses = own(identity, "").uses
    for name in identity.groups {
      guard let group = group(name.text, of: identity.account) else { continue }
      uses += own(identities[group], " of group \(name.text)").uses
    }
    return uses
  }

  /// The policies of an identity itself of which nobody knows what they allow.
  func missing(of number: Int) -> [Missing] { own(identities[number], "").missing }

  private func own(
    _ identity: AWSIdentity, _ suffix: String
  ) -> (uses: [PolicyUse], missing: [Missing]) {
    var uses = identity.inline.map { policy in
      PolicyUse(name: policy.name + suffix, document: collection.documents[policy.number])
    }
    var missing: [Missing] = []
    for arn in identity.attached {
      if var use = policy(arn) {
        use.name += suffix
        uses.append(use)
      } else {
        missing.append(Missing(id: arn.text))
      }
    }
    missing += uses.compactMap(\.document.unread).map { Missing(id: $0, isUnread: true) }
    return (uses, missing)
  }

  /// All that decides what an identity may do.
  func inputs(of number: Int, uses: [PolicyUse]) -> PolicyInputs {
    let identity = identities[number]
    var inputs = PolicyInputs(identity: uses)
    if let boundary = identity.boundary {
      inputs.boundary =
        policy(ExactText(boundary)).map { .policy($0) } ?? .missing(boundary)
    }
    if !identity.isServiceLinked { inputs.serviceControl = serviceControl(of: identity.account) }
    return inputs
  }
}

extension AWSWorkload.Kind {
  /// It as a key.
  fileprivate var word: ExactText { ExactText(rawValue) }
}
