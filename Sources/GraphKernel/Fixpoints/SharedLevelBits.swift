import Dispatch
import Synchronization

/// What the edges of a large level lead to, a bit per fact; several threads share the work.
struct SharedLevelBits {
  /// What each thread has marked: nothing between two levels, and no bits before it has work.
  private var marks: [Marks] = []

  private final class Marks: Sendable {
    let bits = Mutex<[UInt64]>([])
  }

  /// How many threads work, if there are as many; more wait for memory more than they gain.
  private static let threads = 8

  /// Marks what the edges of some facts lead to; bits begin with the first fact.
  mutating func mark(
    _ base: BaseGraph, _ first: Int, from facts: [UInt64], in heads: inout [UInt64],
    isShared: Bool
  ) {
    guard isShared else { return Self.mark(base, first, from: facts, facts.indices, in: &heads) }
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
          Self.mark(base, first, from: facts, start..<min(start + part, facts.count), in: &bits)
        }
      }
    }
    for own in marks { own.bits.withLock { Self.move(&$0, to: &heads) } }
  }

  /// Marks what the edges of a part of the facts lead to.
  ///
  /// What takes longest is to wait for the heads, since each fact has them elsewhere. They are taken
  /// from there by eights, whatever a fact has of them, and are marked later: a processor that has
  /// not to guess how many they are asks for those of the next facts at the same time.
  private static func mark(
    _ base: BaseGraph, _ first: Int, from facts: [UInt64], _ words: Range<Int>,
    in heads: inout [UInt64]
  ) {
    var heads = heads.mutableSpan
    var list = [UInt32](repeating: 0, count: 2048)
    var waiting = list.mutableSpan
    var count = 0
    for word in words where facts[word] != 0 {
      facts[word].forEachBit { bit in
        let rules = base.rules(from: first + word * 64 + bit)
        var position = rules.lowerBound
        repeat {
          if count > waiting.count - 8 {
            mark(waiting.span.extracting(first: count), first, in: &heads)
            count = 0
          }
          base.heads.copyEight(from: position, to: &waiting, at: count)
          count += min(8, rules.upperBound - position)
          position += 8
        } while position < rules.upperBound
      }
    }
    mark(waiting.span.extracting(first: count), first, in: &heads)
  }

  @inline(__always)
  private static func mark(
    _ facts: Span<UInt32>, _ first: Int, in bits: inout MutableSpan<UInt64>
  ) {
    for index in facts.indices {
      let place = facts[index] - UInt32(first)
      bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
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
