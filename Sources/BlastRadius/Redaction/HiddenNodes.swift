/// Which nodes of models are called otherwise: those that somebody names, and those whose own names would
/// tell a name of these.
struct HiddenNodes {
  /// Whether all of them are.
  let isWhole: Bool
  /// Their names, and whatever else they are called.
  private(set) var names = HiddenNames()
  /// What selectors name besides nodes: zones, tags and scopes.
  private(set) var named: [NameClass: Set<ExactText>] = [:]
  private let catalogs: [Catalog]
  private var isHidden: [[Bool]]

  /// Finds them.
  ///
  /// - Parameter selectors: What is hidden; `nil` hides everything.
  /// - Throws: `BlastRadiusError` (`bad-input`) where a selector matches nothing in any of the models.
  /// - Complexity: O(bytes of ids and names), as many times as names tell names of others.
  init(_ selectors: [Selector]?, in models: [Model], _ catalogs: [Catalog]) throws {
    self.catalogs = catalogs
    isWhole = selectors == nil
    isHidden = catalogs.map { [Bool](repeating: selectors == nil, count: $0.count) }
    for selector in selectors ?? [] { try hide(selector, in: models) }
    for model in catalogs.indices {
      for node in isHidden[model].indices where isHidden[model][node] { insertNames(node, model) }
    }
    if !isWhole { while hideTellingNames() {} }
  }

  /// Whether a node of a model is called otherwise.
  func contains(_ node: Int, of model: Int) -> Bool { isHidden[model][node] }

  private mutating func hide(_ selector: Selector, in models: [Model]) throws {
    var isFound = false
    for model in models {
      guard let found = try? Selection([selector]).find(in: model, as: .from) else { continue }
      isFound = true
      for item in found.items { hide(item.node) }
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
