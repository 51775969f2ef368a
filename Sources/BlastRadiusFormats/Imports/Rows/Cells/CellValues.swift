import BlastRadius

/// Reads cells that hold one small thing.
enum CellValues {
  static func existence(_ cell: [UInt8]) throws(CellReader.Problem) -> Edge.Existence {
    let text = String(decoding: cell, as: UTF8.self)
    switch text.lowercased() {
    case "true", "yes": return .yes
    case "false", "no": return .no
    case "unknown": return .unknown
    default:
      throw CellReader.Problem(
        code: "bad-cell",
        message: "`exists` is `true`, `false` or `unknown`, not \(text.inTicks)")
    }
  }

  static func effort(_ cell: [UInt8]) throws(CellReader.Problem) -> Effort {
    let text = String(decoding: cell, as: UTF8.self)
    if let effort = DecodingContext.effort(text) { return effort }
    throw CellReader.Problem(
      code: "bad-effort",
      message: "`effort` is a number from 0 to 1000000 with at most three decimals, not "
        + text.inTicks)
  }

  /// `observed 2023-11-23; denied`.
  static func evidence(_ cell: [UInt8]) throws(CellReader.Problem) -> [Evidence] {
    var records: [Evidence] = []
    for part in try CellText.split(String(decoding: cell, as: UTF8.self), at: ";") {
      let words = part.split(separator: " ", maxSplits: 1)
      let at = words.count == 2 ? Moment(String(words[1])) : nil
      guard let outcome = Evidence.Outcome(rawValue: String(words[0])),
        words.count == 1 || at != nil
      else {
        throw CellReader.Problem(
          code: "bad-cell",
          message:
            "a record of `evidence` is `observed`, `denied` or `attempted`, and a date or an "
            + "instant after it where there is one, not \(part.inTicks)")
      }
      records.append(Evidence(outcome, at: at))
    }
    return records
  }
}
