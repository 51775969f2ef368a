/// Finds the nodes of a model that selectors name.
public struct Selection: Sendable {
  /// The selectors, in the order given.
  package var selectors: [Selector]

  /// Makes a selection of selectors.
  package init(_ selectors: [Selector]) { self.selectors = selectors }

  /// Reads selectors from texts, each a list with commas.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a text is none.
  public init(_ texts: [String]) throws {
    selectors = try texts.flatMap(Selector.parse)
  }

  /// A selected node, with the level where the selector names one.
  public struct Item: Hashable, Sendable {
    /// The id of the node.
    public var node: String
    /// The level named, or `nil`.
    public var level: Level?

    /// The fact meant, with `level` where none is named.
    public func fact(default level: Level = .control) -> Fact {
      Fact(node, self.level ?? level)
    }
  }

  /// What selectors name.
  package struct Found: Sendable {
    /// The nodes, sorted by id, without repetition.
    package var items: [Item]
    /// What there is to say about how they were found, a sentence each.
    package var notes: [String]

    package init(items: [Item] = [], notes: [String] = []) {
      (self.items, self.notes) = (items, notes)
    }

    /// The facts that an attacker starts with: `control` where no level is named; sorted by id.
    ///
    /// A level below `control` is left out where the same node's `control` is selected too.
    package var seeds: [Fact] {
      let facts = Set(items.map { $0.fact() })
      return
        facts
        .filter { $0.level == .control || !facts.contains(Fact($0.node, .control)) }
        .sorted { ($0.node, $0.level.rawValue) < ($1.node, $1.level.rawValue) }
    }
  }

  /// Which list of a scenario is meant.
  public enum Role: Hashable, Sendable {
    /// What is compromised.
    case from
    /// What is asked about.
    case to
  }

  /// The facts that an attacker starts with, as `Found.seeds`.
  ///
  /// - Throws: `BlastRadiusError` as `find(in:as:)`.
  public func seeds(in model: Model) throws -> [Fact] {
    try find(in: model, as: .from).seeds
  }

  /// The nodes selected, sorted by id, without repetition.
  ///
  /// - Throws: `BlastRadiusError` as `find(in:as:)`.
  public func items(in model: Model, as role: Role) throws -> [Item] {
    try find(in: model, as: role).items
  }

  /// The nodes selected, and what there is to say about it.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector matches nothing, or one that
  ///   means one node several; the message suggests what was probably meant.
  /// - Complexity: O(nodes × selectors by kind, zone, tag, scope or name).
  package func find(in model: Model, as role: Role) throws -> Found {
    if let unredacted = model.unredacted { return try find(in: unredacted, as: role) }
    let flat = try ScenarioExpansion(model: model, role: role).expand(selectors)
    if flat.isEmpty { return Found(items: [], notes: []) }
    let catalog = try Catalog(model)
    let matches = SelectorMatches(flat, in: catalog, of: model)
    var (explanations, notes): ([String], [String]) = ([], [])
    for selector in flat {
      if let problem = matches.problem(with: selector), !explanations.contains(problem) {
        explanations.append(problem)
      }
      if let note = matches.note(on: selector), !notes.contains(note) { notes.append(note) }
    }
    guard explanations.isEmpty else {
      throw BlastRadiusError(.badInput, explanations.joined(separator: "; "))
    }
    let items = Set(
      flat.flatMap { selector in
        matches.nodes(of: selector).map { Item(node: catalog.id($0), level: selector.level) }
      })
    return Found(items: Self.sorted(items), notes: notes)
  }

  /// The same in a redacted model: selectors have the names that their author knows.
  private func find(in unredacted: Unredacted, as role: Role) throws -> Found {
    let found = try unredacted.asked { try find(in: $0, as: role) }
    let items = found.items.map { Item(node: unredacted.name($0.node, of: .node), level: $0.level) }
    return Found(items: Self.sorted(items))
  }

  private static func sorted(_ items: some Sequence<Item>) -> [Item] {
    items.sorted { ($0.node, $0.level?.rawValue ?? .max) < ($1.node, $1.level?.rawValue ?? .max) }
  }
}
