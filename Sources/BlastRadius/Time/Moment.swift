/// A point in time as its author wrote it: an instant, or a date that stands for the whole day.
public struct Moment: Hashable, Sendable {
  /// The instant, or the first instant of the day.
  public var start: Instant
  /// Whether only a date was given.
  public var isWholeDay: Bool

  /// Makes a moment from an instant.
  public init(_ instant: Instant) {
    start = instant
    isWholeDay = false
  }

  /// Makes a moment from `2023-11-23`, `2023-11-23T16:35Z` or another RFC 3339 instant
  /// (seconds optional, at most six decimals, any offset).
  ///
  /// Returns `nil` when the text is neither.
  public init?(_ text: String) {
    guard let parsed = MomentParser.parse(text) else { return nil }
    self = parsed
  }

  init(start: Instant, isWholeDay: Bool) {
    self.start = start
    self.isWholeDay = isWholeDay
  }

  /// The instant that the moment means as a beginning: the day's first.
  public var asBeginning: Instant { start }

  /// The instant that the moment means as an end: the instant itself, or the end of the day.
  public var asEnd: Instant {
    isWholeDay ? Instant(microseconds: start.microseconds + Instant.microsecondsPerDay) : start
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as it is written in a model: a date, or RFC 3339 in UTC.
  public var description: String { isWholeDay ? start.parts.date : start.description }
}
