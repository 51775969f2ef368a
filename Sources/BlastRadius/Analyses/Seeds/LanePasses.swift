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
    let done = Mutex(0)
    return Concurrently.map(passes.count, workers: workers, start: start) { number, state in
      let found = pass(passes[number], &state)
      let total = done.withLock { value in
        value += passes[number].count
        return value
      }
      progress?(total)
      return found
    }.flatMap(\.self)
  }
}
