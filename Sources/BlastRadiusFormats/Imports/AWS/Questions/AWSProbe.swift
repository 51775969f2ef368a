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
    let sorted = candidates.sorted { $0.text < $1.text }
    let ways = together(needs, sorted, partly: .none)
    // What no pattern is allowed as a whole may be where two of them cross.
    return ways.isNone && sorted.count > 1 ? together(needs, sorted, partly: .all) : ways
  }

  /// The ways in which all of some needs are allowed on one of some patterns.
  private func together(
    _ needs: [EscalationRule.Need], _ candidates: [Glob], partly: PolicyRequest.Part
  ) -> Ways {
    var ways = Ways.none
    for candidate in candidates {
      var all = Ways.sure
      for need in needs {
        all = all.and(
          need.actions.reduce(.none) {
            $0.or(decide($1, candidate, need.context, partly: partly).ways)
          })
        if all.isNone { break }
      }
      ways = ways.or(all)
      if ways.isSure { break }
    }
    return ways
  }

  /// What policies say of an action on a resource.
  func decide(
    _ name: String, _ resource: Glob, _ context: [(key: String, value: String)] = [],
    partly: PolicyRequest.Part = .none
  ) -> PolicyDecision {
    var request = profile.request(EscalationRule.actions[name], resource)
    for (key, value) in context { request.context[key] = .known([value]) }
    request.partly = partly
    return PolicyDecision.of(request, profile.inputs)
  }

  /// The patterns that policies name for an action, as far as they can be of its kind.
  private func patterns(_ action: PolicyAction, within shape: Glob) -> [Glob] {
    profile.all.flatMap { use in
      use.document.statements.flatMap { statement in
        statement.covers(action) ? patterns(of: statement, within: shape) : []
      }
    }
  }

  /// The patterns that a statement names, as far as they can be of a kind; none where it denies them.
  func patterns(of statement: PolicyStatement, within shape: Glob) -> [Glob] {
    if statement.isDeny, !statement.negatesResources { return [] }
    let isOpen = statement.negatesResources || statement.resources.isEmpty
    var patterns = isOpen && !statement.isDeny ? [shape] : []
    let context = PolicyContext(profile.principal)
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
    return patterns
  }
}

extension AWSProbe {
  /// Whether some statement may allow each of some needs.
  func mayAllow(_ needs: [EscalationRule.Need]) -> Bool {
    needs.allSatisfy { need in
      need.actions.contains { profile.mayAllow(EscalationRule.actions[$0]) }
    }
  }

  /// What an answer hangs on.
  ///
  /// - Parameter list: The targets that are asked about; of statements about others nothing hangs.
  func key(_ needs: [EscalationRule.Need], _ list: AWSTargetList?) -> AWSAnswer.Key {
    var key = AWSAnswer.Key(
      list: list.map { ObjectIdentifier($0) }, needs: needs.map(\.key).joined(separator: "; "),
      account: ExactText(profile.account), kind: profile.principal.kind)
    let mask = needs.reduce(0) { $0 | $1.index }
    var isOwn = false
    func add(_ uses: [PolicyUse]) {
      for use in uses {
        if let unread = use.document.unread { key.others.append(ExactText(unread)) }
        for statement in use.document.statements
        where statement.index & mask != 0 && !isElsewhere(statement, list?.shape ?? .all) {
          key.statements.append(statement.number)
          isOwn = isOwn || !statement.isFixed || statement.number < 0
        }
      }
      key.statements.append(-1)
    }
    add(profile.inputs.identity)
    for level in profile.inputs.serviceControl { add(level) }
    switch profile.inputs.boundary {
    case .none: break
    case .policy(let use): add([use])
    case .missing(let arn): key.others.append(ExactText("boundary \(arn)"))
    }
    if isOwn { key.own = ExactText(profile.principal.arn) }
    return key
  }

  /// The ways in which all of some needs are allowed on each of many targets, where there are any.
  ///
  /// - Returns: The targets by what is allowed, in their order.
  func answer(_ needs: [EscalationRule.Need], of list: AWSTargetList) -> [AWSAnswer.Group] {
    guard !list.members.isEmpty, mayAllow(needs) else { return [] }
    let asked = named(needs, list)
    let (matching, facets) = patterns(needs, list, asked)
    let classes = list.classes(facets)
    if asked == nil, matching.isEmpty { return groups(needs, classes.all, list) }
    var cells =
      asked.map { AWSCells($0, $0.map { list.number(of: $0, facets, in: classes) }) }
      ?? AWSCells(list.members, classes.ofMembers)
    for members in matching { cells.split(by: members) }
    return groups(needs, cells.all, list)
  }

  /// Decides about one target of each cell.
  private func groups(
    _ needs: [EscalationRule.Need], _ cells: [[Int]], _ list: AWSTargetList
  ) -> [AWSAnswer.Group] {
    struct Said: Hashable {
      var ways: Ways
      var source: ExactText
    }
    var found: [Said: [[Int]]] = [:]
    for cell in cells where !cell.isEmpty {
      var (ways, source) = decide(needs, list[cell[0]])
      ways = ways.and(list.limit(of: cell[0]))
      if ways.isNone { continue }
      found[Said(ways: ways, source: ExactText(source)), default: []].append(cell)
    }
    let groups = found.map { said, cells in
      // All of them are kept once.
      let isAll = cells.reduce(0) { $0 + $1.count } == list.members.count
      let some = cells.count == 1 ? cells[0] : cells.flatMap { $0 }.sorted()
      return AWSAnswer.Group(said.ways, isAll ? list.members : some, said.source.text)
    }
    return groups.sorted { $0.targets[0] < $1.targets[0] }
  }

  /// Which policies allow all of some needs on a target, and in which ways.
  func decide(
    _ needs: [EscalationRule.Need], _ target: AWSTargetList.Target
  ) -> (ways: Ways, source: String) {
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
        request.context["aws:resourceaccount"] = .known([target.account])
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

  /// Whether a statement is about nothing of a shape.
  private func isElsewhere(_ statement: PolicyStatement, _ shape: Glob) -> Bool {
    if shape.isAll || statement.negatesResources || statement.resources.isEmpty { return false }
    let context = PolicyContext(profile.principal)
    return statement.resources.allSatisfy { pattern in
      if pattern.isAll { return false }
      switch pattern.bound(context) {
      case .nothing: return true
      case .glob(let glob), .unknown(let glob, _): return !glob.overlaps(shape)
      }
    }
  }

  /// The targets that each pattern matches that does not match all, where it matches any; and what else
  /// statements ask of targets.
  private func patterns(
    _ needs: [EscalationRule.Need], _ list: AWSTargetList, _ asked: [Int]?
  ) -> (matching: [[Int]], facets: AWSTargetList.Facets) {
    let mask = needs.reduce(0) { $0 | $1.index }
    let context = PolicyContext(profile.principal)
    var all: [[Int]] = []
    var known: Set<Glob> = []
    var facets = AWSTargetList.Facets()
    var tags: Set<ExactText> = []
    for use in profile.all {
      for statement in use.document.statements where statement.index & mask != 0 {
        for key in statement.keys {
          if let tag = PolicyContext.resourceTag(key) { tags.insert(tag) }
          if key == "iam:permissionsboundary" { facets.boundary = true }
        }
        for pattern in statement.resources where !pattern.isAll {
          switch pattern.bound(context) {
          case .nothing: continue
          case .glob(let glob), .unknown(let glob, _):
            guard !glob.matches(list.shape), glob.overlaps(list.shape),
              known.insert(glob).inserted
            else { continue }
            let matching =
              asked.flatMap { few in
                few.count > 256 ? nil : few.filter { glob.matches(list[$0].arn) }
              } ?? list.matches(glob)
            if !matching.isEmpty { all.append(matching) }
          }
        }
      }
    }
    facets.tags = tags.sorted()
    return (all, facets)
  }

  /// The targets of which policies may allow the first of the needs, where they name some.
  private func named(_ needs: [EscalationRule.Need], _ list: AWSTargetList) -> [Int]? {
    guard let need = needs.first(where: \.isOnTarget) else { return nil }
    let context = PolicyContext(profile.principal)
    var patterns: Set<Glob> = []
    for use in profile.inputs.identity {
      for statement in use.document.statements
      where !statement.isDeny && statement.index & need.index != 0 {
        if statement.negatesResources || statement.resources.isEmpty { return nil }
        for pattern in statement.resources {
          if pattern.isAll { return nil }
          switch pattern.bound(context) {
          case .nothing: continue
          case .glob(let glob), .unknown(let glob, _):
            if glob.matches(list.shape) { return nil }
            if glob.overlaps(list.shape) { patterns.insert(glob) }
          }
        }
      }
    }
    if patterns.count == 1, let pattern = patterns.first { return list.matches(pattern) }
    var found: Set<Int> = []
    for pattern in patterns { found.formUnion(list.matches(pattern)) }
    return found.sorted()
  }
}
