/// Five hundred and twelve lanes.
package struct Lanes512: LaneSet, Hashable {
  var words: SIMD8<UInt64>

  package static var capacity: Int { 512 }
  package static var none: Lanes512 { Lanes512(words: .zero) }
  package var isEmpty: Bool { words == .zero }

  init(words: SIMD8<UInt64>) { self.words = words }

  package init(_ range: Range<Int>) {
    words = .zero
    for word in 0..<8 {
      let part = range.clamped(to: word * 64..<word * 64 + 64)
      guard !part.isEmpty else { continue }
      words[word] = UInt64(part.lowerBound - word * 64..<part.upperBound - word * 64)
    }
  }

  /// The lanes of which something is so.
  package init(where isIn: (Int) -> Bool) {
    words = .zero
    for lane in 0..<512 where isIn(lane) { words[lane >> 6] |= 1 << UInt64(lane & 63) }
  }

  @inline(__always)
  package static func & (left: Lanes512, right: Lanes512) -> Lanes512 {
    Lanes512(words: left.words & right.words)
  }

  @inline(__always)
  package static func | (left: Lanes512, right: Lanes512) -> Lanes512 {
    Lanes512(words: left.words | right.words)
  }

  @inline(__always)
  package static func ^ (left: Lanes512, right: Lanes512) -> Lanes512 {
    Lanes512(words: left.words ^ right.words)
  }

  @inline(__always)
  package func subtracting(_ other: Lanes512) -> Lanes512 {
    Lanes512(words: words & ~other.words)
  }

  /// How many lanes there are in it.
  package var count: Int {
    (0..<8).reduce(0) { $0 + words[$1].nonzeroBitCount }
  }

  package func contains(_ lane: Int) -> Bool { words[lane >> 6].contains(lane & 63) }
}
