/// Collects the problems of a model.
///
/// Where something stands is found only when there is a problem with it: paths are texts.
struct ModelChecker {
  let model: Model
  private(set) var diagnostics: [Diagnostic] = []
  private var comparisons = 0

  /// The place of the first node of each id.
  let nodes: [ExactText: Int]
  let zones: Set<ExactText>
  let controls: Set<ExactText>
  /// The numbers of the imported nodes that the model names.
  let imported: [ExactText: Int]

  /// So many names are compared with unknown ones, that a model of mistakes is checked quickly.
  private static let maximumComparisons = 500_000

  init(_ model: Model) {
    self.model = model
    nodes = Dictionary(zip(model.nodes.lazy.map(\.id), 0...)) { first, _ in first }
    zones = Set<ExactText>(model.zones.map(\.id))
    controls = Set<ExactText>(model.controls.map(\.id))
    imported = model.importedNumbers
  }

  /// The kinds of a node, its own or those that it was imported with.
  func kinds(of id: String) -> [String] {
    guard let place = nodes[id] else { return imported[id].map(importedKinds) ?? [] }
    let node = model.nodes[place]
    if !node.kind.isEmpty { return [node.kind] }
    return imported[node.standsFor ?? id].map(importedKinds) ?? []
  }

  private func importedKinds(_ number: Int) -> [String] {
    model.estate?.kindNames(of: number) ?? []
  }

  /// The place of a part, or of the nearest part around it that has one.
  func place(_ path: ModelPath) -> SourceLocation? { model.place(of: path) }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, _ path: ModelPath, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, code, message, at: place(path), notes: notes))
  }

  mutating func warn(
    _ code: DiagnosticCode, _ message: String, _ path: ModelPath, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.warning, code, message, at: place(path), notes: notes))
  }

  /// A hint at the name that was probably meant; empty where none is near.
  mutating func nearest(to name: String, in names: some Collection<String>) -> [Diagnostic.Note] {
    comparisons += names.count
    guard comparisons <= Self.maximumComparisons, let nearest = NearestName.find(name, in: names)
    else { return [] }
    return [.init("did you mean \(nearest.inTicks)?")]
  }

  /// Whether a node of the id exists and is of the kind or one below it.
  func isNode(_ id: String, a kinds: String...) -> Bool {
    self.kinds(of: id).contains { own in
      kinds.contains { model.vocabulary.kind(own, isA: $0) }
    }
  }

  mutating func checkNodeId(_ id: String, _ path: @autoclosure () -> ModelPath) {
    guard nodes[id] == nil, imported[id] == nil, model.estate?.node(of: id) == nil else { return }
    var notes = nearest(to: id, in: nodes.texts)
    if notes.isEmpty { notes = nearestImported(to: id) }
    let (node, level) = Fact.split(id)
    if let level, nodes[node] != nil {
      notes = [.init("an edge joins nodes: leave out `@\(level.name)`")]
    }
    report("unknown-id", "there is no node \(id.inTicks)", path(), notes: notes)
  }

  /// A hint at the imported node that was probably meant.
  mutating func nearestImported(to id: String) -> [Diagnostic.Note] {
    guard let estate = model.estate else { return [] }
    comparisons += estate.nodeCount
    guard comparisons <= Self.maximumComparisons else { return [] }
    guard let nearest = estate.nearest(to: id) else { return [] }
    return [.init("did you mean \(estate.id(of: nearest.node).inTicks)?")]
  }

  mutating func checkGateways(_ ids: [String], _ path: ModelPath) {
    for (index, id) in ids.enumerated() {
      if nodes[id] == nil, imported[id] == nil {
        checkNodeId(id, path.item(index))
      } else if !isNode(id, a: "gateway") {
        report(
          "not-a-gateway", "`behind` names gateways, and \(id.inTicks) is none", path.item(index))
      }
    }
  }

  mutating func checkZone(_ id: String, _ path: @autoclosure () -> ModelPath) {
    guard !zones.contains(id) else { return }
    report(
      "unknown-id", "there is no zone \(id.inTicks)", path(),
      notes: nearest(to: id, in: zones.texts))
  }

  mutating func checkControl(_ id: String, _ path: @autoclosure () -> ModelPath) {
    guard !controls.contains(id) else { return }
    report(
      "unknown-id", "there is no control \(id.inTicks)", path(),
      notes: nearest(to: id, in: controls.texts))
  }
}

extension ModelPath {
  /// The path of a kind of the model's own vocabulary.
  package static func kind(_ name: String) -> ModelPath { ModelPath(["kinds", name]) }
  /// The path of a relation of the model's own vocabulary.
  package static func relation(_ name: String) -> ModelPath { ModelPath(["relations", name]) }
}
