import BlastRadius

extension TokenCursor {
  mutating func refill() throws(JSONFailure) {
    while next == tokens.count, windowEnd < text.count, let indexer {
      leave?(windowStart..<windowEnd)
      windowStart = windowEnd
      windowEnd = endOfWindow()
      next = 0
      tokens = Borrowed()
      do throws(TokenIndexer.Problem) {
        tokens = try indexer.tokens(of: text.part(windowStart..<windowEnd))
      } catch {
        throw failure(error)
      }
    }
  }

  private func endOfWindow() -> Int {
    let wanted = windowStart + window
    guard wanted < text.count else { return text.count }
    var end = wanted
    while end > windowStart {
      if text[end - 1] == 0x0A { return end }
      end -= 1
    }
    return text.firstIndex(of: 0x0A, in: wanted..<text.count).map { $0 + 1 } ?? text.count
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
