extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that, once fulfilled, stays so; the end where
  /// none does.
  ///
  /// - Complexity: O(log count).
  @inlinable
  package func partitioningIndex(where isFulfilled: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isFulfilled(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
