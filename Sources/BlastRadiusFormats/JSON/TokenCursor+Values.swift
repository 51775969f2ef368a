import BlastRadius

extension TokenCursor {
  /// Enters the object that begins here; says whether it has members.
  @inline(__always)
  mutating func beginObject() throws(JSONFailure) -> Bool {
    guard byte == UInt8(ascii: "{") else { throw unexpected("an object") }
    try advance()
    if byte == UInt8(ascii: "}") {
      try advance()
      return false
    }
    return true
  }

  /// Takes a name and the colon after it; the value is the current token then.
  @inline(__always)
  mutating func key() throws(JSONFailure) -> Range<Int> {
    guard byte == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
    let range = try quoted()
    try advance()
    guard byte == UInt8(ascii: ":") else { throw unexpected("`:`") }
    try advance()
    return range
  }

  /// Goes on after a member's value; says whether another member follows.
  @inline(__always)
  mutating func continueObject() throws(JSONFailure) -> Bool {
    try proceed(closing: UInt8(ascii: "}"))
  }

  /// Enters the list that begins here; says whether it has items.
  @inline(__always)
  mutating func beginArray() throws(JSONFailure) -> Bool {
    guard byte == UInt8(ascii: "[") else { throw unexpected("a list") }
    try advance()
    if byte == UInt8(ascii: "]") {
      try advance()
      return false
    }
    return true
  }

  /// Goes on after an item; says whether another one follows.
  @inline(__always)
  mutating func continueArray() throws(JSONFailure) -> Bool {
    try proceed(closing: UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func proceed(closing: UInt8) throws(JSONFailure) -> Bool {
    let isComma = byte == UInt8(ascii: ",")
    guard isComma || byte == closing else {
      throw unexpected("`,` or `\(Character(Unicode.Scalar(closing)))`")
    }
    try advance()
    return isComma
  }

  /// Takes a text in quotes.
  @inline(__always)
  mutating func takeText() throws(JSONFailure) -> Range<Int> {
    let range = try quoted()
    try advance()
    return range
  }

  /// Takes a value of any shape, checking its grammar.
  mutating func skipValue() throws(JSONFailure) {
    var depth = 0
    // A bit per level: whether it is an object.
    var objects: UInt64 = 0
    while true {
      let isObject = byte == UInt8(ascii: "{")
      if isObject || byte == UInt8(ascii: "[") {
        guard depth < Self.maximumDepth else {
          throw JSONFailure(
            offset, "values nest more than \(Self.maximumDepth) deep", code: "too-deep")
        }
        let hasMore = isObject ? try beginObject() : try beginArray()
        if hasMore {
          objects = objects << 1 | (isObject ? 1 : 0)
          depth += 1
          if isObject { _ = try key() }
          continue
        }
      } else {
        try skipScalar()
      }
      // A value has ended, and with it perhaps what it stands in.
      while depth > 0 {
        let isInObject = objects & 1 == 1
        if isInObject ? try continueObject() : try continueArray() {
          if isInObject { _ = try key() }
          break
        }
        objects >>= 1
        depth -= 1
      }
      if depth == 0 { return }
    }
  }

  /// Takes a text, a number, `true`, `false` or `null`.
  @inline(__always)
  mutating func skipScalar() throws(JSONFailure) {
    if byte == UInt8(ascii: "\"") {
      _ = try quoted()
    } else {
      try checkScalar()
    }
    try advance()
  }

  private func checkScalar() throws(JSONFailure) {
    let range = offset..<endOfScalar()
    switch byte {
    case UInt8(ascii: "t") where text.holds("true", at: range): return
    case UInt8(ascii: "f") where text.holds("false", at: range): return
    case UInt8(ascii: "n") where text.holds("null", at: range): return
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if JSONNumber.isValid(text.part(range)) { return }
      throw unexpected("a number")
    default: throw unexpected("a value")
    }
  }

  /// Takes `null`, if it is here.
  mutating func takeNull() throws(JSONFailure) -> Bool {
    guard byte == UInt8(ascii: "n"), text.holds("null", at: offset..<endOfScalar()) else {
      return false
    }
    try advance()
    return true
  }

  /// What the value here is, for messages.
  var shape: String {
    switch byte {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "\""): "a text"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    case UInt8(ascii: "n"): "null"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): "a number"
    default: isAtEnd ? "the end of the file" : "something else"
    }
  }
}
