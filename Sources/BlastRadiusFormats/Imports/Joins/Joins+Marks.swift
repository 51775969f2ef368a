import BlastRadius

extension Joins {
  /// Joins nodes of which one system says in the words of another one what they are there.
  mutating func writeMarks(_ draft: inout ImportDraft) {
    for rule in rules.marks {
      let marks = draft.statements.marks.filter { $0.name == rule.mark }
      if marks.isEmpty { continue }
      guard let relation = draft.relation(rule.gives) else { continue }
      let others = nodes(rule, draft)
      for mark in marks {
        let node = draft.id(of: mark.node)
        let values = Array(mark.value.utf8).lend { rule.value.values(of: $0) }
        let found = (values.map { rule.key($0, rule.value) }).flatMap { others[$0] } ?? []
        guard found.count < 2, let other = found.first else {
          findings.add(found.isEmpty ? .alone : .ambiguous, rule.name, node)
          continue
        }
        draft.join(node, relation, other, at: mark.place, by: rule.name)
        draft.join(other, relation, node, at: mark.place, by: rule.name)
      }
    }
  }

  /// The nodes of the other system, by what they have in common with those that are marked.
  private func nodes(_ rule: MarkRule, _ draft: borrowing ImportDraft) -> [ExactText: [String]] {
    var nodes: [ExactText: [String]] = [:]
    let prefix = rule.node.prefix
    draft.forEachID { id in
      guard id.starts(with: prefix), let values = rule.node.values(of: id) else { return }
      let node = id.string
      if let kind = rule.kind, !draft.isNode(node, a: kind) { return }
      nodes[rule.key(values, rule.node), default: []].append(node)
    }
    return nodes
  }
}

extension MarkRule {
  /// The values of the parts that both sides have.
  fileprivate func key(_ values: [String], _ template: JoinTemplate) -> ExactText {
    let shared = value.names.filter { node.names.contains($0) }.sorted()
    return ExactText(shared.map { template.value($0, values) ?? "" }.joined(separator: "/"))
  }
}
