extension TextColumn {
  /// The texts in the order of their bytes.
  ///
  /// Eight bytes at a time are compared as one number; texts that agree in them are ordered by the
  /// next eight.
  ///
  /// - Complexity: O(texts × (log texts + length / 8)).
  package func order() -> [UInt32] {
    var entries = (0..<count).map { Entry(key: 0, rest: 0, index: UInt32($0)) }
    var open = [(range: 0..<count, depth: 0)]
    while let (range, depth) = open.popLast() {
      for position in range { entries[position].read(self, at: depth) }
      entries[range].sort(by: Entry.precedes)
      var first = range.lowerBound
      while first < range.upperBound {
        var last = first + 1
        while last < range.upperBound, entries[last].agrees(with: entries[first]) { last += 1 }
        if last - first > 1, entries[first].rest > 8 { open.append((first..<last, depth + 8)) }
        first = last
      }
    }
    return entries.map(\.index)
  }

  /// Eight bytes of a text.
  private struct Entry {
    /// The bytes, the first one highest; 0 after the end.
    var key: UInt64
    /// How many bytes there are from there on, nine standing for more.
    var rest: UInt32
    var index: UInt32

    mutating func read(_ column: TextColumn, at depth: Int) {
      (key, rest) = unsafe column.withText(Int(index)) { text in
        let rest = max(0, text.count - depth)
        if rest >= 8 {
          let word = unsafe text.loadUnaligned(fromByteOffset: depth, as: UInt64.self)
          return (word.bigEndian, UInt32(min(rest, 9)))
        }
        var word: UInt64 = 0
        for offset in 0..<rest {
          word |= unsafe UInt64(text[depth + offset]) << UInt64(56 - 8 * offset)
        }
        return (word, UInt32(rest))
      }
    }

    func agrees(with other: Entry) -> Bool { key == other.key && rest == other.rest }

    static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      left.key == right.key ? left.rest < right.rest : left.key < right.key
    }
  }
}
