/// Finds changes that contradict each other.
struct ChangeConflicts {
  private let catalog: Catalog
  /// The edges by their ids, the first of each.
  private let edges: [ExactText: Edge]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    edges = [ExactText: Edge](
      catalog.authoredEdges.compactMap { edge in edge.id.map { ($0, edge) } }
    ) { first, _ in first }
  }

  /// What a change is about.
  private enum Subject: Hashable {
    case control(String, from: Instant?)
    case node(Int)
    case edge([String])
  }

  /// What matters of a change for what contradicts it.
  private struct Sort: Hashable {
    /// Whether it adds an edge, or puts a node behind a gateway, and does not take it away.
    var adds = false
    /// Whether it asks for one thing more.
    var requires = false
    /// The name of an edge.
    var name: String?
  }

  /// Refuses two changes of one thing of which only one can be.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`).
  func check(_ changes: [ModelChange]) throws {
    var known: [Subject: [Sort: ModelChange]] = [:]
    for change in changes {
      guard let subject = subject(of: change) else { continue }
      let others = (known[subject] ?? [:]).values.filter { Self.contradict(change, $0) }
      if let other = others.min(by: { $0.description < $1.description }) {
        throw BlastRadiusError(
          .badInput, "`\(shown(other))` and `\(shown(change))` contradict each other")
      }
      // Of those that contradict the same, one is enough.
      known[subject, default: [:]][Self.sort(change)] = change
    }
  }

  private static func sort(_ change: ModelChange) -> Sort {
    switch change.action {
    case .removeEdge(let name): Sort(name: name)
    case .require(let name, _): Sort(requires: true, name: name)
    case .add, .behind: Sort(adds: true)
    case .set, .removeNode, .revoke, .rotate, .evict: Sort()
    }
  }

  private func shown(_ change: ModelChange) -> String {
    SafeText.visible(SafeText.shortened(change.description, to: 200))
  }

  private func subject(of change: ModelChange) -> Subject? {
    switch change.action {
    case .set(let control, _): .control(control, from: change.at?.asBeginning)
    case .removeEdge(let name), .require(let name, _): .edge(edge(name))
    case .add(let edge): .edge(self.edge(edge.sentence))
    case .removeNode(let id), .behind(let id, _): catalog.number(of: id).map { .node($0) }
    case .revoke, .rotate, .evict: nil
    }
  }

  /// An edge by its words, its nodes by the ids that results give them.
  private func edge(_ name: String) -> [String] {
    if let words = Identifier.words(name), words.count == 3 {
      return [id(words[0]), words[1], id(words[2])]
    }
    guard let edge = edges[name] else { return [name] }
    return [id(edge.subject), edge.relation, id(edge.object)]
  }

  private func id(_ written: String) -> String {
    catalog.number(of: written).map(catalog.id) ?? written
  }

  private static func contradict(_ one: ModelChange, _ other: ModelChange) -> Bool {
    switch (one.action, other.action) {
    case (.set, .set): true
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
