extension TokenCursor {
  /// Starts at the current token of a run; the document is the rest of its window.
  init(_ run: TokenRun) {
    indexer = nil
    leave = nil
    window = run.length
    unsafe text = run.text
    length = run.length
    unsafe positions = run.positions
    next = run.index
    count = run.count
    windowEnd = length
    offset = length
    if next < count {
      unsafe offset = Int(run.positions[next])
      byte = unsafe text[offset]
      next += 1
    }
  }

  /// The tokens of the window from the current one on, until the cursor leaves the window.
  var run: TokenRun? {
    guard let positions = unsafe positions, next > 0 else { return nil }
    return unsafe TokenRun(
      text: text + windowStart, length: windowEnd - windowStart, start: windowStart,
      positions: positions, count: count, index: next - 1)
  }

  /// How many bytes of the window are left.
  var windowRest: Int { windowEnd - offset }

  /// Goes to another token of the window that begins at an offset.
  mutating func jump(to wanted: Int) {
    guard let positions = unsafe positions else { return }
    let wanted = UInt32(wanted - windowStart)
    let tokens = unsafe UnsafeBufferPointer(start: positions, count: count)
    next = unsafe tokens.partitioningIndex(where: { $0 >= wanted })
    precondition(next < count && (unsafe positions[next]) == wanted, "no token begins there")
    offset = unsafe windowStart + Int(positions[next])
    byte = unsafe text[offset]
    next += 1
  }
}

extension TokenRun {
  /// The first token at or after a position of the window that begins an object right after
  /// another one; `nil` where none does.
  func objectStart(from wanted: Int) -> Int? {
    let tokens = unsafe UnsafeBufferPointer(start: positions, count: count)
    var token = max(
      index + 2, unsafe tokens.partitioningIndex(where: { Int($0) >= wanted }))
    while token < count {
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
