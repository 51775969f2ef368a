import BlastRadius

extension AWSReader {
  /// Reads a user, a role or a group; `nil` where it has no ARN.
  mutating func identity(_ tree: AWSValue, _ kind: AWSIdentity.Kind) -> AWSIdentity? {
    guard let arn = tree["Arn"]?.text, arn.accountOfARN != nil else {
      policies.note(tree, "this \(kind.rawValue) has no ARN with an account")
      return nil
    }
    var identity = AWSIdentity(kind: kind, arn: arn)
    identity.uniqueID = (tree["UserId"] ?? tree["RoleId"])?.text ?? ""
    identity.created = moment(tree["CreateDate"])
    identity.lastUsed =
      moment(tree["RoleLastUsed"]?["LastUsedDate"]) ?? moment(tree["PasswordLastUsed"])
    identity.tags = (tree["Tags"]?.items ?? []).compactMap { tag in
      tag["Key"]?.text.map { .init(key: $0, value: tag["Value"]?.text ?? "") }
    }
    .sorted { $0.key < $1.key }
    let inline = tree["UserPolicyList"] ?? tree["RolePolicyList"] ?? tree["GroupPolicyList"]
    for item in inline?.items ?? [] {
      guard let name = item["PolicyName"]?.text, let text = item["PolicyDocument"] else {
        policies.note(item, "this policy has no name and document")
        continue
      }
      guard let number = policy(text) else { continue }
      identity.inline.append(.init(name: name, number: number))
    }
    identity.inline.sort { $0.name == $1.name ? $0.number < $1.number : $0.name < $1.name }
    identity.attached = texts(tree["AttachedManagedPolicies"], "PolicyArn")
    identity.groups = (tree["GroupList"]?.texts ?? []).map { ExactText($0) }.sorted()
    identity.boundary = tree["PermissionsBoundary"]?["PermissionsBoundaryArn"]?.text
    identity.instanceProfiles = texts(tree["InstanceProfileList"], "Arn")
    identity.trust = tree["AssumeRolePolicyDocument"].flatMap { policy($0) }
    return identity
  }

  private func texts(_ list: AWSValue?, _ key: String) -> [ExactText] {
    (list?.items ?? []).compactMap { $0[key]?.text }.map { ExactText($0) }.sorted()
  }

  /// The number of a policy, which may stand there as a text.
  mutating func policy(_ value: AWSValue) -> Int? {
    guard let tree = PolicyText.document(value) else {
      policies.note(value, "this is no policy: neither an object nor a text with one")
      return nil
    }
    return collection.number(of: policies.read(tree))
  }

  /// Reads a managed policy: the version in force, and the others.
  mutating func managedPolicy(_ tree: AWSValue) -> AWSManagedPolicy? {
    guard let arn = tree["Arn"]?.text, let versions = tree["PolicyVersionList"] else { return nil }
    _ = moment(tree["CreateDate"])
    _ = moment(tree["UpdateDate"])
    var inForce: Int?
    var others: [Int] = []
    for version in versions.items {
      guard let document = version["Document"], let number = policy(document) else { continue }
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
