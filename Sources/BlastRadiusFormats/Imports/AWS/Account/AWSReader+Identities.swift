import BlastRadius

extension AWSReader {
  /// Reads a user, a role or a group; `nil` where it has no ARN.
  mutating func identity(_ tree: AWSValue, _ kind: AWSIdentity.Kind) -> AWSIdentity? {
    guard let arn = tree["Arn"]?.text, let account = arn.accountOfARN else {
      policies.note(tree, "this \(kind.rawValue) has no ARN with an account")
      return nil
    }
    var identity = AWSIdentity(kind, arn, account: account)
    identity.uniqueID = (tree["UserId"] ?? tree["RoleId"])?.text ?? ""
    _ = moment(tree["CreateDate"])
    identity.lastUsed =
      moment(tree["RoleLastUsed"]?["LastUsedDate"]) ?? moment(tree["PasswordLastUsed"])
    identity.tags = (tree["Tags"]?.items ?? []).compactMap { tag in
      tag["Key"]?.text.map { .init(key: $0, value: tag["Value"]?.text ?? "") }
    }
    .sorted { $0.key < $1.key }
    let inline = tree["UserPolicyList"] ?? tree["RolePolicyList"] ?? tree["GroupPolicyList"]
    for item in inline?.items ?? [] {
      let name = item["PolicyName"]?.text ?? "policy"
      let number = policy(item["PolicyDocument"] ?? item, called: "\(name) of \(identity.words)")
      identity.inline.append(.init(name: name, number: number))
    }
    identity.inline.sort { $0.name == $1.name ? $0.number < $1.number : $0.name < $1.name }
    identity.attached = texts(tree["AttachedManagedPolicies"], "PolicyArn")
    identity.groups = (tree["GroupList"]?.texts ?? []).map { ExactText($0) }.sorted()
    identity.boundary = tree["PermissionsBoundary"]?["PermissionsBoundaryArn"]?.text
    identity.instanceProfiles = texts(tree["InstanceProfileList"], "Arn")
    if kind == .role {
      identity.trust = policy(
        tree["AssumeRolePolicyDocument"] ?? AWSValue(offset: tree.offset, content: .null),
        called: "the trust policy of \(identity.words)")
    }
    return identity
  }

  private func texts(_ list: AWSValue?, _ key: String) -> [ExactText] {
    (list?.items ?? []).compactMap { $0[key]?.text }.map { ExactText($0) }.sorted()
  }

  /// The number of a policy, which may stand there as a text.
  ///
  /// - Parameter name: What people call it; where it cannot be read, that is said of it.
  mutating func policy(_ value: AWSValue, called name: String) -> Int {
    guard let tree = PolicyText.document(value) else {
      policies.note(value, "\(name) is not here: there is neither an object nor a text with one")
      return collection.number(of: PolicyDocument(unread: name))
    }
    return collection.number(of: policies.read(tree, called: name))
  }

  /// Reads a managed policy: the version in force, and the others.
  mutating func managedPolicy(_ tree: AWSValue) -> AWSManagedPolicy? {
    guard let arn = tree["Arn"]?.text, let versions = tree["PolicyVersionList"] else { return nil }
    _ = moment(tree["CreateDate"])
    _ = moment(tree["UpdateDate"])
    var inForce: Int?
    var others: [Int] = []
    for version in versions.items {
      let number = policy(
        version["Document"] ?? AWSValue(offset: version.offset, content: .null),
        called: "policy \(arn.afterLast("/"))")
      let isDefault =
        version["IsDefaultVersion"]?.isTrue
        ?? (version["VersionId"]?.text == tree["DefaultVersionId"]?.text)
      if isDefault { inForce = number } else { others.append(number) }
    }
    guard let inForce else { return nil }
    return AWSManagedPolicy(
      arn: arn, name: tree["PolicyName"]?.text ?? arn.afterLast("/"), number: inForce,
      others: others.sorted())
  }
}
