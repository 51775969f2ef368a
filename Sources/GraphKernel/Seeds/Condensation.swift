/// One world of a problem without time, laid out for questions over many seeds.
///
/// Facts that reach each other through rules of one premise are one **cell**. Cells and gates make
/// a second graph; its nodes are swept in topological order, and only where cells and gates form a
/// cycle is a sweep repeated.
///
/// - Complexity: O(total rule size) time and space.
package struct Condensation: Sendable {
  package let graph: RuleGraph
  /// The cell of each fact; `UInt32.max` for one that no rule speaks of.
  let cellOfFact: [UInt32]
  let cellCount: Int
  let gates: [Gate]
  /// The open gates, by their number among the rules that are not of the base.
  let openGates: Set<UInt32>
  /// What the sweep visits, in order.
  let stages: [Stage]
  /// The targets of each cell: cells, without repetition.
  let targetOffsets: [UInt32]
  let targets: [UInt32]

  /// A rule of several premises, by cells.
  struct Gate: Sendable {
    /// The cells of the premises, one for each premise.
    var body: [UInt32]
    var threshold: Int
    var head: UInt32
  }

  /// Cells and gates that are swept together.
  enum Stage: Sendable {
    case cell(UInt32)
    case gate(UInt32)
    /// A cycle through gates: swept until nothing changes.
    case cycle(cells: [UInt32], gates: [UInt32])
  }

  /// The cell of a fact, or `nil` for one that no rule speaks of.
  @inline(__always)
  func cell(of fact: Int) -> Int? {
    let cell = cellOfFact[fact]
    return cell == .max ? nil : Int(cell)
  }

  /// The facts that open gates have as premises, ascending.
  package var premisesOfGates: [Int] {
    var found: Set<Int> = []
    for gate in graph.firstGate..<graph.heads.count where openGates.contains(UInt32(gate)) {
      found.formUnion(graph.body(of: gate + graph.base.ruleCount))
    }
    return found.sorted()
  }
}
