import BlastRadius

/// Identities of one account about which the same is decided, whatever is asked.
struct AWSProfile {
  /// The identities, in the order of their ARNs.
  var members: [Int]
  var account: String
  var partition: String
  var principal: PolicyPrincipal
  let inputs: PolicyInputs
  /// All policies that may deny.
  let all: [PolicyUse]
  /// The indexed actions that some statement allows.
  let allowed: UInt128

  init(
    members: [Int], account: String, partition: String, principal: PolicyPrincipal,
    inputs: PolicyInputs
  ) {
    (self.members, self.account, self.partition) = (members, account, partition)
    (self.principal, self.inputs, all) = (principal, inputs, inputs.all)
    allowed = inputs.identity.reduce(0) { index, use in
      use.document.statements.reduce(index) { $1.isDeny ? $0 : $0 | $1.index }
    }
  }

  /// Whether some statement allows an action somewhere.
  func mayAllow(_ action: PolicyAction) -> Bool {
    action.number.map { allowed >> UInt128($0) & 1 == 1 } ?? true
  }

  /// It, as far as policies are about some indexed actions.
  func about(_ index: UInt128) -> AWSProfile {
    AWSProfile(
      members: members, account: account, partition: partition, principal: principal,
      inputs: inputs.about(index))
  }

  /// Whether some policy denies something.
  var hasDenials: Bool { inputs.identity.contains(where: \.document.mayDeny) }

  /// Whether nothing restricts it but what restricts the whole account.
  var isAdministrator: Bool {
    guard inputs.identity.contains(where: \.document.isEverything), !hasDenials else {
      return false
    }
    switch inputs.boundary {
    case .none: return true
    case .policy(let use): return use.document.isEverything
    case .missing: return false
    }
  }

  /// Whether each service control policy level lets everything through.
  var isSparedByOrganization: Bool {
    inputs.serviceControl.allSatisfy { level in
      level.contains(where: \.document.isEverything)
        && !level.contains(where: \.document.mayDeny)
    }
  }

  /// The request for an action of someone like that.
  func request(_ action: PolicyAction, _ resource: Glob?) -> PolicyRequest {
    PolicyRequest(action: action, resource: resource, context: PolicyContext(principal))
  }
}

extension AWSAccounts {
  /// All users and roles, those about whom the same is decided together.
  func profiles() -> [AWSProfile] {
    var numbers: [Key: Int] = [:]
    var profiles: [AWSProfile] = []
    for (number, identity) in identities.enumerated() where identity.kind != .group {
      let uses = uses(of: number)
      let inputs = inputs(of: number, uses: uses)
      let isFixed = inputs.all.allSatisfy(\.document.isFixed)
      let key = Key(
        account: ExactText(identity.account), kind: identity.kind,
        uses: self.key(identity), boundary: identity.boundary.map { ExactText($0) },
        isSpared: identity.isServiceLinked, own: isFixed ? nil : number)
      if let known = numbers[key] {
        profiles[known].members.append(number)
        continue
      }
      numbers[key] = profiles.count
      profiles.append(
        AWSProfile(
          members: [number], account: identity.account, partition: identity.arn.partsOfARN[1],
          principal: identity.principal(organization: organization(of: identity.account)),
          inputs: inputs))
    }
    return profiles
  }

  /// What is the same where the same is decided.
  private struct Key: Hashable {
    var account: ExactText
    var kind: AWSIdentity.Kind
    var uses: [AWSIdentity.Policy]
    var boundary: ExactText?
    var isSpared: Bool
    var own: Int?
  }

  /// The policies of an identity, by name and number.
  private func key(_ identity: AWSIdentity) -> [AWSIdentity.Policy] {
    let groups = identity.groups.compactMap { group($0.text, of: identity.account) }
    return ([identity] + groups.map { identities[$0] }).flatMap { one in
      one.inline + one.attached.map { .init(name: $0.text, number: -1) }
        + (one.kind == .group ? [.init(name: one.arn, number: -2)] : [])
    }
  }
}
