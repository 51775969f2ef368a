import BlastRadius

extension AWSGraph {
  /// The account of the buckets of which files have policies: the only one that files are about.
  var owner: String? { accounts.all.count == 1 ? accounts.all[0] : nil }

  /// That something of which no file says the account is of another one.
  static func otherOwner(_ name: String) -> Doubt {
    Doubt(id: "owner of \(name)", name: "that \(name) is of another account (not in the files)")
  }

  /// Makes the nodes of buckets of which files have policies.
  mutating func writeOwnBuckets(_ draft: inout ImportDraft) {
    for (arn, policy) in accounts.collection.bucketPolicies.sorted(by: { $0.key < $1.key }) {
      begin(at: policy.place, &draft)
      guard let owner else {
        _ = node(of: arn, policy.place, &draft)
        continue
      }
      _ = node(of: AWSBucket(arn: arn, isName: true), owner, policy.place, &draft)
    }
  }

  /// What policies of buckets leave of what the policies of an account allow on a bucket.
  func limit(_ access: AWSBucketAccess, on bucket: AWSBucket, of account: String) -> Ways {
    guard bucket.isName, let said = accounts.collection.bucketPolicies[bucket.arn] else {
      return Ways(unless: [
        Doubt(
          id: "bucket-policies",
          name: "policies of the buckets of \(account) (not in the files)")
      ])
    }
    let document = accounts.collection.documents[said.value]
    return limit(
      EscalationRule.actions[access.action], by: document, on: Glob("\(bucket.arn.text)/*"),
      called: bucket.arn.text.afterLast(":"), owner: owner, of: account)
  }

  /// What the policy of something leaves of what the policies of an account allow.
  ///
  /// - Parameters:
  ///   - whole: All that is asked for: what it denies of a part does not count.
  ///   - owner: The account that it belongs to; `nil` where nobody knows.
  func limit(
    _ action: PolicyAction, by document: PolicyDocument, on whole: Glob, called name: String,
    owner: String?, of account: String
  ) -> Ways {
    let some = Doubt(id: "policy of \(name)", name: "the policy of \(name), which denies some")
    let context = PolicyContext(
      PolicyPrincipal(
        kind: .someone, arn: "", account: account,
        organization: accounts.organization(of: account)))
    var doubts = document.doubt.map { [$0] } ?? []
    var granted = Ways.none
    for statement in document.statements where statement.covers(action) {
      let scope = statement.principals?.scope(of: account) ?? .all
      if scope == .none { continue }
      if !statement.isDeny {
        if scope == .all { granted = granted.or(statement.ways(on: whole, context)) }
        continue
      }
      switch statement.match(whole, context) {
      case .no: continue
      case .yes:
        if scope == .all { return .none }
        doubts.append(some)
      case .doubtful(let more): doubts += scope == .all ? more : [some]
      }
    }
    // The policy of what an account has itself need not let it in.
    if let owner {
      if owner == account { granted = .sure }
    } else {
      granted = granted.or(Ways(unless: [Self.otherOwner(name)]))
    }
    return Ways(unless: doubts).and(granted)
  }
}

extension PolicyStatement {
  /// In which ways it allows something on a part of some objects.
  fileprivate func ways(on objects: Glob, _ context: PolicyContext) -> Ways {
    let isAbout =
      negatesResources || resources.isEmpty
      || resources.contains { pattern in
        switch pattern.bound(context) {
        case .nothing: false
        case .glob(let glob), .unknown(let glob, _): glob.overlaps(objects)
        }
      }
    guard isAbout else { return .none }
    switch match(nil, context) {
    case .no: return .none
    case .yes: return .sure
    case .doubtful(let doubts): return Ways(unless: doubts)
    }
  }
}

extension PrincipalPatterns {
  /// Whom of an account they mean.
  fileprivate enum Scope { case none, some, all }

  /// Whether they mean all of an account, some, or none.
  fileprivate func scope(of account: String) -> Scope {
    if isNegated { return .some }
    if patterns.contains(.anyone) || patterns.contains(.account(account)) { return .all }
    let means = patterns.contains { pattern in
      switch pattern {
      case .arn(let arn): arn.accountOfARN.map { $0 == account } ?? true
      case .session(let owner, _, _): owner == account
      case .uniqueID, .other: true
      case .anyone, .account, .service, .federated: false
      }
    }
    return means ? .some : .none
  }
}
