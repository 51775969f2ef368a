internal import BlastRadius

/// A period as `from` and `until`.
enum PeriodJSON {
  static func write(_ json: inout JSONWriter, _ period: Period) {
    json.field("from", period.from)
    json.field("until", period.until)
  }
}
