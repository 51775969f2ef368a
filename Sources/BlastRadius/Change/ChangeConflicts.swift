/// Finds changes that contradict each other.
struct ChangeConflicts {
  private let catalog: Catalog

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// What a change is about.
  private enum Subject: Hashable {
    case control(String)
    case node(Int)
    case edge([String])
  }

  /// Refuses two changes of one thing of which only one can be.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`).
  func check(_ changes: [ModelChange]) throws {
    var known: [Subject: [ModelChange]] = [:]
    for change in changes {
      guard let subject = subject(of: change) else { continue }
      for other in known[subject] ?? [] where Self.contradict(change, other) {
        throw BlastRadiusError(
          .badInput, "`\(shown(other))` and `\(shown(change))` contradict each other")
      }
      known[subject, default: []].append(change)
    }
  }

  private func shown(_ change: ModelChange) -> String {
    SafeText.visible(SafeText.shortened(change.description, to: 200))
  }

  private func subject(of change: ModelChange) -> Subject? {
    switch change.action {
    case .set(let control, _): .control(control)
    case .removeEdge(let name), .require(let name, _): .edge(edge(name))
    case .add(let edge): .edge(self.edge(edge.sentence))
    case .removeNode(let id), .revoke(let id), .rotate(let id), .evict(let id), .behind(let id, _):
      catalog.number(of: id).map { .node($0) }
    }
  }

  /// An edge by its words, its nodes by the ids that results give them.
  private func edge(_ name: String) -> [String] {
    if let words = Identifier.words(name), words.count == 3 {
      return [id(words[0]), words[1], id(words[2])]
    }
    guard let edge = catalog.authoredEdges.first(where: { $0.id == name }) else { return [name] }
    return [id(edge.subject), edge.relation, id(edge.object)]
  }

  private func id(_ written: String) -> String {
    catalog.number(of: written).map(catalog.id) ?? written
  }

  private static func contradict(_ one: ModelChange, _ other: ModelChange) -> Bool {
    switch (one.action, other.action) {
    case (.set, .set): one.at?.asBeginning == other.at?.asBeginning
    case (.behind, .behind), (.removeNode, .behind), (.behind, .removeNode): true
    case (.removeEdge(let name), .require(let second, _)),
      (.require(let name, _), .removeEdge(let second)):
      !areDifferentIDs(name, second)
    case (.removeEdge, .add), (.add, .removeEdge): true
    default: false
    }
  }

  /// Whether two edges of one sentence are meant, each by its own id.
  private static func areDifferentIDs(_ one: String, _ other: String) -> Bool {
    one != other && [one, other].allSatisfy { Identifier.words($0)?.count != 3 }
  }
}
