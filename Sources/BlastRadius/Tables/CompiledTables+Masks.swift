import GraphKernel

extension CompiledTables {
  /// How many intervals a number of 64 bits has room for: two lanes each, and no sign.
  package static let intervalsPerBlock = 31

  /// How many blocks of intervals there are.
  package var blockCount: Int {
    (program.timeline.count + Self.intervalsPerBlock - 1) / Self.intervalsPerBlock
  }

  /// A mask in one block of intervals.
  package struct Mask: Hashable, Sendable {
    package var number: Int
    package var block: Int
    /// Lane 2i is interval i of the block, confirmed; lane 2i + 1 the same, possible.
    package var lanes: Int64
  }

  /// Calls the body with every mask in every block in which it has a lane, by number, then by block.
  package func forEachMask(_ body: (Mask) throws -> Void) rethrows {
    for (number, guarded) in masks.enumerated() {
      for block in 0..<blockCount {
        let lanes = Self.lanes(of: guarded, in: block)
        if lanes != 0 { try body(Mask(number: number + 1, block: block, lanes: lanes)) }
      }
    }
  }

  /// The guards of rules but the one that is always open, what is carried, and when seeds are held.
  private var masks: [Guard] {
    let problem = program.problem
    return problem.guards.dropFirst() + problem.carries.dropFirst() + problem.seeds.map(\.held)
  }

  /// The mask of a guard, or `nil` for the one that is always open.
  func mask(ofGuard index: Int) -> Int? { index == 0 ? nil : index }

  /// The mask of a carry guard, or `nil` for what is not carried.
  func mask(ofCarry index: Int) -> Int? {
    index == 0 ? nil : program.problem.guards.count - 1 + index
  }

  /// The mask of a seed.
  func mask(ofSeed index: Int) -> Int {
    program.problem.guards.count + program.problem.carries.count - 1 + index
  }

  private static func lanes(of guarded: Guard, in block: Int) -> Int64 {
    let first = block * intervalsPerBlock
    var lanes: UInt64 = 0
    for stretch in guarded.stretches {
      let part = stretch.intervals.clamped(to: first..<first + intervalsPerBlock)
      let open: UInt64 = stretch.unknowns.isEmpty ? 3 : 2
      for interval in part { lanes |= open << UInt64(2 * (interval - first)) }
    }
    return Int64(lanes)
  }
}
