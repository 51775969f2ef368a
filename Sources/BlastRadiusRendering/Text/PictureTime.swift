import BlastRadius

/// Writes instants for people, in UTC, leaving out the year where all of a picture share it.
struct PictureTime: Hashable, Sendable {
  /// The year that every instant of the picture is in, if there is one.
  var commonYear: String?
  /// Whether the picture has any.
  var hasInstants: Bool
  var language: Language

  init(_ instants: some Sequence<Instant>, _ language: Language) {
    self.language = language
    let years = instants.map { String($0.parts.date.prefix(4)) }.distinct()
    commonYear = years.count == 1 ? years[0] : nil
    hasInstants = !years.isEmpty
  }

  /// A day, `18 Oct` or `18 Oct 2023`.
  func day(_ instant: Instant) -> String {
    let parts = instant.parts.date.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return "" }
    let year = commonYear == nil ? " \(parts[0])" : ""
    return language.common.day(String(day), language.month(month)) + year
  }

  /// An instant to the minute, `23 Nov 16:35`.
  func minute(_ instant: Instant) -> String {
    "\(day(instant)) \(instant.parts.time.prefix(5))"
  }

  /// A moment: the day, month or year where only that was written.
  func moment(_ moment: Moment) -> String {
    switch moment.precision {
    case .instant: minute(moment.start)
    case .day: day(moment.start)
    case .month: String(day(moment.start).drop { $0 != " " }.dropFirst())
    case .year: String(moment.start.parts.date.prefix(4))
    }
  }

  /// When something happened; where other things have a date, that nobody says when it did.
  func when(_ moment: Moment?) -> String? {
    moment.map(self.moment) ?? (hasInstants ? language.common.undated : nil)
  }

  /// A beginning: the day where it is midnight.
  private func beginning(_ instant: Instant) -> String {
    instant.parts.time == "00:00:00" ? day(instant) : minute(instant)
  }

  /// A stretch of time, `18 Oct – 23 Nov 16:35`; empty for all of time.
  func period(_ period: Period) -> String {
    switch (period.from, period.until) {
    case (nil, nil): ""
    case (let from?, nil): language.common.since(beginning(from))
    case (nil, let until?): language.common.until(minute(until))
    case (let from?, let until?): "\(beginning(from)) – \(minute(until))"
    }
  }
}

extension Period {
  /// The stretch from the first beginning to the last end.
  static func hull(_ periods: some Sequence<Period>) -> Period? {
    var hull: Period?
    for period in periods {
      guard let known = hull else {
        hull = period
        continue
      }
      let from = known.from.flatMap { first in period.from.map { min(first, $0) } }
      let until = known.until.flatMap { last in period.until.map { max(last, $0) } }
      hull = Period(from: from, until: until)
    }
    return hull
  }

  /// Whether the two have an instant in common.
  func overlaps(_ other: Period) -> Bool {
    if let until, let from = other.from, until <= from { return false }
    if let until = other.until, let from, until <= from { return false }
    return true
  }
}
