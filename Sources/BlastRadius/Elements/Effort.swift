/// What a step costs: a number from 0 to 1,000,000 with at most three decimals, kept in thousandths.
public struct Effort: Hashable, Comparable, Sendable {
  /// The cost in thousandths.
  public var thousandths: UInt64

  /// Makes an effort from thousandths.
  public init(thousandths: UInt64) { self.thousandths = thousandths }

  /// The effort of an edge that says nothing.
  public static let one = Effort(thousandths: 1000)
  /// The largest effort of one edge.
  package static let largestOfAnEdge = Effort(thousandths: 1_000_000_000)
  /// Where sums stop growing: 2⁵³ − 1 thousandths.
  package static let ceiling = Effort(thousandths: (1 << 53) - 1)

  /// Orders by size, time or name.
  public static func < (left: Effort, right: Effort) -> Bool {
    left.thousandths < right.thousandths
  }
}

extension Effort: CustomStringConvertible {
  /// The effort in decimal without trailing zeros: `4`, `0.5`.
  public var description: String {
    let fraction = thousandths % 1000
    guard fraction > 0 else { return String(thousandths / 1000) }
    var digits = padded(Int64(fraction), 3)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(thousandths / 1000).\(digits)"
  }
}

extension JSONWriter {
  /// Writes a field with an effort as a number.
  package mutating func field(_ key: String, _ value: Effort) {
    field(key) { $0.append(value) }
  }

  /// Appends an effort as a number.
  package mutating func append(_ value: Effort) {
    if value.thousandths % 1000 == 0 {
      append(Int(value.thousandths / 1000))
    } else {
      append(value.description)
    }
  }
}
