import BlastRadius

extension AWSReader {
  /// Reads a policy of an organisation: its name and its content.
  mutating func controlPolicy(_ tree: AWSValue) -> AWSIdentity.Policy? {
    guard let content = tree["Content"] else { return nil }
    let type = tree["Type"]?.text
    guard type == nil || type == "SERVICE_CONTROL_POLICY" else { return nil }
    return policy(content).map {
      .init(name: tree["Name"]?.text ?? tree["Id"]?.text ?? "policy", number: $0)
    }
  }

  /// Reads a part of an organisation with all below it.
  mutating func organizationUnit(
    _ tree: AWSValue, _ own: [AWSIdentity.Policy]?, _ place: AWSPlace, depth: Int
  ) -> AWSOrganizationUnit? {
    guard let id = tree["Id"]?.text else {
      policies.note(tree, "this part of an organisation has no id")
      return nil
    }
    let attached = own ?? (tree["Policies"]?.items ?? []).compactMap { controlPolicy($0) }
    var children: [AWSOrganizationUnit] = []
    for (index, child) in (tree["Children"]?.items ?? []).enumerated() {
      var below = place
      below.offset = child.offset
      below.pointer += "/Children/\(index)"
      if let unit = organizationUnit(child, nil, below, depth: depth + 1) { children.append(unit) }
    }
    return AWSOrganizationUnit(
      id: id, arn: tree["Arn"]?.text ?? "", policies: attached, children: children,
      isAccount: tree["Type"]?.text.map { $0.isSameInAnyCase(as: "Account") } ?? id.isAccountNumber,
      place: place)
  }

  /// Reads an access key.
  mutating func readKey(_ tree: AWSValue, _ place: AWSPlace) {
    guard let id = tree["AccessKeyId"]?.text, let user = tree["UserName"]?.text else {
      return policies.note(tree, "this access key has no id and user")
    }
    collection.keys.append(
      AWSAccessKey(
        id: id, user: user,
        isActive: tree["Status"]?.text.map { $0.isSameInAnyCase(as: "Active") } ?? true,
        created: moment(tree["CreateDate"]), place: place))
  }

  /// Reads a function, an instance or a stack.
  mutating func readWorkload(_ tree: AWSValue, _ kind: AWSWorkload.Kind, _ place: AWSPlace) {
    let id: String?
    let role: String?
    var name: String?
    switch kind {
    case .function:
      id = tree["FunctionArn"]?.text
      role = tree["Role"]?.text
      name = tree["FunctionName"]?.text
    case .stack:
      id = tree["StackId"]?.text
      role = tree["RoleARN"]?.text
      name = tree["StackName"]?.text
    case .instance, .project, .stackSet:
      id = tree["InstanceId"]?.text
      role = tree["IamInstanceProfile"]?["Arn"]?.text
      name =
        tree["Tags"]?.items.first { $0["Key"]?.text.map { $0 == "Name" } ?? false }?["Value"]?.text
    }
    guard let id else {
      return policies.note(tree, "this \(kind.rawValue) has no id")
    }
    collection.workloads.append(
      AWSWorkload(kind: kind, id: id, name: name ?? id, role: role, place: place))
  }
}
