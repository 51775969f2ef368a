internal import BlastRadius

/// Rows of a table that stand together; each is made when somebody wants it.
struct RowGroup<Line>: Sendable {
  /// What people read above the rows.
  var title = ""
  /// What they read where there is no row.
  var remark = ""
  /// How many rows there are to make.
  let count: Int
  /// How many of them people see at most.
  var limit: Int
  /// How many there would be if all were known.
  var total: Int
  /// The lines of a row, which are more than one where a row has several stretches.
  let lines: @Sendable (Int) -> [Line]

  /// A group of so many rows.
  init(
    _ title: String = "", remark: String = "", count: Int, limit: Int = .max, total: Int? = nil,
    lines: @escaping @Sendable (Int) -> [Line]
  ) {
    (self.title, self.remark, self.count, self.lines) = (title, remark, count, lines)
    (self.limit, self.total) = (limit, total ?? count)
  }

  /// A group with a line for each item of a list.
  init<Lines: RandomAccessCollection<Line> & Sendable>(
    _ title: String = "", remark: String = "", of lines: Lines, limit: Int = .max,
    total: Int? = nil
  ) where Lines.Index == Int {
    self.init(title, remark: remark, count: lines.count, limit: limit, total: total) { position in
      [lines[lines.startIndex + position]]
    }
  }
}
