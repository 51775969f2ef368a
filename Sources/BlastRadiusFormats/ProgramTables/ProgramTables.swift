package import BlastRadius

/// A compiled program as tables for other engines, in files of which a manifest says all.
package enum ProgramTables {
  /// Writes all tables, table by table and part by part, in memory that does not grow with them.
  ///
  /// - Parameters:
  ///   - rowsPerPart: How many rows a file has at most.
  ///   - output: Takes the next bytes of a file, which is begun by the first of them; files come one
  ///     after the other.
  /// - Complexity: O(nodes + edges + rules) time.
  package static func write(
    _ tables: CompiledTables, rowsPerPart: Int = TableKind.rowsPerPart,
    to output: @escaping (_ file: String, _ bytes: [UInt8]) throws -> Void
  ) throws -> [TablePart] {
    var parts: [TablePart] = []
    for kind in TableKind.allCases where kind != .premises {
      var writer = TableWriter(kind, rowsPerPart: rowsPerPart, output)
      try write(kind, of: tables, to: &writer)
      parts += try writer.end()
    }
    // A gate has its premises: they are written after all gates, since files come one after the other.
    var premises = TableWriter(.premises, rowsPerPart: rowsPerPart, output)
    try tables.forEachGate { try write($0, to: &premises) }
    return try parts + premises.end()
  }

  private static func write(
    _ kind: TableKind, of tables: CompiledTables, to writer: inout TableWriter
  ) throws {
    switch kind {
    case .nodes: try tables.forEachNode { node in try writer.write { $0.add(node) } }
    case .rules: try tables.forEachRule { rule in try writer.write { $0.add(rule) } }
    case .gates: try tables.forEachGate { gate in try writer.write { $0.add(gate) } }
    case .premises: break
    case .masks: try tables.forEachMask { mask in try writer.write { $0.add(mask) } }
    case .seeds: for seed in tables.seeds { try writer.write { $0.add(seed) } }
    case .edges: try tables.forEachEdge { edge in try writer.write { $0.add(edge) } }
    }
  }

  private static func write(
    _ gate: CompiledTables.Gate, to writer: inout TableWriter
  ) throws {
    for (place, item) in gate.items.enumerated() {
      for premise in item.premises {
        try writer.write { row in
          for value in [gate.number, place, item.least, premise.node, premise.level] {
            row.add(value)
          }
        }
      }
    }
  }
}
