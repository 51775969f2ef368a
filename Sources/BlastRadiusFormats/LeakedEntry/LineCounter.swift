/// Finds lines and columns of bytes of a list, in ascending order of the bytes.
///
/// A line ends with a line feed, or with a carriage return that none follows.
struct LineCounter {
  private let text: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ text: [UInt8]) { self.text = text }

  /// The line and column of a byte not before the last one asked for.
  mutating func place(of wanted: Int) -> (line: Int, column: Int) {
    let end = min(wanted, text.count)
    while offset < end {
      let byte = text[offset]
      offset += 1
      if byte == 0x0A || byte == 0x0D && (offset == text.count || text[offset] != 0x0A) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
