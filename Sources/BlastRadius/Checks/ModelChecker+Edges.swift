extension ModelChecker {
  mutating func checkEdges() {
    for index in model.edges.indices { checkEdge(index) }
    checkEdgeNames()
  }

  /// Checks one edge, as if there were no other.
  mutating func checkEdge(_ index: Int) {
    let edge = model.edges[index]
    checkNodeId(edge.subject, .edge(index).field("subject"))
    checkNodeId(edge.object, .edge(index).field("object"))
    checkRelation(of: edge, .edge(index))
    checkObject(of: edge, .edge(index))
    checkConditions(of: edge, .edge(index))
    for (position, record) in edge.evidence.enumerated() {
      guard let control = record.control else { continue }
      checkControl(control, .edge(index).field("evidence").item(position).field("control"))
    }
  }

  private mutating func checkRelation(of edge: Edge, _ path: @autoclosure () -> ModelPath) {
    guard model.vocabulary.relations[edge.relation] == nil else { return }
    let meant = RelationHints.meant(by: edge.relation, in: model.vocabulary)
    let notes =
      meant.isEmpty
      ? nearest(to: edge.relation, in: model.vocabulary.relations.texts)
      : [.init("did you mean \(meant.map(\.inTicks).joined(separator: " or "))?")]
    report(
      "unknown-relation", "there is no relation \(edge.relation.inTicks)", path().field("relation"),
      notes: notes)
  }

  private mutating func checkObject(of edge: Edge, _ path: @autoclosure () -> ModelPath) {
    guard ["holds", "stores", "contains"].contains(where: { $0 == edge.relation }) else { return }
    // Of an unknown kind nothing is known, which was said.
    let kinds = kinds(of: edge.object)
    guard let kind = kinds.first, kinds.contains(where: { model.vocabulary.kinds[$0] != nil })
    else {
      return
    }
    let isCredential = isNode(edge.object, a: "credential")
    let isIdentity = isNode(edge.object, a: "identity")
    let object = edge.object.inTicks
    switch edge.relation {
    case "holds" where !isCredential, "stores" where !isCredential:
      report(
        "wrong-object",
        "the object of `\(edge.relation)` is a credential, and \(object) is of kind `\(kind)`",
        path().field("object"))
    case "contains" where isIdentity:
      report(
        "wrong-object",
        "the object of `contains` is never an identity: write `\(quoted(edge.object)) member-of "
          + "\(quoted(edge.subject))`",
        path().field("object"))
    case "contains" where isCredential:
      report(
        "wrong-object",
        "the object of `contains` is never a credential: write `stores` for a place that yields "
          + "it when read, `holds` for whoever has it",
        path().field("object"))
    default: break
    }
  }

  private func quoted(_ id: String) -> String {
    SafeText.shortened(Identifier.quoted(id), to: 60)
  }

  private mutating func checkConditions(of edge: Edge, _ path: @autoclosure () -> ModelPath) {
    for (position, requirement) in edge.requires.enumerated() {
      checkRequirement(requirement, path().field("requires").item(position))
    }
    for (position, control) in edge.unless.enumerated() {
      checkControl(control, path().field("unless").item(position))
    }
    for (position, fix) in (edge.fixes ?? []).enumerated() {
      guard case .require(let fact)? = fix.action else { continue }
      checkNodeId(fact.node, path().field("fix").item(position))
    }
    checkPeriod(edge.valid, path().field("valid"))
    if edge.effort > .largestOfAnEdge {
      report("bad-effort", "an effort is at most \(Effort.largestOfAnEdge)", path().field("effort"))
    }
  }

  private mutating func checkRequirement(
    _ requirement: Requirement, _ path: @autoclosure () -> ModelPath
  ) {
    switch requirement {
    case .fact(let fact): checkNodeId(fact.node, path())
    case .atLeast(let count, let facts):
      for (position, fact) in facts.enumerated() { checkNodeId(fact.node, path().item(position)) }
      guard (1...max(1, facts.count)).contains(count), !facts.isEmpty else {
        let problem =
          facts.isEmpty
          ? "there is nothing to choose from"
          : "`n` is from 1 to the number of facts, \(facts.count), not \(count)"
        return report("bad-threshold", problem, path().field("n"))
      }
      if count > 1 { checkDistinct(facts, path()) }
    }
  }

  private mutating func checkDistinct(_ facts: [Fact], _ path: ModelPath) {
    var seen: [ExactText: Int] = [:]
    for (position, fact) in facts.enumerated() {
      if let first = seen[fact.node] {
        report(
          "bad-threshold",
          "`at-least` counts distinct nodes, and \(fact.node.inTicks) stands twice",
          path.item(position), notes: [.init("first given here", at: place(path.item(first)))])
      } else {
        seen[fact.node] = position
      }
    }
  }

  /// Edges of one sentence have ids, all but an imported one, and ids are not shared.
  private mutating func checkEdgeNames() {
    var firstOfId: [ExactText: Int] = [:]
    var (named, unnamed): ([Sentence: Int], [Sentence: Int]) = ([:], [:])
    for (index, edge) in model.edges.enumerated() {
      if edge.id == nil, model.importedEdges?.contains(index) == true { continue }
      let sentence = sentence(of: edge)
      guard let id = edge.id else {
        if let first = unnamed[sentence] {
          reportRepeated(index, first, "first given here")
          continue
        }
        unnamed[sentence] = index
        if let first = named[sentence], !isImported(sentence) {
          reportRepeated(index, first, "first given here")
        }
        continue
      }
      if let first = firstOfId[id] {
        report(
          "duplicate-id", "there are two edges of the id \(id.inTicks)",
          ModelPath.edge(index).field("id"),
          notes: [.init("first given here", at: place(ModelPath.edge(first).field("id")))])
      } else {
        firstOfId[id] = index
      }
      let isFirst = named.updateValue(named[sentence] ?? index, forKey: sentence) == nil
      if isFirst, let first = unnamed[sentence], !isImported(sentence) {
        reportRepeated(first, index, "given again here")
      }
    }
  }

  private mutating func reportRepeated(_ index: Int, _ other: Int, _ note: String) {
    report(
      "duplicate-edge", "two edges say \(model.edges[index].sentence.inTicks): give each an `id`",
      .edge(index), notes: [.init(note, at: place(.edge(other)))])
  }

  /// What an edge says, however its nodes are named.
  private struct Sentence: Hashable {
    var subject: Name
    var relation: String
    var object: Name

    enum Name: Hashable {
      case imported(Int)
      case written(String)
    }
  }

  private func sentence(of edge: Edge) -> Sentence {
    Sentence(subject: name(edge.subject), relation: edge.relation, object: name(edge.object))
  }

  private func name(_ id: String) -> Sentence.Name {
    imported[nodes[id].flatMap { model.nodes[$0].standsFor } ?? id].map { .imported($0) }
      ?? .written(id)
  }

  /// Whether an import has an edge of a sentence, which needs no id.
  private func isImported(_ sentence: Sentence) -> Bool {
    guard let estate = model.estate, case .imported(let subject) = sentence.subject,
      case .imported(let object) = sentence.object
    else { return false }
    return !estate.edges(from: subject, sentence.relation, to: object).isEmpty
  }
}
