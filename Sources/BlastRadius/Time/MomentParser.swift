/// Reads years, months, dates and RFC 3339 instants.
enum MomentParser {
  static func parse(_ text: String) -> Moment? {
    var digits = Cursor(text.utf8)
    guard let year = digits.number(4) else { return nil }
    if digits.isAtEnd { return moment(CivilDate(year: year, month: 1, day: 1), .year) }
    guard digits.take("-"), let month = digits.number(2) else { return nil }
    if digits.isAtEnd { return moment(CivilDate(year: year, month: month, day: 1), .month) }
    guard digits.take("-"), let day = digits.number(2),
      let date = moment(CivilDate(year: year, month: month, day: day), .day)
    else { return nil }
    if digits.isAtEnd { return date }
    let midnight = date.start.microseconds
    guard digits.take("T") || digits.take("t") || digits.take(" "),
      let timeOfDay = timeOfDay(&digits), let offset = offset(&digits), digits.isAtEnd
    else { return nil }
    return Moment(Instant(microseconds: midnight + timeOfDay - offset))
  }

  /// The span that begins with a day, or `nil` where no calendar has it.
  private static func moment(_ day: CivilDate, _ precision: Moment.Precision) -> Moment? {
    guard day.isValid else { return nil }
    return Moment(
      start: Instant(microseconds: day.daysSinceEpoch * Instant.microsecondsPerDay),
      precision: precision)
  }

  private static func timeOfDay(_ cursor: inout Cursor) -> Int64? {
    guard let hour = cursor.number(2), hour < 24, cursor.take(":"),
      let minute = cursor.number(2), minute < 60
    else { return nil }
    var second: Int64 = 0
    var fraction: Int64 = 0
    if cursor.take(":") {
      // RFC 3339 allows a leap second, which is the first instant of the next minute here.
      guard let value = cursor.number(2), value <= 60 else { return nil }
      second = value
      if cursor.take(".") {
        guard let decimals = cursor.decimals(atMost: 6) else { return nil }
        fraction = decimals
      }
    }
    return ((hour * 60 + minute) * 60 + second) * Instant.microsecondsPerSecond + fraction
  }

  private static func offset(_ cursor: inout Cursor) -> Int64? {
    if cursor.take("Z") || cursor.take("z") { return 0 }
    let isNegative = cursor.take("-")
    guard isNegative || cursor.take("+"), let hour = cursor.number(2), hour < 24,
      cursor.take(":"), let minute = cursor.number(2), minute < 60
    else { return nil }
    let offset = (hour * 60 + minute) * 60 * Instant.microsecondsPerSecond
    return isNegative ? -offset : offset
  }

  private struct Cursor {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: String.UTF8View) { rest = Array(bytes)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: scalar) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number(_ width: Int) -> Int64? {
      var value: Int64 = 0
      for _ in 0..<width {
        guard let digit = nextDigit() else { return nil }
        value = value * 10 + digit
      }
      return value
    }

    /// The digits of a fraction, scaled to `atMost` of them.
    mutating func decimals(atMost: Int) -> Int64? {
      var value: Int64 = 0
      var count = 0
      while let digit = nextDigit() {
        count += 1
        guard count <= atMost else { return nil }
        value = value * 10 + digit
      }
      guard count > 0 else { return nil }
      for _ in count..<atMost { value *= 10 }
      return value
    }

    private mutating func nextDigit() -> Int64? {
      guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      rest.removeFirst()
      return Int64(byte - UInt8(ascii: "0"))
    }
  }
}
