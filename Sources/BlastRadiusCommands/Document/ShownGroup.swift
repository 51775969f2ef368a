/// What people see of a group of rows: plain texts, not yet made safe to show.
struct ShownGroup {
  var title: String
  /// What stands in place of the rows.
  var remark: String
  /// The cells of each line.
  var lines: [[String]]
  /// What is left out, and where it is.
  var more: String

  /// The columns, of so many, in which some group says something.
  static func filledColumns(_ groups: [ShownGroup], of count: Int) -> [Int] {
    (0..<count).filter { column in
      groups.contains { $0.lines.contains { !$0[column].isEmpty } }
    }
  }
}
