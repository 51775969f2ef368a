/// The facts that are levels of nodes; levels are 0 connect, 1 read, 2 write, 3 control.
///
/// First come the imported nodes, then those that a model adds; of each part first all connects,
/// then all reads, writes and controls, so that a walk over control alone stays in neighbouring
/// memory. Control implies the others; read and write imply connect, except on a gateway.
@usableFromInline
package struct NodeLevels: Sendable {
  /// How many nodes are imported; they have the lowest numbers.
  @usableFromInline package let imported: Int
  @usableFromInline package let nodeCount: Int
  /// The gateways.
  let gateways: [Int]
  /// The gateways, one bit per node; empty where there are none.
  private let gatewayBits: [UInt64]

  package init(imported: Int = 0, added: Int, gateways: [Int]) {
    self.imported = imported
    nodeCount = imported + added
    var bits: [UInt64] = []
    if !gateways.isEmpty {
      bits = [UInt64](repeating: 0, count: (nodeCount + 63) / 64)
      for gateway in gateways { bits[gateway >> 6] |= 1 << UInt64(gateway & 63) }
    }
    self.gateways = gateways
    gatewayBits = bits
  }

  /// How many facts are levels of nodes; they have the lowest numbers.
  @inlinable package var factCount: Int { nodeCount * 4 }

  /// The fact of a level of a node.
  @inlinable
  package func fact(_ node: Int, _ level: Int) -> Int {
    node < imported
      ? level * imported + node
      : imported * 4 + level * (nodeCount - imported) + node - imported
  }

  /// The node and level of a fact that is one of these.
  @inline(__always)
  package func locate(_ fact: Int) -> (node: Int, level: Int) {
    let isImported = fact < imported * 4
    let first = isImported ? 0 : imported * 4
    let width = isImported ? imported : nodeCount - imported
    var level = 0
    var rest = fact - first
    while rest >= width {
      rest -= width
      level += 1
    }
    return (isImported ? rest : rest + imported, level)
  }

  /// Whether a fact is control of a node, which nothing implies.
  @inlinable
  package func isStrongest(_ fact: Int) -> Bool {
    if fact >= factCount { return true }
    return fact < imported * 4 ? fact >= imported * 3 : fact >= nodeCount * 3 + imported
  }

  @inline(__always)
  package func isGateway(_ node: Int) -> Bool {
    !gatewayBits.isEmpty && gatewayBits[node >> 6] & (1 << UInt64(node & 63)) != 0
  }

  /// Calls the body with the facts that a fact implies.
  @inline(__always)
  package func forEachImplied(by fact: Int, _ body: (Int) -> Void) {
    if fact >= factCount { return }
    let (node, level) = locate(fact)
    let width = fact < imported * 4 ? imported : nodeCount - imported
    switch level {
    case 3:
      body(fact - width)
      body(fact - 2 * width)
      body(fact - 3 * width)
    case 1, 2: if !isGateway(node) { body(fact - level * width) }
    default: break
    }
  }

  /// Calls the body with the facts that imply a fact, strongest first.
  @inline(__always)
  package func forEachImplier(of fact: Int, _ body: (Int) -> Void) {
    if isStrongest(fact) { return }
    let (node, level) = locate(fact)
    let width = fact < imported * 4 ? imported : nodeCount - imported
    body(fact + (3 - level) * width)
    if level == 0, !isGateway(node) {
      body(fact + 2 * width)
      body(fact + width)
    }
  }

  /// The facts that imply a fact, strongest first.
  package func impliers(of fact: Int) -> [Int] {
    var impliers: [Int] = []
    forEachImplier(of: fact) { impliers.append($0) }
    return impliers
  }

  /// The strongest level of a node, from a weakest one on, whose fact is meant; `nil` for none.
  @inline(__always)
  package func strongest(
    of node: Int, from weakest: Int = 0, where isMeant: (_ fact: Int) -> Bool
  ) -> Int? {
    for level in (weakest...3).reversed() where isMeant(fact(node, level)) { return level }
    return nil
  }
}
