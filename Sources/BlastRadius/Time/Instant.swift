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
