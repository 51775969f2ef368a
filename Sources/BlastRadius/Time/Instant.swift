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
  public var description: String {
    let (date, time) = parts
    return "\(date)T\(time)Z"
  }

  /// The date and the time of day in UTC, each as text: `2023-11-15`, `16:28:38`.
  package var parts: (date: String, time: String) {
    let day = microseconds.flooredQuotient(by: Self.microsecondsPerDay)
    let rest = microseconds - day * Self.microsecondsPerDay
    let seconds = rest / Self.microsecondsPerSecond
    let civil = CivilDate(daysSinceEpoch: day)
    var time =
      "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    var fraction = padded(rest % Self.microsecondsPerSecond, 6)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    if !fraction.isEmpty { time += ".\(fraction)" }
    return (civil.description, time)
  }
}

/// A day of the proleptic Gregorian calendar.
struct CivilDate: CustomStringConvertible {
  var year: Int64
  var month: Int64
  var day: Int64

  init(year: Int64, month: Int64, day: Int64) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  init(daysSinceEpoch: Int64) {
    let shifted = daysSinceEpoch + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01 (`days_from_civil` of the same source).
  var daysSinceEpoch: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Whether the calendar has this day, in years 1 to 9999.
  var isValid: Bool {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let back = CivilDate(daysSinceEpoch: daysSinceEpoch)
    return back.year == year && back.month == month && back.day == day
  }

  var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

extension Int64 {
  /// The quotient rounded towards negative infinity; `divisor` is positive.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// `value` in decimal with leading zeros up to `width` digits; `value` is not negative.
func padded(_ value: Int64, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
