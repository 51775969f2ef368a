import BlastRadius

extension AWSReader {
  /// Reads a policy of an organisation: its name and its content; `nil` where it is none that says what
  /// accounts may do.
  mutating func controlPolicy(_ tree: AWSValue) -> AWSIdentity.Policy? {
    let type = tree["Type"]?.text
    guard type == nil || type == "SERVICE_CONTROL_POLICY" else {
      policies.note(tree, "policies of organisations of this type are not read")
      return nil
    }
    let name = tree["Name"]?.text ?? tree["Id"]?.text ?? "policy"
    return .init(
      name: name,
      number: policy(
        tree["Content"] ?? AWSValue(offset: tree.offset, content: .null),
        called: "the service control policy \(name)"))
  }

  /// Reads a part of an organisation with all below it.
  mutating func organizationUnit(
    _ tree: AWSValue, _ own: [AWSIdentity.Policy]?, _ place: AWSPlace, depth: Int
  ) -> AWSOrganizationUnit? {
    guard let id = tree["Id"]?.text else {
      policies.note(tree, "this part of an organisation has no id")
      return nil
    }
    var attached = own ?? tree["Policies"]?.items.compactMap { controlPolicy($0) } ?? []
    if attached.isEmpty {
      // AWS lets no part be without one while such policies are in force.
      let name = "the service control policies of \(id)"
      policies.note(tree, "\(name) are not here, so that what they deny is not known")
      let number = collection.number(of: PolicyDocument(unread: name))
      attached = [.init(name: name, number: number)]
    }
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

  /// Reads the policy of a bucket, which its statements name.
  mutating func readBucketPolicy(_ tree: AWSValue, _ place: AWSPlace) {
    var buckets: Set<ExactText> = []
    for statement in tree["Statement"]?.items ?? [] {
      for resource in (statement["Resource"] ?? statement["NotResource"])?.texts ?? [] {
        let parts = resource.partsOfARN
        guard parts.count == 6, parts[2] == "s3" else { continue }
        buckets.insert(ExactText("arn:\(parts[1]):s3:::\(parts[5].before("/"))"))
      }
    }
    guard buckets.count == 1, let arn = buckets.first, Glob(arn.text).isName else {
      return policies.note(
        tree, "this policy is about no one bucket: those of keys, functions and others are not read"
      )
    }
    let document = policies.read(tree, called: "the policy of bucket \(arn.text.afterLast(":"))")
    collection.add(
      AWSSaid(value: collection.number(of: document), place: place, date: date), ofBucket: arn)
  }

  /// Reads a secret with its policy; it may have none.
  mutating func readSecret(_ tree: AWSValue, _ arn: String, _ place: AWSPlace) {
    guard let account = arn.accountOfARN else {
      return policies.note(tree, "this secret has no ARN with an account")
    }
    let name = tree["Name"]?.text ?? arn.afterLast(":")
    let known = ["ARN", "Name", "ResourcePolicy", "ResponseMetadata"]
    let isWhole = tree.members.allSatisfy { member in
      known.contains { $0.isSameInAnyCase(as: member.key) }
    }
    guard tree["ResourcePolicy"] != nil || isWhole else {
      return policies.note(tree, "this does not say which policy the secret \(name.inTicks) has")
    }
    let number =
      tree["ResourcePolicy"].map { policy($0, called: "the policy of secret \(name)") }
      ?? collection.number(of: PolicyDocument())
    collection.add(
      AWSSaid(
        value: AWSSecret(arn: arn, account: account, name: name, policy: number), place: place,
        date: date))
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
  ///
  /// - Parameter owner: The number of the account that has an instance, where its reservation says so.
  mutating func readWorkload(
    _ tree: AWSValue, _ kind: AWSWorkload.Kind, _ place: AWSPlace, owner: String? = nil
  ) {
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
    var workload = AWSWorkload(kind: kind, id: id, name: name ?? id, role: role, place: place)
    workload.arn = kind == .instance ? instanceARN(id, tree, owner, role) : id
    if workload.account == nil {
      policies.note(
        tree, "this \(kind.rawValue) does not say of which account and region it is")
    }
    collection.workloads.append(workload)
  }

  /// The ARN that policies know an instance by.
  private func instanceARN(
    _ id: String, _ tree: AWSValue, _ owner: String?, _ profile: String?
  ) -> String? {
    let interfaces = tree["NetworkInterfaces"]?.items ?? []
    let zone = tree["Placement"]?["AvailabilityZone"]?.text
    guard
      let account = owner ?? profile?.accountOfARN
        ?? interfaces.lazy.compactMap({ $0["OwnerId"]?.text }).first,
      let region = zone?.regionOfZone
    else { return nil }
    let partition =
      profile?.partitionOfARN
      ?? (region.hasPrefix("cn-") ? "aws-cn" : region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws")
    return "arn:\(partition):ec2:\(region):\(account):instance/\(id)"
  }
}

extension String {
  /// Whether it is the ARN of a secret of Secrets Manager.
  var isOfSecret: Bool {
    let parts = partsOfARN
    return parts.count == 6 && parts[2] == "secretsmanager"
  }

  /// The region of an availability zone or of a part of one: `eu-west-1` of `eu-west-1a`.
  fileprivate var regionOfZone: String? {
    let bytes = Array(utf8)
    guard let digit = bytes.firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let end = bytes[digit...].firstIndex { $0 < 0x30 || $0 > 0x39 } ?? bytes.count
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
