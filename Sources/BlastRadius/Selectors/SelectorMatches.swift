/// The nodes that selectors match, each selector looked up once.
struct SelectorMatches {
  private let model: Model
  private let catalog: Catalog
  private var found: [Selector.Target: [Int]] = [:]

  init(_ selectors: [Selector], in catalog: Catalog, of model: Model) {
    self.model = model
    self.catalog = catalog
    for target in Set(selectors.map(\.target)) { found[target] = nodes(of: target) }
  }

  /// The numbers of the nodes of a selector.
  func nodes(of selector: Selector) -> [Int] { found[selector.target] ?? [] }

  /// Why a selector names nothing, or too much; `nil` where all is well.
  func problem(with selector: Selector) -> String? {
    let nodes = nodes(of: selector)
    if nodes.isEmpty {
      return NoMatch(model: model, catalog: catalog).explanation(of: selector.target)
    }
    guard case .word(let word) = selector.target, nodes.count > 1 else { return nil }
    let shown = nodes.map(catalog.id).sorted().prefix(5).map(NoMatch.shown)
    let more = nodes.count > 5 ? " or one of \(nodes.count - 5) more" : ""
    let ids =
      nodes.count > 5
      ? shown.joined(separator: ", ")
      : shown.dropLast().joined(separator: ", ") + " or " + (shown.last ?? "")
    let name = NoMatch.shown(word)
    return
      "there is no node \(name), and \(nodes.count) have that name; did you mean \(ids)\(more)?"
  }

  /// What a reader of the answer has to know, or `nil`.
  func note(on selector: Selector) -> String? {
    guard case .word(let word) = selector.target, catalog.number(of: word) == nil,
      let node = nodes(of: selector).first
    else { return nil }
    return "\(NoMatch.shown(word)) is the name of \(NoMatch.shown(catalog.id(node)))"
  }

  private func nodes(of target: Selector.Target) -> [Int] {
    switch target {
    case .word(let word): catalog.number(of: word).map { [$0] } ?? catalog.nodes(named: word)
    case .id(let id): catalog.number(of: id).map { [$0] } ?? []
    case .name(let name): catalog.nodes(named: name)
    case .kind(let kind): nodes(ofKind: kind)
    case .zone(let zone): catalog.stated.filter { catalog.zone($0) == zone }
    case .tag(let tag): catalog.stated.filter { catalog.tags($0).contains(tag) }
    case .scope(let scope): catalog.stated.filter { catalog.scope($0).contains(scope) }
    case .scenario: []
    }
  }

  /// The nodes of a kind or of one below it, in upper or lower case.
  private func nodes(ofKind wanted: String) -> [Int] {
    let (wanted, vocabulary) = (wanted.lowercased(), model.vocabulary)
    var verdicts: [ExactText: Bool] = [:]
    func isMeant(_ kind: String) -> Bool {
      if let verdict = verdicts[kind] { return verdict }
      let verdict = vocabulary.lineage(of: kind).contains { $0.lowercased() == wanted }
      verdicts[kind] = verdict
      return verdict
    }
    let imported = catalog.estate?.nodes(withKind: isMeant) ?? []
    let authored = zip(catalog.authored, catalog.numbers).filter { isMeant($0.0.kind) }.map(\.1)
    return authored.isEmpty ? imported : Set(imported).union(authored).sorted()
  }
}
