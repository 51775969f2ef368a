import GraphKernel

/// The tokens of a window that a cursor found, from one of them on.
///
/// They can be read by other threads for as long as the cursor stays where it is.
struct TokenRun: Sendable {
  /// The document to the end of the window.
  let text: Borrowed<UInt8>
  /// Where the window begins; the tokens count from there.
  let start: Int
  let tokens: Borrowed<UInt32>
  /// The number of the current token.
  var index: Int

  /// The first byte of a token.
  func byte(of token: Int) -> UInt8 { text[position(of: token)] }

  /// Where a token begins, or the end of the window after the last.
  func position(of token: Int) -> Int {
    token < tokens.count ? start + Int(tokens[token]) : text.count
  }

  /// The first token at or after a place that begins an object right after another one; `nil` where
  /// none does.
  func objectStart(from place: Int) -> Int? {
    var token = max(index + 2, tokens.partitioningIndex { start + Int($0) >= place })
    while token < tokens.count {
      if byte(of: token) == UInt8(ascii: "{"), byte(of: token - 1) == UInt8(ascii: ","),
        byte(of: token - 2) == UInt8(ascii: "}")
      {
        return token
      }
      token += 1
    }
    return nil
  }
}

extension TokenCursor {
  /// Starts at the current token of a run; the document ends with its window.
  init(_ run: TokenRun) {
    indexer = nil
    leave = nil
    text = run.text
    window = run.text.count
    windowStart = run.start
    windowEnd = run.text.count
    tokens = run.tokens
    next = run.index
    offset = windowEnd
    if next < tokens.count { takeToken() }
  }

  /// The tokens of the window from the current one on, until the cursor leaves the window.
  var run: TokenRun? {
    guard next > 0 else { return nil }
    return TokenRun(
      text: text.part(0..<windowEnd), start: windowStart, tokens: tokens, index: next - 1)
  }

  /// How many bytes of the window are left.
  var windowRest: Int { windowEnd - offset }

  /// Goes to another token of the window that begins at an offset.
  mutating func jump(to wanted: Int) {
    next = tokens.partitioningIndex { windowStart + Int($0) >= wanted }
    takeToken()
    precondition(offset == wanted, "no token begins there")
  }
}
