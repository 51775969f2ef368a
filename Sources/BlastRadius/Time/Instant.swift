/// An instant in UTC, in whole microseconds since 1970-01-01T00:00:00Z.
///
/// Years 0001 to 9999 are valid, so every instant has an RFC 3339 spelling.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z, negative before it.
  public var microseconds: Int64

  /// Makes an instant from microseconds since 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Orders by size, time or name.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  static let microsecondsPerSecond: Int64 = 1_000_000
  static let microsecondsPerDay: Int64 = 86_400 * microsecondsPerSecond
}

extension Instant: CustomStringConvertible {
  /// The instant as RFC 3339 in UTC with seconds: `2023-11-15T16:28:38Z`.
  ///
  /// A fraction is written only where there is one, without trailing zeros.
  public var description: String { String(decoding: spelling, as: UTF8.self) }

  /// The date and the time of day in UTC, each as text: `2023-11-15`, `16:28:38`.
  package var parts: (date: String, time: String) {
    let spelling = spelling
    let middle = spelling.firstIndex(of: UInt8(ascii: "T")) ?? 0
    return (
      String(decoding: spelling[..<middle], as: UTF8.self),
      String(decoding: spelling[(middle + 1)..<(spelling.count - 1)], as: UTF8.self)
    )
  }

  /// The letters of the description.
  private var spelling: [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(27)
    letters.append(self)
    return letters
  }
}

extension [UInt8] {
  /// Appends the description of an instant: answers may have millions of them.
  mutating func append(_ instant: Instant) { instant.write(to: &self) }
}

extension Instant {
  fileprivate func write(to letters: inout [UInt8]) {
    let day = microseconds.flooredQuotient(by: Self.microsecondsPerDay)
    let rest = microseconds - day * Self.microsecondsPerDay
    let seconds = rest / Self.microsecondsPerSecond
    let civil = CivilDate(daysSinceEpoch: day)
    if (0...9999).contains(civil.year) {
      letters.append(civil.year, digits: 4)
    } else {
      letters += Array(padded(civil.year, 4).utf8)
    }
    letters.append(UInt8(ascii: "-"), civil.month, digits: 2)
    letters.append(UInt8(ascii: "-"), civil.day, digits: 2)
    letters.append(UInt8(ascii: "T"), seconds / 3600, digits: 2)
    letters.append(UInt8(ascii: ":"), seconds / 60 % 60, digits: 2)
    letters.append(UInt8(ascii: ":"), seconds % 60, digits: 2)
    let fraction = rest % Self.microsecondsPerSecond
    if fraction != 0 {
      letters.append(UInt8(ascii: "."), fraction, digits: 6)
      while letters.last == UInt8(ascii: "0") { letters.removeLast() }
    }
    letters.append(UInt8(ascii: "Z"))
  }
}

extension [UInt8] {
  /// Appends a letter and a number of so many digits.
  fileprivate mutating func append(_ letter: UInt8, _ number: Int64, digits: Int) {
    append(letter)
    append(number, digits: digits)
  }

  /// Appends a number of so many digits.
  fileprivate mutating func append(_ number: Int64, digits: Int) {
    var rest = number
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
    for place in 1...digits {
      self[count - place] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
