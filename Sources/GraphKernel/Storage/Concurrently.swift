import Dispatch
import Synchronization

/// Work that as many threads share as there are processors.
package enum Concurrently {
  /// What the body gives for each number below a count, in order.
  package static func map<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let places = (0..<count).map { _ in Place<Result>() }
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = body(number)
      places[number].result.withLock { $0 = result }
    }
    return places.compactMap { place in place.result.withLock { $0 } }
  }

  /// Where a result is put by the one thread that makes it.
  private final class Place<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
  }
}
