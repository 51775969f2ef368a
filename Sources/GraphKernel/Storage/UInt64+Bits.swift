extension UInt64 {
  /// Calls the body with the positions of its ones, ascending.
  @inlinable @inline(__always)
  package func forEachBit(_ body: (Int) -> Void) {
    var rest = self
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}
