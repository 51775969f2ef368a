import BlastRadius

extension Joins {
  /// Joins nodes that have an identifier in common, as far as that says anything.
  mutating func writeIdentifiers(_ draft: inout ImportDraft) {
    for rule in rules.identifiers {
      switch rule.basis {
      case .id: writeNamed(rule, &draft)
      case .identifier, .fingerprint: writeShared(rule, &draft)
      }
    }
  }

  /// Nodes with identifiers, those of text models among them, in the order of their ids.
  private func nodes(_ draft: borrowing ImportDraft, _ rule: IdentifierRule) -> [Node] {
    let some = [draft.statements.nodes, draft.written.nodes].flatMap { nodes in
      nodes.filter { !(rule.basis == .fingerprint ? $0.fingerprints : $0.identifiers).isEmpty }
    }
    let named = rule.readsIDs ? namedNodes(draft, rule) : []
    return (some + named).sorted { $0.id < $1.id }
  }

  /// Nodes of which the last part of the id is an identifier: a user of AWS that is called by an address.
  private func namedNodes(_ draft: borrowing ImportDraft, _ rule: IdentifierRule) -> [Node] {
    var named: [Node] = []
    let isOfAddresses = rule.identifiers.allSatisfy { $0.text.utf8.contains(UInt8(ascii: "@")) }
    draft.forEachID { id in
      if isOfAddresses, !id.contains(UInt8(ascii: "@")) { return }
      guard let slash = id.lastIndex(of: UInt8(ascii: "/")) else { return }
      let last = id.part(slash + 1..<id.count).string
      guard rule.counts(last) else { return }
      var node = Node(id.string, kind: "")
      node.identifiers = [last]
      named.append(node)
    }
    return named
  }

  /// Joins nodes with those that their identifiers name.
  private mutating func writeNamed(_ rule: IdentifierRule, _ draft: inout ImportDraft) {
    guard let gives = rule.gives else { return }
    for node in nodes(draft, rule) {
      for identifier in node.identifiers where identifier != node.id && rule.counts(identifier) {
        guard draft.isNode(identifier, a: rule.kind) else {
          findings.add(.alone, rule.name, node.id)
          continue
        }
        guard let relation = draft.relation(gives) else { return }
        draft.join(node.id, relation, identifier, at: place(node.id, draft), by: rule.name)
      }
    }
  }

  /// Where something is said of a node.
  private func place(_ node: String, _ draft: borrowing ImportDraft) -> PlaceDraft.Place {
    draft.known(node).flatMap { trusts.places[$0] } ?? nowhere
  }

  /// Joins nodes that have an identifier in common: one with the next, or those of a provider with the others.
  private mutating func writeShared(_ rule: IdentifierRule, _ draft: inout ImportDraft) {
    let isOfPeople = rule.gives == nil || !rule.from.isEmpty
    var owners: [ExactText: [Node]] = [:]
    for node in nodes(draft, rule) where draft.isNode(node.id, a: rule.kind) {
      let texts = rule.basis == .fingerprint ? node.fingerprints : node.identifiers
      for text in texts where rule.counts(text) {
        owners[isOfPeople ? text.inLowerCase : text, default: []].append(node)
      }
    }
    for (text, nodes) in owners.sorted(by: { $0.key < $1.key }) {
      let ids = nodes.map(\.id).distinct()
      if ids.count < 2 { continue }
      guard let gives = rule.gives else {
        findings.add(.apart, rule.name, text.text)
        continue
      }
      guard let relation = draft.relation(gives) else { return }
      if rule.from.isEmpty {
        writeSame(rule, ids, nodes, relation, &draft)
      } else {
        writeFederated(rule, text.text, ids, nodes, relation, &draft)
      }
    }
  }

  /// A ring leads from each to all others, and what is said of the life of one is true of all.
  private mutating func writeSame(
    _ rule: IdentifierRule, _ ids: [String], _ nodes: [Node], _ relation: ImportedRelation,
    _ draft: inout ImportDraft
  ) {
    for (node, next) in zip(ids, ids.dropFirst() + ids.prefix(1)) {
      draft.join(node, relation, next, at: place(node, draft), by: rule.name)
    }
    var life = Node("", kind: "")
    for node in nodes { life.widenLife(by: node) }
    for id in ids { draft.say(of: draft.node(id)) { $0.takeLife(of: life) } }
  }

  /// The account at a provider is let in as the others; one that is spelled with other capitals, perhaps.
  private mutating func writeFederated(
    _ rule: IdentifierRule, _ text: String, _ ids: [String], _ nodes: [Node],
    _ relation: ImportedRelation, _ draft: inout ImportDraft
  ) {
    let providers = ids.filter { id in rule.from.contains { $0.matches(Glob(literal: id)) } }
    guard providers.count < 2, let provider = providers.first else {
      return findings.add(providers.isEmpty ? .apart : .ambiguous, rule.name, text)
    }
    var spellings: [ExactText: Set<ExactText>] = [:]
    for node in nodes {
      for identifier in node.identifiers where identifier.inLowerCase == text {
        spellings[node.id, default: []].insert(ExactText(identifier))
      }
    }
    let own = spellings[provider] ?? []
    for id in ids where id != provider {
      let isSame = !own.isDisjoint(with: spellings[id] ?? [])
      draft.join(
        provider, relation, id, at: place(id, draft), by: rule.name,
        unless: isSame
          ? nil
          : Self.doubt(
            "joins/\(rule.name)/\(provider)/\(id)",
            "addresses of \(provider) and \(id) differ in capitals"))
    }
  }
}

extension Node {
  /// Takes the longest life of itself and the same thing under another id.
  fileprivate mutating func widenLife(by other: Node) {
    issued = Moment.earlier(issued, other.issued)
    leaked = Moment.earlier(leaked, other.leaked)
    revoked = Moment.later(revoked, other.revoked)
    expires = Moment.later(expires, other.expires)
    if rotated == .never { rotated = other.rotated }
  }

  /// Takes of a life what is not said of it.
  fileprivate mutating func takeLife(of other: Node) {
    issued = issued ?? other.issued
    leaked = leaked ?? other.leaked
    revoked = revoked ?? other.revoked
    expires = expires ?? other.expires
    if rotated == .never { rotated = other.rotated }
  }
}
