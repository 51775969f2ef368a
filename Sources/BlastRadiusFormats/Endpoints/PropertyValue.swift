/// The value of a property, as far as matchers compare it.
enum PropertyValue: Hashable {
  case text(String)
  case number(Double)
  case flag(Bool)

  /// The properties that BloodHound stores in upper case, so that case makes no difference.
  static let caseless: Set<String> = ["name", "operatingsystem", "distinguishedname"]

  /// The value of a number, `true` or `false`; `nil` for `null`.
  init?(scalar: String) {
    if let flag = Bool(scalar) {
      self = .flag(flag)
    } else if let number = Double(scalar) {
      self = .number(number)
    } else {
      return nil
    }
  }
}
