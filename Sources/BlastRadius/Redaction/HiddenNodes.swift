/// Which nodes of models are called otherwise: those that somebody names, and those whose own names would
/// tell a name of these.
struct HiddenNodes {
  /// Whether all of them are.
  private(set) var isWhole: Bool
  /// Their names, and whatever else they are called.
  private(set) var names = HiddenNames()
  /// What selectors name besides nodes: zones, tags and scopes.
  private(set) var named: [NameClass: Set<ExactText>] = [:]
  private let catalogs: [Catalog]
  private var isHidden: [[Bool]]

  /// Finds them.
  ///
  /// - Parameter selectors: What is hidden; `nil` hides everything.
  /// - Throws: `BlastRadiusError` (`bad-input`) where a selector matches nothing in any of the models, or
  ///   names a scenario that is not well made.
  /// - Complexity: O(bytes of ids and names), `mostRounds` times at most.
  init(_ selectors: [Selector]?, in models: [Model], _ catalogs: [Catalog]) throws {
    self.catalogs = catalogs
    isWhole = selectors == nil
    isHidden = catalogs.map { [Bool](repeating: selectors == nil, count: $0.count) }
    for selector in selectors ?? [] { try hide(selector, in: models) }
    insertAllNames()
    if isWhole { return }
    for _ in 0..<Self.mostRounds {
      if !hideTellingNames() { return }
    }
    hideEverything()
  }

  /// Names that tell names of others are followed so often; where that does not end, everything is hidden.
  private static let mostRounds = 32

  private mutating func hideEverything() {
    isWhole = true
    isHidden = catalogs.map { [Bool](repeating: true, count: $0.count) }
    insertAllNames()
  }

  private mutating func insertAllNames() {
    for model in catalogs.indices {
      for node in isHidden[model].indices where isHidden[model][node] { insertNames(node, model) }
    }
  }

  /// Whether a node of a model is called otherwise.
  func contains(_ node: Int, of model: Int) -> Bool { isHidden[model][node] }

  private mutating func hide(_ selector: Selector, in models: [Model]) throws {
    var isFound = false
    for (index, model) in models.enumerated() {
      for node in try Self.nodes(of: selector, in: model, catalogs[index]) {
        isFound = true
        hide(catalogs[index].id(node))
      }
    }
    guard isFound else {
      throw BlastRadiusError(.badInput, "--redact has a selector that names nothing of the model")
    }
    switch selector.target {
    case .zone(let zone): named[.zone, default: []].insert(zone)
    case .tag(let tag): named[.tag, default: []].insert(tag)
    case .scope(let scope): named[.scope, default: []].insert(scope)
    default: break
    }
  }

  /// The numbers of all nodes that a selector may mean, none where a model has nothing of the kind; a name
  /// of several means all of them here.
  private static func nodes(
    of selector: Selector, in model: Model, _ catalog: Catalog
  ) throws -> [Int] {
    if case .scenario(let name) = selector.target,
      !model.scenarios.contains(where: { $0.name == name })
    {
      return []
    }
    let flat = try ScenarioExpansion(model: model, role: .from).expand([selector])
    let matches = SelectorMatches(flat, in: catalog, of: model)
    return flat.flatMap(matches.nodes(of:))
  }

  /// Hides a node in each model that has it.
  private mutating func hide(_ id: String) {
    for model in catalogs.indices {
      if let node = catalogs[model].number(of: id) { isHidden[model][node] = true }
    }
  }

  /// Hides what would tell a hidden name, and says whether that hides more names.
  private mutating func hideTellingNames() -> Bool {
    var found: [(model: Int, node: Int)] = []
    for model in catalogs.indices {
      for node in isHidden[model].indices where !isHidden[model][node] {
        let texts = catalogs[model].texts(of: node)
        if texts.contains(where: names.isIn) { found.append((model, node)) }
      }
    }
    var isNew = false
    for (model, node) in found {
      hide(catalogs[model].id(node))
      isNew = insertNames(node, model) || isNew
    }
    return isNew
  }

  @discardableResult
  private mutating func insertNames(_ node: Int, _ model: Int) -> Bool {
    var isNew = false
    let identifiers = catalogs[model].authored(node)?.identifiers ?? []
    for name in catalogs[model].texts(of: node) + identifiers where names.insert(name) {
      isNew = true
    }
    return isNew
  }
}

extension Catalog {
  /// The ids and names of a node, of the model and of the import.
  fileprivate func texts(of number: Int) -> [String] {
    let authored = authored(number)
    var texts = [authored?.id, authored?.label].compactMap(\.self)
    if let estate, number < importedCount {
      texts.append(estate.id(of: number))
      if !estate.labels.range(of: number).isEmpty { texts.append(estate.labels[number]) }
    }
    return texts
  }
}
