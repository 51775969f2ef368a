extension Array where Element: BitwiseCopyable {
  /// Makes room for more elements where there is none: for about as many as are expected in all, but
  /// for four times as many as there are at most.
  ///
  /// Memory that is never written to is never taken, and elements are copied less often than with
  /// room that doubles.
  @inlinable
  package mutating func makeRoom(for more: Int, expecting total: Int) {
    let needed = count + more
    if needed <= capacity { return }
    reserveCapacity(Swift.max(needed * 2, Swift.min(total / 8 * 9, needed * 4)))
  }
}
