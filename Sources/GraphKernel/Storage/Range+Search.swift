extension Range<Int> {
  /// The first number from which on a condition holds, which has to hold to the end from there on;
  /// the upper bound where it never does.
  ///
  /// - Complexity: O(log count).
  @inlinable
  package func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
