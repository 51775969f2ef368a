import BlastRadius

/// Joins what the exports of different systems say of the same things, when all were read.
struct Joins {
  let rules: JoinRules
  let trusts: JoinTrusts
  var findings = JoinFindings()
  /// The ids of nodes that their own system marks, by the name of the mark.
  private(set) var marked: [ExactText: Set<ExactText>] = [:]
  /// The subjects that a node and the role that it names have in common, by their ids.
  var stated: Set<ExactText> = []
  /// Where joins stand that follow from text models alone: in the first file.
  let nowhere: PlaceDraft.Place
  /// So much may still be compared.
  var budget = 1_000_000

  /// Writes the edges of all joins into a draft.
  ///
  /// - Parameter names: The names of the documents.
  /// - Returns: What they came to.
  /// - Complexity: O(nodes log nodes + edges); patterns that match very much end with an error.
  static func write(
    _ rules: JoinRules, _ names: [String], into draft: inout ImportDraft
  ) -> JoinReport {
    var joins = Joins(rules, draft, names)
    guard joins.isUnderstood(&draft) else { return joins.findings.report }
    joins.writeSubjects(&draft)
    joins.writeMarks(&draft)
    joins.writeIdentifiers(&draft)
    if joins.budget < 0 {
      draft.log.document = 0
      draft.log.error(
        "too-many-joins", 0,
        "trust policies have more patterns for more names than are compared: what they trust is not known"
      )
    }
    return joins.findings.report
  }

  private init(_ rules: JoinRules, _ draft: borrowing ImportDraft, _ names: [String]) {
    self.rules = rules
    trusts = JoinTrusts(draft, names)
    let first = names.indices.min { (names[$0], $0) < (names[$1], $1) }
    nowhere = .init(document: UInt32(first ?? 0), index: 0, isPointer: false, reason: .max)
    for mark in draft.statements.marks {
      marked[mark.name, default: []].insert(ExactText(draft.id(of: mark.node)))
    }
  }

  /// Whether all relations that rules give are known; an error for each that is not.
  private func isUnderstood(_ draft: inout ImportDraft) -> Bool {
    let given =
      rules.subjects.map { ($0.name, $0.gives) } + rules.marks.map { ($0.name, $0.gives) }
      + rules.identifiers.compactMap { rule in rule.gives.map { (rule.name, $0) } }
    let unknown = given.filter { draft.relation($0.1) == nil }
    draft.log.document = 0
    for (rule, gives) in unknown {
      draft.log.error(
        "unknown-relation", 0,
        "the rule \(rule.inTicks) of joins gives \(gives.inTicks), which is no relation")
    }
    return unknown.isEmpty
  }

  /// A control of which nobody knows whether it is there.
  static func doubt(_ id: String, _ label: String) -> Control {
    var control = Control(id)
    control.label = label
    return control
  }
}
