import GraphKernel

/// Writes findings by the ids of their nodes, with their proofs and places.
struct FindingWriter {
  private let policy: String
  private let model: Model
  private let catalog: Catalog
  private var witnesses: WitnessFinder?
  private let isTogether: Bool

  init(
    _ policy: String, _ model: Model, _ catalog: Catalog, _ witnesses: WitnessFinder?,
    isTogether: Bool
  ) {
    (self.policy, self.model, self.catalog) = (policy, model, catalog)
    (self.witnesses, self.isTogether) = (witnesses, isTogether)
  }

  mutating func finding(_ item: FoundPairs.Item) -> PolicyFinding {
    let ids = item.set.map(catalog.id).sorted()
    let key = PolicyFinding.Key(
      policy: policy, from: isTogether ? [] : ids, to: item.target.map(catalog.id),
      level: item.level, isNear: item.isNear)
    var finding = PolicyFinding(
      key: key, from: ids, certainty: item.certainty, certainLevel: item.certainLevel,
      count: item.count, most: item.most, reaches: item.reaches.map(catalog.id),
      detail: item.detail, steps: [],
      closedBy: [], accepted: item.acceptance)
    finding.place = place(ofNode: item.target ?? item.set[0])
    if item.isNear {
      addNear(item, to: &finding)
    } else if let target = item.target, let level = item.level,
      let proof = witnesses?.proof(from: item.set, to: target, level, item.certainty)
    {
      add(proof, to: &finding)
    }
    return finding
  }

  /// Adds what is in the way of what is one step away, and how all else is reached.
  private mutating func addNear(_ item: FoundPairs.Item, to finding: inout PolicyFinding) {
    guard let target = item.target, let level = item.level,
      let (way, held) = witnesses?.oneStep(from: item.set, to: target, level, item.certainty)
    else { return }
    finding.near = way
    finding.edge = way.via
    finding.place = place(of: way.via) ?? finding.place
    add(held.reduce(into: []) { $0.add($1.steps) }, to: &finding)
  }

  private func add(_ steps: [Explanation.Step], to finding: inout PolicyFinding) {
    finding.steps = steps
    finding.places = steps.map { step in
      if let via = step.via { return place(of: via) }
      return catalog.number(of: step.fact.node).flatMap { place(ofNode: $0) }
    }
    if isTogether {
      finding.from = steps.filter { $0.via == nil }.map(\.fact.node).distinct()
    }
  }

  private func add(_ proof: Explanation, to finding: inout PolicyFinding) {
    add(proof.steps, to: &finding)
    finding.hops = proof.hops
    finding.closedBy = proof.closedBy
    if let edge = lastStatedEdge(of: proof.steps) {
      finding.edge = edge
      finding.place = place(of: edge) ?? finding.place
    }
  }

  /// The edge nearest to the goal that somebody stated, and no gateway implies.
  private func lastStatedEdge(of steps: [Explanation.Step]) -> EdgeReference? {
    var index = steps.count - 1
    while steps.indices.contains(index), let via = steps[index].via {
      if catalog.number(of: via) != nil { return via }
      guard let before = steps[index].because.first?.step, before < index else { return nil }
      index = before
    }
    return nil
  }

  private func place(of edge: EdgeReference) -> PolicyFinding.Place? {
    guard let number = catalog.number(of: edge) else { return nil }
    if catalog.importedEdge(number) == nil, let location = model.locations[.edge(number)] {
      return .init(location)
    }
    guard let origin = catalog.origin(ofEdge: number) else { return nil }
    return .init(file: origin.file, line: origin.line, pointer: origin.pointer)
  }

  private func place(ofNode number: Int) -> PolicyFinding.Place? {
    catalog.authored(number).flatMap { model.place(of: .node($0.id)) }.map { .init($0) }
  }
}

extension [Explanation.Step] {
  /// Adds the steps of a proof behind those of others, each once.
  fileprivate mutating func add(_ steps: [Explanation.Step]) {
    var places: [Int] = []
    for step in steps {
      var moved = step
      for index in moved.because.indices {
        moved.because[index].step = places[moved.because[index].step]
      }
      if let known = firstIndex(of: moved) {
        places.append(known)
      } else {
        places.append(count)
        append(moved)
      }
    }
  }
}
