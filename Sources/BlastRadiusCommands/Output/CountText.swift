/// Numbers as people read them.
enum CountText {
  /// The number with a comma after every third digit: `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// What a table left out and where it is.
  static func more(_ count: Int, _ noun: String, _ where: String) -> String {
    count > 0 ? "… and \(grouped(count)) more\(noun); \(`where`)\n" : ""
  }
}
