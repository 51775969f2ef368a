/// How long something took: exactly, or in days where one end is known by its date alone.
public enum TimeLength: Hashable, Sendable {
  /// So many microseconds.
  case exact(Int64)
  /// So many days between two dates.
  case days(Int64)

  /// The length from one moment to another, which is not before it.
  public init(from: Moment, to: Moment) {
    if !from.isExact || !to.isExact {
      self = .days(to.start.day - from.start.day)
    } else {
      self = .exact(to.start.microseconds - from.start.microseconds)
    }
  }

  /// Makes a length from a number and its unit: `36h`, `90d`, `12w`, `2y`; a year is 365 days, and
  /// nothing is longer than 9999 years.
  ///
  /// Returns `nil` for anything else, and for 0.
  package init?(_ text: String) {
    let units: [Character: Int64] = ["h": 0, "d": 1, "w": 7, "y": 365]
    guard let unit = text.last, let days = units[unit], (2...8).contains(text.utf8.count),
      text.utf8.dropLast().allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let count = Int64(text.dropLast()), count > 0, count * max(days, 1) <= 9999 * 365
    else { return nil }
    self = days == 0 ? .exact(count * 3600 * Instant.microsecondsPerSecond) : .days(count * days)
  }

  /// For people: `27 days`, `18 h 9 min`, `9 d 6 h 37 min`; no seconds from an hour on.
  public var text: String {
    switch self {
    case .days(0): return "less than a day"
    case .days(1): return "1 day"
    case .days(let count): return "\(count) days"
    case .exact(let length):
      let parts = TimeLength.parts(length)
      var words = [(parts.days, "d"), (parts.hours, "h"), (parts.minutes, "min")]
      if parts.days == 0, parts.hours == 0 { words.append((parts.seconds, "s")) }
      let shown = words.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return shown.isEmpty ? "less than a second" : shown.joined(separator: " ")
    }
  }

  /// The length as ISO 8601 writes it: `P27D`, `PT18H9M`.
  package var iso8601: String {
    switch self {
    case .days(let count): return "P\(count)D"
    case .exact(let length):
      let parts = TimeLength.parts(length)
      var fraction =
        length % Instant.microsecondsPerSecond == 0
        ? "" : "." + padded(length % Instant.microsecondsPerSecond, 6)
      while fraction.hasSuffix("0") { fraction.removeLast() }
      var time = parts.hours > 0 ? "\(parts.hours)H" : ""
      if parts.minutes > 0 { time += "\(parts.minutes)M" }
      if parts.seconds > 0 || !fraction.isEmpty { time += "\(parts.seconds)\(fraction)S" }
      let days = parts.days > 0 ? "\(parts.days)D" : ""
      return days.isEmpty && time.isEmpty ? "PT0S" : "P\(days)\(time.isEmpty ? "" : "T" + time)"
    }
  }

  /// The whole seconds, where both ends are exact.
  public var seconds: Int64? {
    if case .exact(let length) = self { length / Instant.microsecondsPerSecond } else { nil }
  }

  private static func parts(
    _ length: Int64
  ) -> (days: Int64, hours: Int64, minutes: Int64, seconds: Int64) {
    let seconds = length / Instant.microsecondsPerSecond
    return (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
  }
}

extension TimeLength {
  /// The length in microseconds; a day has 24 hours.
  package var microseconds: Int64 {
    switch self {
    case .exact(let count): count
    case .days(let count): count * Instant.microsecondsPerDay
    }
  }
}

extension Instant {
  /// The instant a length before this one, or `nil` where no year is so early.
  func before(_ length: TimeLength) -> Instant? {
    let earlier = Instant(microseconds: microseconds - length.microseconds)
    let first = CivilDate(year: 1, month: 1, day: 1).daysSinceEpoch * Self.microsecondsPerDay
    return earlier.microseconds < first ? nil : earlier
  }

  /// The day it is in, counted from 1970-01-01.
  package var day: Int64 { microseconds.flooredQuotient(by: Self.microsecondsPerDay) }
}
