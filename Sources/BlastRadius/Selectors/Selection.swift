/// Finds the nodes of a model that selectors name.
public struct Selection: Sendable {
  /// The selectors, in the order given.
  public var selectors: [Selector]

  /// Makes a selection of selectors.
  public init(_ selectors: [Selector]) { self.selectors = selectors }

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

  /// Which list of a scenario is meant.
  public enum Role: Hashable, Sendable {
    /// What is compromised.
    case from
    /// What is asked about.
    case to
  }

  /// The facts that an attacker starts with: `control` where no level is named; sorted by id.
  ///
  /// A level below `control` is left out where the same node's `control` is selected too.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector matches nothing; the message
  ///   suggests the nearest name.
  public func seeds(in model: Model) throws -> [Fact] {
    let facts = Set(try items(in: model, as: .from).map { $0.fact() })
    return
      facts
      .filter { $0.level == .control || !facts.contains(Fact($0.node, .control)) }
      .sorted { ($0.node, $0.level.rawValue) < ($1.node, $1.level.rawValue) }
  }

  /// The nodes selected, sorted by id, without repetition.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector matches nothing; the message
  ///   suggests the nearest name.
  /// - Complexity: O(nodes × selectors by kind, zone or tag).
  public func items(in model: Model, as role: Role) throws -> [Item] {
    let flat = try ScenarioExpansion(model: model, role: role).expand(selectors)
    let matches = Matches(flat, in: model)
    let unmatched = flat.filter { matches.items[$0] == nil }
    guard unmatched.isEmpty else {
      var explanations: [String] = []
      for selector in unmatched {
        let explanation = NoMatch(model: model).explanation(of: selector.target)
        if !explanations.contains(explanation) { explanations.append(explanation) }
      }
      throw BlastRadiusError(.badInput, explanations.joined(separator: "; "))
    }
    let items = Set(flat.flatMap { matches.items[$0] ?? [] })
    return items.sorted {
      ($0.node, $0.level?.rawValue ?? .max) < ($1.node, $1.level?.rawValue ?? .max)
    }
  }
}

/// Replaces scenarios by the selectors that they stand for.
private struct ScenarioExpansion {
  var model: Model
  var role: Selection.Role

  func expand(_ selectors: [Selector], inside: [String] = []) throws -> [Selector] {
    var flat: [Selector] = []
    for selector in selectors {
      guard case .scenario(let name) = selector.target else {
        flat.append(selector)
        continue
      }
      guard let scenario = model.scenarios.first(where: { $0.name == name }) else {
        throw BlastRadiusError(.badInput, NoMatch(model: model).explanation(of: selector.target))
      }
      guard !inside.contains(name) else {
        let shown = SafeText.visible(name)
        throw BlastRadiusError(.badInput, "the scenario `\(shown)` contains itself")
      }
      let texts = role == .from ? scenario.from : scenario.to
      guard !texts.isEmpty else {
        let (shown, list) = (SafeText.visible(name), role == .from ? "from" : "to")
        throw BlastRadiusError(.badInput, "the scenario `\(shown)` has no `\(list)`")
      }
      flat += try expand(try Selection(texts).selectors, inside: inside + [name])
    }
    return flat
  }
}

/// The nodes that each selector matches, found in one pass over the model.
private struct Matches {
  private(set) var items: [Selector: [Selection.Item]] = [:]

  init(_ selectors: [Selector], in model: Model) {
    var byID: [String: [Selector]] = [:]
    var others: [Selector] = []
    for selector in Set(selectors) {
      if case .id(let id) = selector.target {
        byID[id, default: []].append(selector)
      } else {
        others.append(selector)
      }
    }
    var kinds = KindMatcher(model.vocabulary)
    for node in model.nodes {
      for selector in byID[node.id] ?? [] { add(node.id, to: selector) }
      for selector in others where matches(selector.target, node, &kinds) {
        add(node.id, to: selector)
      }
    }
    if let estate = model.estate { addImported(estate, model, byID, others, &kinds) }
  }

  private mutating func add(_ id: String, to selector: Selector) {
    items[selector, default: []].append(Selection.Item(node: id, level: selector.level))
  }

  /// Adds imported nodes; one that the model says something about goes by the model's id.
  private mutating func addImported(
    _ estate: Estate, _ model: Model, _ byID: [String: [Selector]], _ others: [Selector],
    _ kinds: inout KindMatcher
  ) {
    let own = Set(model.nodes.map(\.id))
    let imported = estate.nodes(of: Set(model.nodes.map { $0.standsFor ?? $0.id }))
    var authored: [Int: String] = [:]
    for node in model.nodes {
      if let number = imported[node.standsFor ?? node.id] { authored[number] = node.id }
    }
    for (id, selectors) in byID where !own.contains(id) {
      guard let number = estate.node(of: id) else { continue }
      for selector in selectors { add(authored[number] ?? estate.id(of: number), to: selector) }
    }
    for selector in others {
      guard case .kind(let kind) = selector.target else { continue }
      let found = estate.nodes { kinds.matches(kind, $0) }
      for number in found { add(authored[number] ?? estate.id(of: number), to: selector) }
    }
  }

  private func matches(_ target: Selector.Target, _ node: Node, _ kinds: inout KindMatcher) -> Bool
  {
    switch target {
    case .kind(let kind): kinds.matches(kind, node.kind)
    case .zone(let zone): node.zone == zone
    case .tag(let tag): node.tags.contains(tag)
    case .id, .scenario: false
    }
  }
}

/// Compares kinds without case, the kinds above included.
private struct KindMatcher {
  private let vocabulary: Vocabulary
  private var lineages: [String: [String]] = [:]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  mutating func matches(_ wanted: String, _ kind: String) -> Bool {
    lineage(kind).contains(wanted.lowercased())
  }

  private mutating func lineage(_ kind: String) -> [String] {
    if let known = lineages[kind] { return known }
    let lineage = vocabulary.lineage(of: kind).map { $0.lowercased() }
    lineages[kind] = lineage
    return lineage
  }
}

/// Says why a selector matches nothing, with the nearest name there is.
private struct NoMatch {
  var model: Model

  func explanation(of target: Selector.Target) -> String {
    switch target {
    case .id(let id): missingNode(id)
    case .kind(let kind): missingKind(kind)
    case .zone(let zone):
      model.zones.contains { $0.id == zone }
        ? "no node is in the zone \(shown(zone))"
        : missing("zone", zone, among: model.zones.map(\.id))
    case .tag(let tag): missing("tag", tag, among: Set(model.nodes.flatMap(\.tags)))
    case .scenario(let name): missing("scenario", name, among: model.scenarios.map(\.name))
    }
  }

  private func missingNode(_ id: String) -> String {
    if NearestName.find(id, in: model.nodes.map(\.id)) == nil,
      let near = model.estate?.nearestID(to: id)
    {
      return "there is no node \(shown(id)); did you mean \(shown(near))?"
    }
    return missing("node", id, among: model.nodes.map(\.id))
  }

  private func missingKind(_ kind: String) -> String {
    let known = Set(model.vocabulary.kinds.keys).union(model.nodes.map(\.kind))
    return known.contains { $0.lowercased() == kind.lowercased() }
      ? "no node is of the kind \(shown(kind))" : missing("kind", kind, among: known)
  }

  private func missing(_ what: String, _ name: String, among names: some Sequence<String>) -> String
  {
    guard let nearest = NearestName.find(name, in: names) else {
      return "there is no \(what) \(shown(name))"
    }
    return "there is no \(what) \(shown(name)); did you mean \(shown(nearest))?"
  }

  private func shown(_ name: String) -> String {
    "`\(SafeText.shortened(SafeText.visible(name), to: 80))`"
  }
}
