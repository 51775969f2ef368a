import Dispatch
import Synchronization

/// What the edges of a large level lead to, a bit per fact; several threads share the work.
struct LevelMarks {
  /// What each thread has marked: nothing between two levels, and no bits before it has work.
  private var marks: [Marks] = []

  private final class Marks: Sendable {
    let bits = Mutex<[UInt64]>([])
  }

  /// How many threads work, if there are as many; more wait for memory more than they gain.
  private static let threads = 8

  /// Marks what the edges of some facts lead to.
  mutating func mark(
    _ base: BaseGraph, from facts: [UInt64], in heads: inout [UInt64], isShared: Bool
  ) {
    guard isShared else { return Self.mark(base, from: facts, facts.indices, in: &heads) }
    if marks.isEmpty { marks = (0..<Self.threads).map { _ in Marks() } }
    let marks = marks
    let taken = Atomic(0)
    let part = facts.count / (8 * marks.count) + 1
    DispatchQueue.concurrentPerform(iterations: marks.count) { thread in
      marks[thread].bits.withLock { bits in
        while true {
          let start = taken.wrappingAdd(part, ordering: .relaxed).oldValue
          guard start < facts.count else { return }
          if bits.isEmpty { bits = [UInt64](repeating: 0, count: facts.count) }
          Self.mark(base, from: facts, start..<min(start + part, facts.count), in: &bits)
        }
      }
    }
    for own in marks { own.bits.withLock { Self.move(&$0, to: &heads) } }
  }

  private static func mark(
    _ base: BaseGraph, from facts: [UInt64], _ words: Range<Int>, in heads: inout [UInt64]
  ) {
    var heads = heads.mutableSpan
    for word in words where facts[word] != 0 {
      facts[word].forEachBit { bit in
        for rule in base.rules(from: word * 64 + bit) {
          let head = base.heads[rule]
          heads[Int(head >> 6)] |= 1 << UInt64(head & 63)
        }
      }
    }
  }

  private static func move(_ marks: inout [UInt64], to heads: inout [UInt64]) {
    var heads = heads.mutableSpan
    for word in marks.indices where marks[word] != 0 {
      heads[word] |= marks[word]
      marks[word] = 0
    }
  }
}
