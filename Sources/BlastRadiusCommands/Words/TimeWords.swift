internal import BlastRadius
internal import BlastRadiusRendering

/// Instants and periods in UTC as people read them.
enum TimeWords {
  /// `2023-11-23 16:35`, with seconds where they are not zero.
  static func text(_ instant: Instant) -> String {
    let (date, time) = instant.parts
    return "\(date) \(time.hasSuffix(":00") ? String(time.dropLast(3)) : time)"
  }

  /// `2023-10-18 00:00 – 2023-11-23 16:35`, `from …`, `until …` or `always`.
  static func text(_ period: Period) -> String {
    switch (period.from, period.until) {
    case (let from?, let until?): "\(text(from)) – \(text(until))"
    case (let from?, nil): Said.common.from(text(from))
    case (nil, let until?): Said.common.until(text(until))
    case (nil, nil): Said.common.always
    }
  }

  /// The period after one that ends where it begins: `until …` or `from then on`.
  static func text(_ period: Period, after previous: Period?) -> String {
    guard let previous, let from = period.from, previous.until == from else { return text(period) }
    return period.until.map { Said.common.until(text($0)) } ?? Said.common.fromThenOn
  }

  /// A moment: the date, month or year where only that is known.
  static func text(_ moment: Moment) -> String {
    moment.isExact ? text(moment.start) : moment.description
  }
}
