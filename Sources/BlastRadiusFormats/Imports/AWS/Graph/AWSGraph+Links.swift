import BlastRadius

extension AWSGraph {
  /// What an edge to each target of an answer says besides.
  struct Link {
    /// What it is, in words that follow "can".
    var words: String
    /// Why it is there, with the policies that allow it.
    var reason: (String) -> String
    /// What else it takes, wherever it is done.
    var shared = Ways.sure
    var exists = Edge.Existence.yes
    /// The node that has to be controlled too.
    var requires: ImportedNode?
  }

  /// The nodes of the identities of an answer, by its groups.
  mutating func identities(
    _ answer: AWSAnswer, by relation: ImportedRelation, _ draft: inout ImportDraft
  ) -> [[ImportedNode]] {
    if let known = answer.objects { return known }
    var objects: [[ImportedNode]] = []
    for group in answer.groups {
      let account = answer.list[group.targets[0]].account
      objects.append(
        identities(group.targets, of: answer.list, account, .each, by: relation, &draft))
    }
    answer.settle(objects)
    return objects
  }

  /// Writes edges from a source to what it may do something to.
  mutating func link(
    _ source: Source, _ relation: ImportedRelation, _ answer: AWSAnswer,
    _ objects: [[ImportedNode]], _ link: Link, _ probe: AWSProbe, _ needs: [EscalationRule.Need],
    _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let subject = node(of: source, &draft)
    let place = place(of: source)
    func reason(_ group: Int) -> String {
      link.reason(probe.decide(needs, answer.list[answer.groups[group].targets[0]]).source)
    }
    let count = zip(answer.groups, objects).reduce(0) { $0 + $1.0.ways.all.count * $1.1.count }
    if count > AWSTargetList.few {
      let holders = holders(of: relation, answer, objects, link, account, place, &draft)
      return add(
        subject, relations.member, holders, account,
        Saying(
          ways: link.shared, place: place,
          because: reason(0)), &draft)
    }
    for (number, group) in answer.groups.enumerated() {
      let ways = group.ways.and(link.shared)
      let because = reason(number)
      for object in objects[number] {
        add(
          subject, relation, object, account,
          Saying(
            ways: ways, exists: link.exists, requires: link.requires, place: place,
            because: because), &draft)
      }
    }
  }

  /// The node of whoever may do something to all targets of an answer, each in its ways.
  private mutating func holders(
    of relation: ImportedRelation, _ answer: AWSAnswer, _ objects: [[ImportedNode]], _ link: Link,
    _ account: String, _ place: ImportPlace, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let key = ExactText("\(link.words) \(link.exists) \(link.requires == nil)")
    if let known = answer.holders[key] { return known }
    var words: [String] = []
    for (group, objects) in zip(answer.groups, objects) {
      words += objects.map { draft.id(of: $0) } + group.ways.all.map { $0.map(\.id).joined() }
    }
    words += [link.words, "\(link.exists)", "\(link.requires == nil)"]
    let count = answer.groups.reduce(0) { $0 + $1.count }
    let node = draft.node(
      "\(AWSWords.account(account))/may/\(answer.list.word)/\(count), \(AWSFingerprint.of(words))",
      kind: AWSWords.set,
      name: "whoever can \(link.words): \(count) \(answer.list.name) of \(account)")
    answer.holders[key] = node
    for (group, objects) in zip(answer.groups, objects) {
      for object in objects {
        add(
          node, relation, object, account,
          Saying(
            ways: group.ways, exists: link.exists, requires: link.requires, place: place,
            because: "can \(link.words)"), &draft)
      }
    }
    return node
  }
}
