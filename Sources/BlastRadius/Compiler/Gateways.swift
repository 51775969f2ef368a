/// Which gateways stand in front of which node, and who stands behind them.
struct Gateways: Sendable {
  /// The gateways in front of each node that has any, any of them, ascending.
  private let doors: [Int: [Int]]
  /// The nodes that are gateways.
  let gateways: Set<Int>
  /// The nodes behind a gateway of which control means standing inside.
  private let places: Set<Int>

  /// - Parameter changed: The gateways, by their ids, that some nodes have instead of their own and their
  ///   zones'.
  init(_ model: Model, _ nodes: Catalog, instead changed: [Int: [String]] = [:]) {
    let zones = [ExactText: [String]](model.zones.map { ($0.id, $0.behind) }) { first, _ in first }
    var (doors, places): ([Int: [Int]], Set<Int>) = ([:], [])
    var gateways = Set(nodes.imported(a: "gateway", in: model.vocabulary))
    func add(_ number: Int, _ kinds: [String], behind named: [String]) {
      let own = Set(named.compactMap { nodes.number(of: $0) }.filter { $0 != number }).sorted()
      if own.isEmpty { return }
      doors[number] = own
      if kinds.contains(where: { model.vocabulary.isPlace(kind: $0) }) { places.insert(number) }
    }
    for (position, node) in nodes.authored.enumerated() {
      let number = nodes.numbers[position]
      let kinds = nodes.kinds(number)
      if kinds.contains(where: { model.vocabulary.kind($0, isA: "gateway") }) {
        gateways.insert(number)
      }
      if kinds.contains(where: { model.vocabulary.isUngated(kind: $0) }) { continue }
      let own = changed[number] ?? node.behind
      add(number, kinds, behind: own ?? nodes.zone(number).flatMap { zones[$0] } ?? [])
    }
    // Nodes of which nothing is said but that they are in a zone, as others are.
    let marked = nodes.marks.nodes { mark in
      mark.zone.flatMap { zones[$0] }?.isEmpty == false
    }
    for number in marked where nodes.authored(number) == nil {
      let kinds = nodes.kinds(number)
      if kinds.contains(where: { model.vocabulary.isUngated(kind: $0) }) { continue }
      add(number, kinds, behind: nodes.zone(number).flatMap { zones[$0] } ?? [])
    }
    (self.doors, self.gateways, self.places) = (doors, gateways, places)
  }

  /// The nodes behind a gateway, ascending.
  var gated: [Int] { doors.keys.sorted() }

  /// The gateways in front of a node, any of them, ascending.
  func inFront(of node: Int) -> [Int] { doors[node] ?? [] }

  /// Whether a node is a gateway.
  func isGateway(_ node: Int) -> Bool { gateways.contains(node) }

  /// Whether a node is behind a gateway and control of it means standing inside.
  func isPlaceInside(_ node: Int) -> Bool { places.contains(node) }

  /// The gateways of a node and those that these are behind, without the node itself.
  func enclosing(_ node: Int) -> [Int] {
    var found: Set<Int> = []
    var open = inFront(of: node)
    while let gateway = open.popLast() {
      if found.insert(gateway).inserted { open += inFront(of: gateway) }
    }
    found.remove(node)
    return found.sorted()
  }

  /// Whether the subject stands behind one of the object's gateways, and so needs no connection.
  func standsInside(_ subject: Int, object: Int) -> Bool {
    isPlaceInside(subject)
      && inFront(of: subject).contains { inFront(of: object).contains($0) }
  }

  /// What a remote edge needs besides its subject.
  enum Connection: Hashable {
    /// A connection to its object.
    case toObject
    /// That one of these gateways was passed.
    case through([Int])
  }

  /// What a remote edge needs besides its subject, if anything.
  func connection(from subject: Int, to object: Int) -> Connection? {
    let doors = inFront(of: object)
    if doors.isEmpty || standsInside(subject, object: object) { return nil }
    return isGateway(object) ? .through(doors) : .toObject
  }
}
