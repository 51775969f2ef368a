import BlastRadius

/// What a condition compares, without its quantifier and `IfExists`.
struct ConditionOperator: Hashable, Sendable {
  var test: Test
  /// Whether it holds where nothing matches.
  var isNegated = false

  enum Test: Hashable, Sendable {
    case text, textInAnyCase, pattern
    case number(Comparison), date(Comparison)
    case bool, binary, address, null
    /// An operator that is not known here.
    case unknown
  }

  enum Comparison: Hashable, Sendable { case equal, less, lessOrEqual, greater, greaterOrEqual }

  /// Reads an operator in lower case.
  init(_ name: String) {
    switch name {
    case "stringequals": test = .text
    case "stringnotequals": (test, isNegated) = (.text, true)
    case "stringequalsignorecase": test = .textInAnyCase
    case "stringnotequalsignorecase": (test, isNegated) = (.textInAnyCase, true)
    case "stringlike", "arnlike", "arnequals": test = .pattern
    case "stringnotlike", "arnnotlike", "arnnotequals": (test, isNegated) = (.pattern, true)
    case "bool": test = .bool
    case "binaryequals": test = .binary
    case "ipaddress": test = .address
    case "notipaddress": (test, isNegated) = (.address, true)
    case "null": test = .null
    default:
      if name.hasPrefix("numeric"), let (comparison, negated) = Self.comparison(name.dropFirst(7)) {
        (test, isNegated) = (.number(comparison), negated)
      } else if name.hasPrefix("date"),
        let (comparison, negated) = Self.comparison(name.dropFirst(4))
      {
        (test, isNegated) = (.date(comparison), negated)
      } else {
        test = .unknown
      }
    }
  }

  private static func comparison(_ name: Substring) -> (Comparison, Bool)? {
    switch String(name) {
    case "equals": (.equal, false)
    case "notequals": (.equal, true)
    case "lessthan": (.less, false)
    case "lessthanequals": (.lessOrEqual, false)
    case "greaterthan": (.greater, false)
    case "greaterthanequals": (.greaterOrEqual, false)
    default: nil
    }
  }
}

extension ConditionOperator.Test {
  /// Whether its values are patterns.
  var isPattern: Bool { self == .pattern }

  /// Whether a value is what the policy says: a pattern with its variables, or the text as it is written.
  func isMatch(_ value: String, _ glob: Glob, _ written: String) -> Bool {
    switch self {
    case .pattern: return glob.matches(Glob(literal: value))
    case .text, .binary: return glob.text == value
    case .textInAnyCase, .bool: return glob.text.isSameInAnyCase(as: value)
    case .number(let comparison):
      guard let left = Double(value), let right = Double(glob.text) else { return false }
      return comparison.holds(left, right)
    case .date(let comparison):
      guard let left = Self.seconds(value), let right = Self.seconds(glob.text) else {
        return false
      }
      return comparison.holds(left, right)
    case .address:
      guard let range = AddressRange(glob.text), let address = AddressRange(value) else {
        return false
      }
      return range.contains(address)
    case .null, .unknown: return false
    }
  }

  /// Seconds since 1970 of an instant, which is written as such or in ISO 8601.
  private static func seconds(_ text: String) -> Double? {
    Double(text) ?? Moment(text).map { Double($0.start.microseconds) / 1_000_000 }
  }
}

extension ConditionOperator.Comparison {
  fileprivate func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
