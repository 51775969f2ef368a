internal import BlastRadius
internal import Dispatch
internal import Synchronization

/// Makes the pieces of a long text on several threads and passes them on in their order.
///
/// A thread holds one piece at a time, so that memory does not grow with the text.
struct OrderedPieces: Sendable {
  let text: LongText
  /// How many threads share the work; the bytes do not depend on it.
  var workers = min(Processors.count, 8)

  /// Calls the body with every piece, one call after the other, on any thread.
  ///
  /// - Throws: What the body throws first; it is not called again after that.
  func forEach(_ body: @Sendable ([UInt8]) throws -> Void) throws {
    let count = text.count
    let workers = max(1, min(workers, count))
    let next = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    // The turn of a piece comes when the one before it was passed on. As threads take pieces in
    // order, no two that wait share a turn.
    let turns = (0..<workers).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let make = text.maker()
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        let isOver = failure.withLock { $0 != nil }
        let bytes = isOver ? [] : make(piece)
        turns[piece % workers].wait()
        failure.withLock { failure in
          guard failure == nil else { return }
          do { try body(bytes) } catch { failure = error }
        }
        turns[(piece + 1) % workers].signal()
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
