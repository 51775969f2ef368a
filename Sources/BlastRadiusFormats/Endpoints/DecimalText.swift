import BlastRadius

/// A number as JSON writes it, equal to another one where both mean the same, however long they are.
///
/// Ids of many services go beyond what a `Double` tells apart.
struct DecimalText: Hashable, CustomStringConvertible {
  private let isNegative: Bool
  /// The digits without zeros before and behind them; empty for zero.
  private let digits: String
  /// The power of ten that the digits are counted in.
  private let exponent: Int
  /// As it is written.
  let description: String

  /// Reads a number; `nil` where it is none.
  init?(_ text: String) {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let power = text.dropFirst(mantissa.count + 1)
    let isNegative = mantissa.hasPrefix("-")
    let unsigned = mantissa.drop { $0 == "-" }
    let fraction = unsigned.drop { $0 != "." }.dropFirst()
    let all = unsigned.filter { $0 != "." }
    guard let first = all.first, first.isASCII, all.allSatisfy({ ("0"..."9").contains($0) }),
      let shift = power.isEmpty ? 0 : Int(power)
    else { return nil }
    let significant = all.drop { $0 == "0" }
    let zeros = significant.reversed().prefix { $0 == "0" }.count
    digits = String(significant.dropLast(zeros))
    let (exponent, isTooLarge) = shift.subtractingReportingOverflow(fraction.count - zeros)
    if isTooLarge { return nil }
    self.exponent = digits.isEmpty ? 0 : exponent
    self.isNegative = isNegative && !digits.isEmpty
    description = text
  }

  static func == (left: DecimalText, right: DecimalText) -> Bool {
    left.isNegative == right.isNegative && left.exponent == right.exponent
      && left.digits == right.digits
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(digits)
    hasher.combine(exponent)
  }
}
