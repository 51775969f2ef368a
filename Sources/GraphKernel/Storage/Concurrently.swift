import Dispatch
import Synchronization

/// Work that several threads share.
package enum Concurrently {
  /// What the body gives for each number below a count, in order; so many threads share the work at
  /// most.
  package static func map<Result: Sendable>(
    _ count: Int, workers: Int = .max, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, workers: workers) {
    } body: { number, _ in
      body(number)
    }
  }

  /// The same by threads that each keep a state between the numbers that they take.
  package static func map<State, Result: Sendable>(
    _ count: Int, workers: Int, start: @Sendable () -> State,
    body: @Sendable (Int, inout State) -> Result
  ) -> [Result] {
    let places = (0..<count).map { _ in Place<Result>() }
    let taken = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
      var state = start()
      while true {
        let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        let result = body(number, &state)
        places[number].result.withLock { $0 = result }
      }
    }
    return places.compactMap { place in place.result.withLock { $0 } }
  }

  /// Where a result is put by the one thread that makes it.
  private final class Place<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
  }
}
