/// The facts that are levels of nodes: fact 4 × node + level, levels in the order connect, read,
/// write, control.
///
/// Control implies the others; read and write imply connect, except on a gateway.
package struct NodeLevels: Sendable {
  package let nodeCount: Int
  /// The gateways, one bit per node; empty where there are none.
  private let gateways: [UInt64]

  package init(nodeCount: Int, gateways: [Int]) {
    self.nodeCount = nodeCount
    var bits: [UInt64] = []
    if !gateways.isEmpty {
      bits = [UInt64](repeating: 0, count: (nodeCount + 63) / 64)
      for gateway in gateways { bits[gateway >> 6] |= 1 << UInt64(gateway & 63) }
    }
    self.gateways = bits
  }

  /// How many facts are levels of nodes.
  package var factCount: Int { nodeCount * 4 }

  @inline(__always)
  package func isGateway(_ node: Int) -> Bool {
    !gateways.isEmpty && gateways[node >> 6] & (1 << UInt64(node & 63)) != 0
  }

  /// The levels that a fact implies, as bits of the levels of its node: bit 0 is connect.
  @inline(__always)
  package func impliedLevels(by fact: Int) -> Int {
    switch fact & 3 {
    case 3: 0b0111
    case 1, 2: isGateway(fact >> 2) ? 0 : 0b0001
    default: 0
    }
  }

  /// The facts that imply a fact, strongest first.
  package func impliers(of fact: Int) -> [Int] {
    guard fact < factCount else { return [] }
    switch fact & 3 {
    case 0: return isGateway(fact >> 2) ? [fact + 3] : [fact + 3, fact + 2, fact + 1]
    case 1: return [fact + 2]
    case 2: return [fact + 1]
    default: return []
    }
  }
}
