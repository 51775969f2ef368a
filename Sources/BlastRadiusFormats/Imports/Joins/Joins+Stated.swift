import BlastRadius

extension Joins {
  /// Joins nodes that say themselves which role they have: that role has to trust them too.
  mutating func writeStated(
    _ rule: SubjectRule, _ patterns: [SubjectPattern], _ draft: inout ImportDraft
  ) {
    guard let mark = rule.stated else { return }
    let said = draft.statements.marks.filter { $0.name == mark }
      .map { (node: draft.id(of: $0.node), role: $0.value, place: $0.place) }
      .sorted { left, right in (left.node, left.role) < (right.node, right.role) }
    if said.isEmpty { return }
    guard let gives = draft.relation(rule.gives),
      let assumes = draft.relation("assumes")
    else { return }
    var trustedBy: [ExactText: [SubjectPattern]] = [:]
    let byID = Dictionary(patterns.map { ($0.id, $0) }) { first, _ in first }
    for (node, role, place) in said {
      let values = Array(node.utf8).lend { rule.node.values(of: $0) }
      guard let values else { continue }
      guard draft.isOfReadAccount(role) else {
        writeUnread(rule, node, role, assumes, place, &draft)
        continue
      }
      let trusted =
        trustedBy[role]
        ?? (draft.known(role).flatMap { trusts.subjects[$0] } ?? [])
        .map { draft.builder.id(of: $0) }.distinct().compactMap { byID[$0] }
      trustedBy[role] = trusted
      var isFound = false
      for pattern in trusted {
        budget -= 1 + (pattern.id.utf8.count * node.utf8.count) >> 10
        if budget < 0 { return }
        if write(rule, (node, values), gives, pattern, &draft) { isFound = true }
      }
      if !isFound { findings.add(.alone, rule.name, node) }
    }
  }

  /// A role of an account that no file is about may ask for anything.
  private mutating func writeUnread(
    _ rule: SubjectRule, _ node: String, _ role: String, _ assumes: ImportedRelation,
    _ place: PlaceDraft.Place, _ draft: inout ImportDraft
  ) {
    _ = draft.node(role, kind: "role", name: role.afterLast("/"))
    draft.join(
      node, assumes, role, at: place, by: rule.name,
      unless: Self.doubt(
        "joins/\(rule.name)/\(role)", "what \(role) asks for of whom it trusts (not in the files)"))
  }

  /// Joins a node with a subject that its role trusts; says whether it may be the node's.
  private mutating func write(
    _ rule: SubjectRule, _ node: (id: String, values: [String]), _ gives: ImportedRelation,
    _ pattern: SubjectPattern, _ draft: inout ImportDraft
  ) -> Bool {
    guard let issuer = rule.subject.value(of: "issuer", in: pattern.id) else { return false }
    let own = rule.subject.filled { name in
      name == "issuer" ? issuer : rule.node.value(name, node.values)
    }
    let signer = rule.signer?.filled { rule.node.value($0, node.values) }
    guard let own, let signer, pattern.glob.matches(Glob(literal: own)) else { return false }
    let issuers = trusts.issuers(of: signer)
    // What is sure of a provider that is known is written with all others of it.
    if issuers.contains(issuer) { return true }
    // A cluster has one provider, and a provider one cluster.
    if !issuers.isEmpty || trusts.isOwned(issuer, byOthersLike: rule.signer?.prefix ?? "") {
      return false
    }
    stated.insert(ExactText(pattern.id))
    draft.join(
      node.id, gives, pattern.id, at: pattern.place ?? nowhere, by: rule.name,
      unless: Self.doubt(
        "joins/\(rule.name)/\(signer)/\(issuer)",
        "tokens of \(signer) are made by something else than \(issuer)"))
    return true
  }
}

extension ImportDraft {
  /// Whether a file says who is in the account of an ARN.
  fileprivate func isOfReadAccount(_ arn: String) -> Bool {
    arn.accountOfARN.map { statements.readAccounts.contains(AWSWords.account($0)) } ?? false
  }
}
