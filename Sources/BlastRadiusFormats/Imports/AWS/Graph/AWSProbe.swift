import BlastRadius

/// Asks the policies of a profile about many resources, and each of the different only once.
struct AWSProbe {
  let profile: AWSProfile

  /// The ways in which an action is allowed on some resource of its kind.
  ///
  /// What is asked for are the patterns of the policies themselves: whoever may do something on a pattern
  /// finds a name that fits, unless something denies all that fit.
  func anywhere(_ names: [String], context: [(key: String, value: String)] = []) -> Ways {
    names.reduce(.none) {
      $0.or(together([.init(actions: [$1], isOnTarget: false, context: context)]))
    }
  }

  /// The ways in which all of some needs are allowed on one resource of their kind.
  func together(_ needs: [EscalationRule.Need]) -> Ways {
    var candidates: Set<Glob> = []
    for action in needs.flatMap(\.actions).map({ EscalationRule.actions[$0] }) {
      guard profile.mayAllow(action) else { continue }
      let shape = ActionShapes.shape(
        action, partition: profile.partition, account: profile.account)
      candidates.formUnion(patterns(action, within: shape))
    }
    var ways = Ways.none
    for candidate in candidates.sorted(by: { $0.text < $1.text }) {
      var all = Ways.sure
      for need in needs {
        all = all.and(
          need.actions.reduce(.none) { $0.or(decide($1, candidate, need.context).ways) })
        if all.isNone { break }
      }
      ways = ways.or(all)
      if ways.isSure { break }
    }
    return ways
  }

  private func decide(
    _ name: String, _ resource: Glob, _ context: [(key: String, value: String)]
  ) -> PolicyDecision {
    var request = profile.request(EscalationRule.actions[name], resource)
    for (key, value) in context { request.context[key] = .known([value]) }
    return PolicyDecision.of(request, profile.inputs)
  }

  /// The patterns that policies name for an action, as far as they can be of its kind.
  private func patterns(_ action: PolicyAction, within shape: Glob) -> [Glob] {
    let context = PolicyContext(profile.principal)
    var patterns: [Glob] = []
    for use in profile.inputs.all {
      for statement in use.document.statements where statement.covers(action) {
        if statement.isDeny, !statement.negatesResources { continue }
        if !statement.isDeny, statement.negatesResources || statement.resources.isEmpty {
          patterns.append(shape)
        }
        for pattern in statement.resources {
          switch pattern.bound(context) {
          case .nothing: continue
          case .glob(let glob), .unknown(let glob, _):
            if glob.matches(shape) {
              patterns.append(shape)
            } else if glob.overlaps(shape) {
              patterns.append(glob)
            }
          }
        }
      }
    }
    return patterns
  }

  /// The pattern of the ARNs of workloads of a kind in the account.
  func shape(of kind: AWSWorkload.Kind) -> Glob {
    let resource =
      switch kind {
      case .function: "lambda:*:\(profile.account):function:*"
      case .instance: "ec2:*:\(profile.account):instance/*"
      case .stack: "cloudformation:*:\(profile.account):stack/*"
      case .stackSet: "cloudformation:*:\(profile.account):stackset/*"
      case .project: "codebuild:*:\(profile.account):project/*"
      }
    return Glob("arn:\(profile.partition):\(resource)")
  }

  /// A target with what is known of it.
  struct Target {
    var arn: Glob
    var tags: [PolicyPrincipal.Tag]?
    /// The ARN of the boundary of an identity.
    var boundary: String?
  }

  /// The ways in which all of some needs are allowed on each of many targets, where there are any.
  ///
  /// - Parameter shape: A pattern that all targets match, so that statements about others need not be asked.
  /// - Returns: The numbers of the targets by what is allowed, in the order of the targets.
  func each(
    _ needs: [EscalationRule.Need], of candidates: [Int], shape: Glob = .all,
    limits: [Int: Ways] = [:],
    number: (String) -> Int?, _ target: (Int) -> Target
  ) -> [(ways: Ways, targets: [Int], source: String)] {
    var groups: [(ways: Ways, targets: [Int], source: String)] = []
    guard let first = candidates.first,
      needs.allSatisfy({ need in
        need.actions.contains { profile.mayAllow(EscalationRule.actions[$0]) }
      })
    else { return [] }
    let isUniform = needs.allSatisfy { isSameForResources($0, shape) }
    var asked = candidates
    if !isUniform {
      switch named(needs, shape, number) {
      case .names(let names): asked = names.filter { candidates.hasSorted($0) }
      case .patterns(let patterns):
        asked = candidates.filter { item in
          let arn = target(item).arn
          return patterns.contains { $0.matches(arn) }
        }
      case .anything: break
      }
    }
    var (all, allSource) = (Ways.none, "")
    if isUniform { (all, allSource) = decide(needs, target(first)) }
    for item in asked {
      var (ways, source) = isUniform ? (all, allSource) : decide(needs, target(item))
      ways = ways.and(limits[item] ?? .sure)
      if ways.isNone { continue }
      if let known = groups.firstIndex(where: { $0.ways == ways && $0.source == source }) {
        groups[known].targets.append(item)
      } else {
        groups.append((ways, [item], source))
      }
    }
    return groups
  }

  private func decide(_ needs: [EscalationRule.Need], _ target: Target) -> (Ways, String) {
    var ways = Ways.sure
    var sources: [String] = []
    for need in needs {
      var some = Ways.none
      for name in need.actions {
        var request = profile.request(EscalationRule.actions[name], target.arn)
        for (key, value) in need.context { request.context[key] = .known([value]) }
        request.context.resourceTags = target.tags
        if request.action.saysBoundary {
          request.context.boundary = target.boundary.map { .known([$0]) } ?? .absent
        }
        request.context["aws:resourceaccount"] = .known([profile.account])
        let decision = PolicyDecision.of(request, profile.inputs)
        if some.isNone, !decision.ways.isNone, let source = decision.source {
          sources.append("\(name) by policy \(source)")
        }
        some = some.or(decision.ways)
      }
      ways = ways.and(some)
      if ways.isNone { return (.none, "") }
    }
    return (ways, sources.joined(separator: " and "))
  }

  private func isSameForResources(_ need: EscalationRule.Need, _ shape: Glob) -> Bool {
    need.actions.map { EscalationRule.actions[$0] }.allSatisfy { action in
      profile.inputs.all.allSatisfy { use in
        use.document.statements.allSatisfy {
          !$0.covers(action) || $0.isSameForResources || isElsewhere($0, shape)
        }
      }
    }
  }

  /// Whether a statement is about nothing of a shape.
  private func isElsewhere(_ statement: PolicyStatement, _ shape: Glob) -> Bool {
    if shape.isAll || statement.negatesResources || statement.resources.isEmpty { return false }
    let context = PolicyContext(profile.principal)
    return statement.resources.allSatisfy { pattern in
      switch pattern.bound(context) {
      case .nothing: true
      case .glob(let glob), .unknown(let glob, _): !glob.overlaps(shape)
      }
    }
  }

  /// What policies allow an action on.
  private enum Named {
    /// These targets, by their names.
    case names([Int])
    /// What matches one of these patterns.
    case patterns([Glob])
    case anything
  }

  /// The targets of which policies may allow the first of the needs.
  private func named(
    _ needs: [EscalationRule.Need], _ shape: Glob, _ number: (String) -> Int?
  ) -> Named {
    guard let need = needs.first(where: \.isOnTarget) else { return .anything }
    let context = PolicyContext(profile.principal)
    var patterns: Set<Glob> = []
    for action in need.actions.map({ EscalationRule.actions[$0] }) {
      for use in profile.inputs.identity {
        for statement in use.document.statements
        where !statement.isDeny && statement.covers(action) {
          if statement.negatesResources || statement.resources.isEmpty { return .anything }
          for pattern in statement.resources {
            switch pattern.bound(context) {
            case .nothing: continue
            case .glob(let glob), .unknown(let glob, _):
              if glob.matches(shape) { return .anything }
              if glob.overlaps(shape) { patterns.insert(glob) }
            }
          }
        }
      }
    }
    if patterns.allSatisfy(\.isName) {
      return .names(patterns.compactMap { number($0.text) }.sorted())
    }
    return .patterns(Array(patterns))
  }
}

extension [Int] {
  /// Whether a number is among these, which are sorted.
  fileprivate func hasSorted(_ number: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
