extension UInt64 {
  /// The runs of neighbouring ones, in ascending order, shifted by `offset`.
  @inline(__always)
  func forEachRun(offset: Int, _ body: (Range<Int>) -> Void) {
    var rest = self
    while rest != 0 {
      let start = rest.trailingZeroBitCount
      let length = (~(rest >> UInt64(start))).trailingZeroBitCount
      body(offset + start..<offset + start + length)
      if start + length >= 64 { return }
      rest &= ~UInt64(0) << UInt64(start + length)
    }
  }

  /// The runs of neighbouring lanes, in ascending order.
  package func forEachRun(_ body: (Range<Int>) -> Void) { forEachRun(offset: 0, body) }
}

extension Lanes512 {
  /// The runs of neighbouring lanes, in ascending order; a run may end where a word does.
  package func forEachRun(_ body: (Range<Int>) -> Void) {
    for word in 0..<8 where words[word] != 0 {
      words[word].forEachRun(offset: word * 64, body)
    }
  }
}
