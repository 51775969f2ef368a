import BlastRadius

extension AWSGraph {
  /// Identities of an account that rules are about, found once.
  mutating func identities(
    _ name: String, word: String? = nil, _ kind: AWSIdentity.Kind, of account: String,
    limits: [Int: Ways] = [:], _ members: () -> [Int]
  ) -> AWSTargetList {
    let key = ExactText("\(account)/\(word ?? name)")
    if let known = lists[key] { return known }
    let partition = accounts.partition(of: account)
    let list = AWSTargetList(
      name, word: word ?? name, members: members(),
      shape: Glob("arn:\(partition):iam::\(account):\(kind.rawValue)/*"), limits: limits,
      target: accounts.target)
    lists[key] = list
    return list
  }

  /// The users of an account.
  mutating func users(of account: String) -> AWSTargetList {
    let accounts = accounts
    return identities("users", .user, of: account) { accounts.identities(.user, of: account) }
  }

  /// The groups of an account.
  mutating func groups(of account: String) -> AWSTargetList {
    let accounts = accounts
    return identities("groups", .group, of: account) { accounts.identities(.group, of: account) }
  }

  /// The roles of an account that are not those of services, which nobody else can change.
  mutating func changeableRoles(of account: String) -> AWSTargetList {
    let accounts = accounts
    return identities("roles", .role, of: account) {
      accounts.identities(.role, of: account).filter { !accounts.identities[$0].isServiceLinked }
    }
  }

  /// The users whose credentials an action can make or set, as far as the files say.
  ///
  /// - Returns: Those for whom it is enough, and those who have two access keys already.
  mutating func users(
    of account: String, for action: String
  ) -> (open: AWSTargetList, full: AWSTargetList?) {
    let key = ExactText("\(account)/\(action)")
    if let known = usersOfActions[key] { return known }
    let found = findUsers(of: account, for: action)
    usersOfActions[key] = found
    return found
  }

  private mutating func findUsers(
    of account: String, for action: String
  ) -> (open: AWSTargetList, full: AWSTargetList?) {
    let (accounts, reports, counts) = (accounts, reports, keyCounts)
    let all = accounts.identities(.user, of: account)
    switch action {
    case "iam:CreateAccessKey":
      // A user has two keys at most.
      let isFull = { (number: Int) in counts[accounts.identities[number].arn] ?? 0 > 1 }
      let full = identities("users with two keys", word: "users-with-two-keys", .user, of: account)
      { all.filter(isFull) }
      if full.members.isEmpty { return (users(of: account), nil) }
      let open = identities(
        "users with room for a key", word: "users-with-room", .user, of: account
      ) { all.filter { !isFull($0) } }
      return (open, full)
    case "iam:CreateLoginProfile", "iam:UpdateLoginProfile":
      if !all.contains(where: { reports[accounts.identities[$0].arn] != nil }) {
        return (users(of: account), nil)
      }
      let isUpdate = action == "iam:UpdateLoginProfile"
      let has = isUpdate ? "with" : "without"
      let open = identities(
        "users \(has) a password", word: "users-\(has)-password", .user, of: account
      ) {
        all.filter { number in
          reports[accounts.identities[number].arn].map { $0.hasPassword == isUpdate } ?? true
        }
      }
      return (open, nil)
    default: return (users(of: account), nil)
    }
  }

  /// The workloads of a kind that files list for an account.
  mutating func workloads(_ kind: AWSWorkload.Kind, of account: String) -> AWSTargetList {
    let accounts = accounts
    return workloads("\(kind.rawValue)s", kind, of: account) {
      accounts.workloads(kind, of: account)
    }
  }

  /// The instances of an account that Systems Manager manages.
  mutating func managedInstances(of account: String) -> AWSTargetList {
    let managed = roles(
      of: account, for: ["ec2.amazonaws.com"], hasProfile: false, mayBeManaged: true
    ).members
    let (accounts, profiles) = (accounts, instanceProfiles)
    return workloads("managed instances", .instance, of: account) {
      accounts.workloads(.instance, of: account).filter { number in
        let workload = accounts.collection.workloads[number]
        let role = workload.role.flatMap { accounts.identity($0) ?? profiles[$0] }
        return role.map { managed.hasSorted($0) } ?? false
      }
    }
  }

  private mutating func workloads(
    _ name: String, _ kind: AWSWorkload.Kind, of account: String, _ members: () -> [Int]
  ) -> AWSTargetList {
    let key = ExactText("\(account)/\(name)")
    if let known = lists[key] { return known }
    let resource =
      switch kind {
      case .function: "lambda:*:\(account):function:*"
      case .instance: "ec2:*:\(account):instance/*"
      case .stack: "cloudformation:*:\(account):stack/*"
      case .stackSet: "cloudformation:*:\(account):stackset/*"
      case .project: "codebuild:*:\(account):project/*"
      }
    let accounts = accounts
    let list = AWSTargetList(
      name, word: name, members: members(),
      shape: Glob("arn:\(accounts.partition(of: account)):\(resource)")
    ) { number in
      let workload = accounts.collection.workloads[number]
      return .init(arn: Glob(literal: workload.arn ?? workload.id), account: account)
    }
    lists[key] = list
    return list
  }
}
