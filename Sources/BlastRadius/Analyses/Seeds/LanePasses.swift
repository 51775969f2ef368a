import Dispatch
import GraphKernel
import Synchronization

/// Work on many seeds, 512 of them a pass, shared by several threads.
enum LanePasses {
  /// The results for each seed, in their order.
  ///
  /// - Parameters:
  ///   - workers: How many threads share the passes; the results do not depend on it.
  ///   - progress: Called with the number of seeds done, from any thread.
  ///   - start: Makes what a thread keeps between its passes.
  ///   - pass: The results for neighbouring seeds.
  static func map<State, Result: Sendable>(
    count: Int, workers: Int, progress: (@Sendable (Int) -> Void)?,
    start: @Sendable () -> State, pass: @Sendable (Range<Int>, inout State) -> [Result]
  ) -> [Result] {
    let passes = stride(from: 0, to: count, by: Lanes512.capacity).map { first in
      first..<min(first + Lanes512.capacity, count)
    }
    let results = Mutex<[Int: [Result]]>([:])
    let done = Mutex(0)
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(max(1, workers), max(1, passes.count))) { _ in
      var state = start()
      while true {
        let number = next.withLock { value in
          value += 1
          return value - 1
        }
        guard number < passes.count else { return }
        let found = pass(passes[number], &state)
        results.withLock { $0[number] = found }
        let total = done.withLock { value in
          value += passes[number].count
          return value
        }
        progress?(total)
      }
    }
    let found = results.withLock { $0 }
    return passes.indices.flatMap { found[$0] ?? [] }
  }
}
