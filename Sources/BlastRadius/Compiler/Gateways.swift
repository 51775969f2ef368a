/// Which gateways stand in front of which node, and who stands behind them.
struct Gateways: Sendable {
  /// The gateways in front of each node, any of them, ascending; empty for an ungated one.
  let inFront: [[Int]]
  /// Whether each node is a gateway.
  let isGateway: [Bool]
  /// Whether control of each node means standing inside.
  let isPlace: [Bool]

  init(_ model: Model, _ index: [String: Int]) {
    let vocabulary = model.vocabulary
    var traits: [String: (isGateway: Bool, isPlace: Bool, isUngated: Bool)] = [:]
    for kind in Set(model.nodes.map(\.kind)) {
      traits[kind] = (
        vocabulary.kind(kind, isA: "gateway"), vocabulary.isPlace(kind: kind),
        vocabulary.isUngated(kind: kind)
      )
    }
    let zones = Dictionary(model.zones.map { ($0.id, $0.behind) }) { first, _ in first }
    isGateway = model.nodes.map { traits[$0.kind]?.isGateway ?? false }
    isPlace = model.nodes.map { traits[$0.kind]?.isPlace ?? false }
    inFront = model.nodes.enumerated().map { position, node in
      if traits[node.kind]?.isUngated ?? false { return [] }
      let named = node.behind ?? node.zone.flatMap { zones[$0] } ?? []
      return Set(named.compactMap { index[$0] }.filter { $0 != position }).sorted()
    }
  }

  /// The gateways of a node and those that these are behind, without the node itself.
  func enclosing(_ node: Int) -> [Int] {
    var found: Set<Int> = []
    var open = inFront[node]
    while let gateway = open.popLast() {
      if found.insert(gateway).inserted { open += inFront[gateway] }
    }
    found.remove(node)
    return found.sorted()
  }

  /// Whether the subject stands behind one of the object's gateways, and so needs no connection.
  func standsInside(_ subject: Int, object: Int) -> Bool {
    isPlace[subject] && inFront[subject].contains { inFront[object].contains($0) }
  }
}
