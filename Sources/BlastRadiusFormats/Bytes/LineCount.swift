/// Counts lines as far as was asked, each byte once.
struct LineCount {
  private var offset = 0
  private var line = 1

  /// The line of a byte not before the last one asked for, from 1.
  mutating func line(of wanted: Int, in text: Borrowed<UInt8>) -> Int {
    while offset < wanted, let newline = text.firstIndex(of: 0x0A, in: offset..<wanted) {
      offset = newline + 1
      line += 1
    }
    offset = max(offset, wanted)
    return line
  }
}
