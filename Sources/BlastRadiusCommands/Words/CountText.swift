internal import BlastRadius

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

  /// What a table left out and where it is; empty where it is complete.
  static func more(_ count: Int, _ where: String) -> String {
    count > 0 ? "… and \(grouped(count)) more; \(`where`)" : ""
  }

  /// `a, b, c and 4 more`: the first items, and how many are left out.
  static func first(
    _ count: Int, of items: some Collection<String>, separator: String = ", "
  ) -> String {
    let more = items.count - count
    return items.prefix(count).joined(separator: separator)
      + (more > 0 ? " and \(grouped(more)) more" : "")
  }
}
