import BlastRadius

/// Instants as tools of AWS write them.
enum AWSMoment {
  /// Reads `2019-12-18T21:42:02Z`, `2019-12-12 12:55:41+00:00`, or seconds since 1970.
  static func parse(_ text: String) -> Moment? {
    if let moment = Moment(text) { return moment }
    var bytes = Array(text.utf8)
    if bytes.count > 10, bytes[10] == UInt8(ascii: " ") { bytes[10] = UInt8(ascii: "T") }
    if let moment = Moment(String(decoding: bytes, as: UTF8.self)) { return moment }
    guard let seconds = Double(text), seconds > 0, seconds < 1e11 else { return nil }
    return Moment(Instant(microseconds: Int64(seconds) * 1_000_000))
  }
}
