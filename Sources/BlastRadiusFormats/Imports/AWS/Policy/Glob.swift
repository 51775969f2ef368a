import BlastRadius

/// A pattern of which `*` is any run of characters and `?` is one, and nothing else means anything.
///
/// A name without either is a pattern too, so that a resource of which only the pattern is known is asked
/// for as any other: it is matched where all that it stands for is.
struct Glob: Hashable, Sendable {
  /// Bytes, or one of the two below.
  private(set) var tokens: [UInt16] = []
  private static let run: UInt16 = 256
  private static let one: UInt16 = 257

  /// A pattern of all.
  static let all = Glob("*")

  init() {}

  /// A pattern as it is written.
  init(_ text: String) { append(text) }

  /// A name, in which no character means anything else.
  init(literal text: String) { appendLiteral(text) }

  /// Adds a pattern.
  mutating func append(_ text: some StringProtocol) {
    for byte in text.utf8 { append(pattern: byte) }
  }

  /// Adds a name.
  mutating func appendLiteral(_ text: some StringProtocol) {
    tokens += text.utf8.map(UInt16.init)
  }

  /// Adds a pattern.
  mutating func append(_ other: Glob) { tokens += other.tokens }

  /// Adds a byte that means nothing but itself.
  mutating func append(literal byte: UInt8) { tokens.append(UInt16(byte)) }

  /// Adds a byte as patterns are written.
  mutating func append(pattern byte: UInt8) {
    switch byte {
    case UInt8(ascii: "*"): if tokens.last != Self.run { tokens.append(Self.run) }
    case UInt8(ascii: "?"): tokens.append(Self.one)
    default: append(literal: byte)
    }
  }

  /// What stands before the first sign that means more than itself.
  var start: ArraySlice<UInt16> { tokens.prefix { $0 < 256 } }

  /// Whether it stands for one name.
  var isName: Bool { !tokens.contains { $0 > 255 } }

  /// Whether some run of characters is left open.
  var hasRun: Bool { tokens.contains(Self.run) }

  /// Whether a byte stands in it for itself.
  func has(_ byte: UInt8) -> Bool { tokens.contains(UInt16(byte)) }

  /// What stands before the first of a byte; all where there is none.
  func before(_ byte: UInt8) -> Glob {
    var glob = Glob()
    glob.tokens = Array(tokens.prefix { $0 != UInt16(byte) })
    return glob
  }

  /// What of it ends with the last sign that means more than itself.
  var toLastSign: Glob {
    var glob = self
    while let last = glob.tokens.last, last < 256 { glob.tokens.removeLast() }
    return glob
  }

  /// What is left of it after names begin in a way: several patterns where a run can end in several places.
  func rests(after name: Glob) -> [Glob] {
    var places = [0]
    for token in name.tokens {
      var next: [Int] = []
      for first in places {
        var place = first
        while place < tokens.count, tokens[place] == Self.run {
          if next.last != place { next.append(place) }
          place += 1
        }
        if place < tokens.count, tokens[place] == token || tokens[place] == Self.one,
          next.last != place + 1
        {
          next.append(place + 1)
        }
      }
      places = next
    }
    return places.map { place in
      var rest = Glob()
      rest.tokens = Array(tokens[place...])
      return rest
    }
  }

  /// Whether it stands for everything.
  var isAll: Bool { tokens.count == 1 && tokens[0] == Self.run }

  /// It as it is written.
  var text: String {
    String(
      decoding: tokens.map { token in
        token == Self.run
          ? UInt8(ascii: "*") : token == Self.one ? UInt8(ascii: "?") : UInt8(token)
      }, as: UTF8.self)
  }

  /// Whether all that another pattern stands for is matched.
  ///
  /// - Complexity: O(length of one times length of the other) at worst.
  func matches(_ other: Glob) -> Bool {
    if isAll { return true }
    if tokens == other.tokens { return true }
    let text = other.tokens
    var (position, place) = (0, 0)
    var retry: (position: Int, place: Int)?
    while place < text.count {
      if position < tokens.count, tokens[position] == Self.run {
        retry = (position + 1, place)
        position += 1
      } else if position < tokens.count, isMatch(tokens[position], text[place]) {
        position += 1
        place += 1
      } else if let last = retry {
        position = last.position
        place = last.place + 1
        retry = (last.position, place)
      } else {
        return false
      }
    }
    while position < tokens.count, tokens[position] == Self.run { position += 1 }
    return position == tokens.count
  }

  /// Whether some of what another pattern stands for is matched, and neither is a part of the other.
  func crosses(_ other: Glob) -> Bool {
    overlaps(other) && !matches(other) && !other.matches(self)
  }

  /// Whether some name is matched that begins with another one.
  ///
  /// - Complexity: O(length of the name times signs that mean more than themselves), where what follows the
  ///   first of these is short.
  func mayBegin(with name: Glob) -> Bool {
    let start = start.count
    let shared = min(start, name.tokens.count)
    guard tokens[..<shared] == name.tokens[..<shared] else { return false }
    let (rest, text) = (tokens[shared...], name.tokens[shared...])
    guard rest.count < UInt64.bitWidth else { return !rests(after: name).isEmpty }
    // A bit for each token of the rest that can be the next one.
    var places: UInt64 = 1
    let runs = rest.reversed().reduce(UInt64(0)) { $0 << 1 | ($1 == Self.run ? 1 : 0) }
    for sign in text {
      var after = places << 1 & runs << 1
      while after & ~places != 0 {
        places |= after
        after = places << 1 & runs << 1
      }
      var next = places & runs
      var open = places & ~runs
      while open != 0 {
        let place = open.trailingZeroBitCount
        open &= open - 1
        if place < rest.count, isMatch(rest[shared + place], sign) { next |= 2 << UInt64(place) }
      }
      if next == 0 { return false }
      places = next
    }
    return true
  }

  private func isMatch(_ token: UInt16, _ other: UInt16) -> Bool {
    token == other || (token == Self.one && other != Self.run)
  }

  /// Whether some name is matched by both.
  ///
  /// - Complexity: O(length of one times length of the other).
  func overlaps(_ other: Glob) -> Bool {
    let right = other.tokens
    let (one, two) = (start, other.start)
    let shared = min(one.count, two.count)
    if one.prefix(shared) != two.prefix(shared) { return false }
    if matches(other) || other.matches(self) { return true }
    // `reached[j]`: the tokens so far of this one and `j` of the other can stand for the same.
    var reached = [Bool](repeating: false, count: right.count + 1)
    reached[0] = true
    for place in right.indices where right[place] == Self.run {
      guard reached[place] else { break }
      reached[place + 1] = true
    }
    for token in tokens {
      var next = [Bool](repeating: false, count: right.count + 1)
      if token == Self.run { next[0] = reached[0] }
      for place in right.indices {
        let isRun = right[place] == Self.run
        if token == Self.run || isRun {
          next[place + 1] = reached[place + 1] || next[place]
        } else if token == right[place] || token == Self.one || right[place] == Self.one {
          next[place + 1] = reached[place]
        }
      }
      reached = next
    }
    return reached[right.count]
  }
}
