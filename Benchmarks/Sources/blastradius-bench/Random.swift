/// SplitMix64: the same numbers from the same seed, on every machine.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 below 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of the range, all alike.
  mutating func uniform(_ range: Range<Int>) -> Int {
    range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.count)).high)
  }

  /// A number of the range by a power law: the first ones are popular.
  ///
  /// Powers by multiplication, since library functions differ between machines in the last bit.
  mutating func popular(_ range: Range<Int>, steepness: Int = 3) -> Int {
    var share = unit()
    let base = share
    for _ in 1..<steepness { share *= base }
    return range.lowerBound + Int(share * Double(range.count))
  }
}
