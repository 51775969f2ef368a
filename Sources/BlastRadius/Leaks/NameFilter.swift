/// Rules out most texts that are no name of a list, without a look into a dictionary.
struct NameFilter {
  private var words: [UInt64]

  /// Makes one for so many names.
  init(count: Int) {
    var size = 64
    while size < count * 16, size < 1 << 30 { size *= 2 }
    words = Array(repeating: 0, count: size / 64)
  }

  /// Adds a name.
  mutating func insert(_ key: NameKey) {
    let bit = bit(key.quick)
    words[bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// Whether a text with this part of its key may be one of the names.
  func mayContain(quick: Int) -> Bool {
    let bit = bit(quick)
    return words[bit / 64] >> UInt64(bit % 64) & 1 == 1
  }

  private func bit(_ quick: Int) -> Int { quick & (words.count * 64 - 1) }
}
