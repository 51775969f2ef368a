import BlastRadius

extension TokenCursor {
  mutating func refill() throws(JSONFailure) {
    while next == tokens.count, windowEnd < text.count, let indexer {
      leave?(windowStart..<windowEnd)
      windowStart = windowEnd
      next = 0
      tokens = Borrowed()
      var wanted = window
      while true {
        windowEnd = endOfWindow(windowStart + wanted)
        do throws(TokenIndexer.Problem) {
          tokens = try indexer.tokens(of: text.part(windowStart..<windowEnd))
          break
        } catch {
          // The window may have been cut within a text.
          guard case .badString = error, windowEnd < text.count, text[windowEnd - 1] != 0x0A else {
            throw failure(error)
          }
          wanted = 2 * (windowEnd - windowStart)
        }
      }
    }
  }

  /// Where a window is cut that has about so many bytes: after a line, or within one that is longer
  /// between two objects.
  private func endOfWindow(_ wanted: Int) -> Int {
    guard wanted < text.count else { return text.count }
    var end = wanted
    while end > windowStart {
      if text[end - 1] == 0x0A { return end }
      end -= 1
    }
    var start = wanted
    while start < text.count {
      let piece = start..<min(text.count, start + window)
      let newline = text.firstIndex(of: 0x0A, in: piece)
      let line = piece.lowerBound..<(newline ?? piece.upperBound)
      if let cut = objectEnd(in: line) ?? newline { return cut + 1 }
      start = piece.upperBound
    }
    return text.count
  }

  /// The first comma after an object, or after what looks like one.
  private func objectEnd(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while let comma = text.firstIndex(of: UInt8(ascii: ","), in: start..<range.upperBound) {
      if text[comma - 1] == UInt8(ascii: "}") { return comma }
      start = comma + 1
    }
    return nil
  }

  private func failure(_ problem: TokenIndexer.Problem) -> JSONFailure {
    switch problem {
    case .notUTF8:
      let offset = windowStart + (text.part(windowStart..<windowEnd).invalidUTF8 ?? 0)
      return JSONFailure(offset, "the file is not UTF-8: byte \(offset)", code: "invalid-utf8")
    case .badString: return badString()
    case .noMemory:
      return JSONFailure(windowStart, "there is no memory to read it", code: "no-memory")
    case .failed: return JSONFailure(windowStart, "this is no JSON")
    }
  }

  /// Finds the first quote that is not closed, or control character between quotes.
  private func badString() -> JSONFailure {
    var position = windowStart
    var opening: Int?
    while position < windowEnd {
      let byte = text[position]
      if opening != nil, byte < 0x20 {
        return JSONFailure(position, "a control character stands unescaped in a text")
      }
      if byte == UInt8(ascii: "\"") {
        opening = opening == nil ? position : nil
      } else if byte == UInt8(ascii: "\\"), opening != nil {
        position += 1
      }
      position += 1
    }
    return JSONFailure(opening ?? windowStart, "the text that begins here is not closed")
  }
}
