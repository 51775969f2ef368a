import BlastRadius

/// Finds lines and columns of bytes of a document, in ascending order of the bytes.
struct PlaceFinder {
  private let name: String
  private let text: Borrowed<UInt8>
  private var offset = 0
  private var line = 1
  private var column = 1
  private var lineStart = 0

  /// The bytes shown on each side of a place.
  private static let reach = 2000

  init(_ name: String, _ text: Borrowed<UInt8>) {
    self.name = name
    self.text = text
  }

  /// The place of a byte not before the last one asked for.
  ///
  /// - Parameter leave: Is told of parts of the text that were looked at.
  mutating func place(
    of wanted: Int, leave: (Range<Int>) -> Void
  ) -> (SourceLocation, SourceExcerpt) {
    let end = min(wanted, text.count)
    while offset < end {
      let start = offset
      advance(to: min(end, start + Self.step))
      leave(start..<offset)
    }
    return found
  }

  /// So many bytes are looked at before some are left.
  private static let step = 4 << 20

  private mutating func advance(to end: Int) {
    while let newline = text.firstIndex(of: 0x0A, in: offset..<end) {
      offset = newline + 1
      line += 1
      column = 1
      lineStart = offset
    }
    while offset < end {
      if text[offset] & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
  }

  private var found: (SourceLocation, SourceExcerpt) {
    (SourceLocation(file: name, line: line, column: column), excerpt)
  }

  private var excerpt: SourceExcerpt {
    let start = max(lineStart, offset - Self.reach)
    var end = offset
    let limit = min(text.count, offset + Self.reach)
    while end < limit, text[end] != 0x0A { end += 1 }
    let before = text.part(start..<offset).string
    let after = text.part(offset..<end).string
    return SourceExcerpt(line: before + after, column: before.unicodeScalars.count + 1)
  }
}
