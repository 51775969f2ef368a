/// Finds the nodes that the patterns of policies match, and says which match none.
struct PatternMatcher {
  private let model: Model
  private let catalog: Catalog
  /// What is wrong with the patterns that were looked at.
  private(set) var problems: [Diagnostic] = []
  /// What there is to say about those that may match nothing and do.
  private(set) var notes: [Diagnostic] = []

  init(_ model: Model, _ catalog: Catalog) {
    (self.model, self.catalog) = (model, catalog)
  }

  /// The numbers of the nodes that a pattern matches; that it matches none is noted.
  ///
  /// - Parameter path: Where the pattern stands.
  /// - Complexity: O(nodes × parts of the pattern).
  mutating func nodes(of pattern: NodePattern, _ path: ModelPath) -> Set<Int> {
    let before = (problems: problems.count, notes: notes.count)
    let found = matches(pattern, path)
    // What a part of it lacks is said of that part; that one may lack it is no leave for the whole.
    let isSaid =
      problems.count > before.problems || pattern.mayBeEmpty && notes.count > before.notes
    if found.isEmpty, !isSaid { report(pattern, path) }
    return found
  }

  private mutating func matches(_ pattern: NodePattern, _ path: ModelPath) -> Set<Int> {
    var found: Set<Int>?
    func narrow(_ nodes: [Int]) {
      found = found.map { $0.intersection(nodes) } ?? Set(nodes)
    }
    for target in pattern.selected { narrow(nodes(of: target)) }
    if let least = pattern.criticality { narrow(nodes(ofCriticality: least)) }
    if let belief = pattern.believed {
      narrow(zip(catalog.authored, catalog.numbers).filter { $0.0.believed == belief }.map(\.1))
    }
    if !pattern.any.isEmpty {
      narrow(
        pattern.any.indices.flatMap { index in
          nodes(of: pattern.any[index], path.field("any").item(index))
        })
    }
    var result = found ?? Set(0..<catalog.count)
    for (index, part) in pattern.not.enumerated() {
      result.subtract(nodes(of: part, path.field("not").item(index)))
    }
    return result
  }

  private func nodes(of target: Selector.Target) -> [Int] {
    let selector = Selector(target)
    return SelectorMatches([selector], in: catalog, of: model).nodes(of: selector)
  }

  /// The nodes on which as much depends, or more.
  private func nodes(ofCriticality least: Node.Criticality) -> [Int] {
    let stated = catalog.stated + (catalog.estate?.nodes(ofCriticality: least) ?? [])
    return Set(stated).filter { (catalog.criticality($0)?.rank).map { $0 >= least.rank } ?? false }
  }

  private mutating func report(_ pattern: NodePattern, _ path: ModelPath) {
    let place = model.place(of: path)
    let why = explanation(pattern)
    if pattern.mayBeEmpty {
      notes.append(
        Diagnostic(
          .warning, "empty-pattern", "an optional pattern matches nothing: \(why)", at: place))
    } else {
      problems.append(
        Diagnostic(.error, "empty-pattern", "this pattern matches nothing: \(why)", at: place))
    }
  }

  /// Why a pattern matches nothing, by the first of its parts that matches nothing itself.
  private func explanation(_ pattern: NodePattern) -> String {
    let missing = NoMatch(model: model, catalog: catalog)
    for target in pattern.selected where nodes(of: target).isEmpty {
      return missing.explanation(of: target)
    }
    if let least = pattern.criticality, nodes(ofCriticality: least).isEmpty {
      return "nobody says of a node that its criticality is `\(least.rawValue)` or higher"
    }
    if let belief = pattern.believed, !catalog.authored.contains(where: { $0.believed == belief }) {
      return "no node is `believed` \(belief.inTicks)"
    }
    return "no node is all that it asks for"
  }
}

extension NodePattern {
  /// What it asks for as selectors do.
  fileprivate var selected: [Selector.Target] {
    [
      id.map { .id($0) }, kind.map { .kind($0) }, zone.map { .zone($0) }, tag.map { .tag($0) },
      scope.map { .scope($0) },
    ].compactMap(\.self)
  }
}
