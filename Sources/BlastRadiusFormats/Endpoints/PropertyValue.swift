import BlastRadius

/// The value of a property, as far as matchers compare it.
enum PropertyValue: Hashable {
  case text(String)
  case number(DecimalText)
  case flag(Bool)

  /// The property that is a node's id, as BloodHound keeps it.
  static let id = "objectid"

  /// The properties that BloodHound stores in upper case, so that case makes no difference.
  private static let caseless: Set<ExactText> = [
    ExactText(id), "name", "operatingsystem", "distinguishedname",
  ]

  /// The text of a property as it is compared.
  static func folded(_ text: String, _ property: String) -> String {
    caseless.contains(property) ? UpperCase.of(text) : text
  }

  /// The value of a number, `true` or `false`; `nil` for `null`.
  init?(scalar: String) {
    if let flag = Bool(scalar) {
      self = .flag(flag)
    } else if let number = DecimalText(scalar) {
      self = .number(number)
    } else {
      return nil
    }
  }
}
