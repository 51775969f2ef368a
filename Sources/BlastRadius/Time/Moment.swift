/// A point in time as its author wrote it: an instant, or a day, a month or a year, which stands for
/// the whole of it.
public struct Moment: Hashable, Sendable {
  /// The instant, or the first instant of the span.
  public var start: Instant
  /// How exactly it is known.
  public var precision: Precision

  /// How exactly a moment is known.
  public enum Precision: String, CaseIterable, Hashable, Sendable {
    case instant, day, month, year
  }

  /// Makes a moment from an instant.
  public init(_ instant: Instant) {
    start = instant
    precision = .instant
  }

  /// Makes a moment from `2023-11-23`, `2023-11`, `2023`, `2023-11-23T16:35Z` or another RFC 3339
  /// instant (seconds optional, at most six decimals, any offset).
  ///
  /// Returns `nil` when the text is none of them.
  public init?(_ text: String) {
    guard let parsed = MomentParser.parse(text) else { return nil }
    self = parsed
  }

  init(start: Instant, precision: Precision) {
    self.start = start
    self.precision = precision
  }

  /// Whether it is an instant, and no span of which nobody says when in it.
  public var isExact: Bool { precision == .instant }

  /// The instant that the moment means as a beginning: the first of its span.
  public var asBeginning: Instant { start }

  /// The instant that the moment means as an end: the instant itself, or the end of its span.
  public var asEnd: Instant {
    let day = CivilDate(daysSinceEpoch: start.day)
    return switch precision {
    case .instant: start
    case .day: Instant(microseconds: start.microseconds + Instant.microsecondsPerDay)
    case .month: day.month == 12 ? .start(of: day.year + 1) : .start(of: day.year, day.month + 1)
    case .year: .start(of: day.year + 1)
    }
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as it is written in a model: a date, a month, a year, or RFC 3339 in UTC.
  public var description: String {
    switch precision {
    case .instant: start.description
    case .day: start.parts.date
    case .month: String(start.parts.date.prefix(7))
    case .year: String(start.parts.date.prefix(4))
    }
  }
}

extension Moment {
  /// Whether it is surely later than another one: nothing of the one is in the other.
  func isAfter(_ other: Moment) -> Bool {
    other.isExact ? start > other.start : start >= other.asEnd
  }

  /// Whether it says which day it was.
  var namesDay: Bool { precision == .instant || precision == .day }
}

extension Instant {
  /// The first instant of a month.
  fileprivate static func start(of year: Int64, _ month: Int64 = 1) -> Instant {
    let day = CivilDate(year: year, month: month, day: 1).daysSinceEpoch
    return Instant(microseconds: day * microsecondsPerDay)
  }
}
