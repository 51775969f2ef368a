/// Compares texts with one text: how many bytes have to be inserted, deleted, replaced or swapped
/// with their neighbour to make it. Upper and lower case of ASCII are the same.
///
/// It is the optimal string alignment, a column of the table in two words: the bits say where the
/// distances in it rise and fall (Myers 1999, with the swaps of Hyyrö 2003).
struct EditDistance: Sendable {
  /// The longest text that others are compared with, in bytes.
  static let longest = 128

  private let rows: Rows

  private enum Rows: Sendable {
    case short(BitRows<UInt64>)
    case long(BitRows<UInt128>)
  }

  /// `nil` for no text and for one that is too long.
  init?(to text: some Collection<UInt8>) {
    switch text.count {
    case 1...64: rows = .short(BitRows(text))
    case 65...Self.longest: rows = .long(BitRows(text))
    default: return nil
    }
  }

  /// The distance of a text, or `nil` where it is above a limit.
  ///
  /// - Complexity: O(bytes), less where the limit is passed before.
  func distance(of text: UnsafeRawBufferPointer, atMost limit: Int) -> Int? {
    switch rows {
    case .short(let rows): unsafe rows.distance(of: text, atMost: limit)
    case .long(let rows): unsafe rows.distance(of: text, atMost: limit)
    }
  }
}

/// A text as bits: for each byte where it stands in it.
private struct BitRows<Word: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private let places: [Word]
  private let count: Int
  private let last: Word

  init(_ text: some Collection<UInt8>) {
    var places = [Word](repeating: 0, count: 256)
    var bit: Word = 1
    for byte in text {
      let folded = byte.asciiLowercased
      places[Int(folded)] |= bit
      if folded != folded.asciiUppercased { places[Int(folded.asciiUppercased)] |= bit }
      bit <<= 1
    }
    self.places = places
    count = text.count
    last = 1 << (text.count - 1)
  }

  func distance(of text: UnsafeRawBufferPointer, atMost limit: Int) -> Int? {
    guard abs(text.count - count) <= limit else { return nil }
    var (rises, falls, diagonal, before): (Word, Word, Word, Word) = (.max, 0, 0, 0)
    var distance = count
    for position in 0..<text.count {
      let here = unsafe places[Int(text[position])]
      let swaps = ((~diagonal & here) << 1) & before
      diagonal = (((here & rises) &+ rises) ^ rises) | here | falls | swaps
      let up = falls | ~(diagonal | rises)
      let down = diagonal & rises
      if up & last != 0 { distance += 1 }
      if down & last != 0 { distance -= 1 }
      // Each byte that is left can lower it by one.
      if distance - (text.count - position - 1) > limit { return nil }
      let shifted = up << 1 | 1
      rises = down << 1 | ~(diagonal | shifted)
      falls = shifted & diagonal
      before = here
    }
    return distance <= limit ? distance : nil
  }
}

extension UInt8 {
  /// The byte, an ASCII letter in lower case.
  @inline(__always)
  package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The byte, an ASCII letter in upper case.
  @inline(__always)
  var asciiUppercased: UInt8 { self >= 0x61 && self <= 0x7A ? self & 0xDF : self }
}
