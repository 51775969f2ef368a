import BlastRadius

extension Joins {
  /// Joins subjects that somebody trusts with the nodes that have them.
  mutating func writeSubjects(_ draft: inout ImportDraft) {
    let patterns = patterns(draft)
    for rule in rules.subjects { writeStated(rule, patterns, &draft) }
    let tables = patterns.isEmpty ? [] : rules.subjects.map { keys($0, draft) }
    var folded: [SubjectKeys] = []
    var found: [Found] = []
    for pattern in patterns where budget >= 0 {
      if find(pattern, tables, isSpelledOtherwise: false, &found) { continue }
      if folded.isEmpty {
        folded = tables.map { $0.rule.mayDifferInCase ? $0.inLowerCase : SubjectKeys($0.rule, []) }
      }
      if stated.contains(pattern.id) { continue }
      let other = SubjectPattern(pattern.id, place: pattern.place, inLowerCase: true)
      if find(other, folded, isSpelledOtherwise: true, &found) { continue }
      findings.add(.alone, "trusted-subject", pattern.id)
    }
    // Where there is too much of it nothing is written.
    if budget >= 0 { for join in found { write(join, &draft) } }
  }

  /// A subject, and the nodes that have it by a rule, with whether that is sure.
  private struct Found {
    var pattern: SubjectPattern
    var rule: SubjectRule
    var keys: [(key: SubjectKeys.Key, isSure: Bool)]
    var isSpelledOtherwise: Bool
  }

  /// The subjects, in the order of their ids.
  private func patterns(_ draft: borrowing ImportDraft) -> [SubjectPattern] {
    var patterns: [SubjectPattern] = []
    draft.forEachID { id in
      guard id.starts(with: FederatedSubject.prefix.utf8) else { return }
      let text = id.string
      let place = draft.known(text).flatMap { trusts.places[$0] }
      patterns.append(SubjectPattern(text, place: place))
    }
    return patterns.sorted { $0.id < $1.id }
  }

  /// The subjects that nodes have by a rule.
  private func keys(_ rule: SubjectRule, _ draft: borrowing ImportDraft) -> SubjectKeys {
    var keys: [SubjectKeys.Key] = []
    let prefix = rule.node.prefix
    draft.forEachID { id in
      guard id.starts(with: prefix), let values = rule.node.values(of: id) else { return }
      let node = id.string
      if let kind = rule.kind, !draft.isNode(node, a: kind) { return }
      let issuers: [String?] =
        rule.signer.flatMap { $0.filled { rule.node.value($0, values) } }
        .map { trusts.issuers(of: $0) } ?? [nil]
      for issuer in issuers {
        let text = rule.subject.filled { name in
          name == "issuer" ? issuer : rule.node.value(name, values)
        }
        if let text { keys.append(.init(text: text, node: node, values: values)) }
      }
    }
    return SubjectKeys(rule, keys)
  }

  /// Finds what has a subject; says whether anything does.
  private mutating func find(
    _ pattern: SubjectPattern, _ tables: [SubjectKeys], isSpelledOtherwise: Bool,
    _ found: inout [Found]
  ) -> Bool {
    var isFound = false
    // What changes give, a branch gives more exactly than its repository does; an environment, all of it.
    var taken: Set<ExactText> = []
    for table in tables {
      let rule = table.rule
      if rule.isOpen, taken.contains("federates-to") || taken.contains(rule.gives) { continue }
      let keys = table.matches(pattern, &budget)
      if keys.isEmpty { continue }
      found.append(
        Found(pattern: pattern, rule: rule, keys: keys, isSpelledOtherwise: isSpelledOtherwise))
      isFound = true
      if pattern.isName, !rule.isOpen { taken.insert(ExactText(rule.gives)) }
    }
    return isFound
  }

  /// Joins a subject with the nodes that have it.
  private func write(_ found: Found, _ draft: inout ImportDraft) {
    let (pattern, rule) = (found.pattern, found.rule)
    guard let relation = draft.relation(rule.gives) else { return }
    for (key, isSure) in found.keys {
      let doubt =
        !found.isSpelledOtherwise
        ? doubt(rule, key, pattern, isSure)
        : Self.doubt(
          "joins/\(rule.name)/\(key.node)/\(pattern.id)",
          "names in \(pattern.id) are spelled with other capitals than \(key.node)")
      draft.join(
        key.node, relation, pattern.id, at: pattern.place ?? nowhere, by: rule.name,
        unless: doubt)
    }
  }

  /// What may keep a node from a subject.
  private func doubt(
    _ rule: SubjectRule, _ key: SubjectKeys.Key, _ pattern: SubjectPattern, _ isSure: Bool
  ) -> Control? {
    if isSure, rule.stated.map({ marked[$0]?.contains(key.node) ?? false }) ?? true { return nil }
    let own = rule.isOpen ? key.text.utf8.count : FederatedSubject.prefix.utf8.count
    let label = rule.unless?.filled { name in
      name == "subject"
        ? pattern.words(afterBytes: min(own, pattern.literal.count))
        : rule.node.value(name, key.values)
    }
    return Self.doubt(
      rule.stated == nil
        ? "joins/\(rule.name)/\(key.node)/\(pattern.id)" : "joins/\(rule.name)/\(key.node)",
      label ?? "what keeps \(key.node) from \(pattern.id) (not in the files)")
  }
}

extension JoinTemplate {
  /// The value of a part of an id.
  func value(_ name: String, _ values: [String]) -> String? {
    names.firstIndex(of: name).map { values[$0] }
  }
}
