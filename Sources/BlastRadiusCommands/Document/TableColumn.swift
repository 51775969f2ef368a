/// A column of a table over lines of one type: what people read of a line, what machines do, or both.
struct TableColumn<Line>: Sendable {
  /// What a cell says; nothing where it is empty.
  typealias Value = @Sendable (Line) -> String?

  let kind: ColumnKind
  /// What people read above it, or `nil` where they do not see it.
  let title: String?
  /// What it is called in CSV, or `nil` where it is not there.
  let name: String?
  let shown: Value
  let raw: Value

  /// A column that says the same to everybody.
  static func both(
    _ title: String, _ name: String, _ kind: ColumnKind = .text, _ value: @escaping Value
  ) -> TableColumn {
    TableColumn(kind: kind, title: title, name: name, shown: value, raw: value)
  }

  /// A column for people.
  static func shown(
    _ title: String, _ kind: ColumnKind = .text, _ value: @escaping Value
  ) -> TableColumn {
    TableColumn(kind: kind, title: title, name: nil, shown: value, raw: { _ in nil })
  }

  /// A column for machines.
  static func raw(_ name: String, _ value: @escaping Value) -> TableColumn {
    TableColumn(kind: .text, title: nil, name: name, shown: { _ in nil }, raw: value)
  }

  /// Numbers: grouped for people, who do not see them without a title.
  static func number(
    _ title: String?, _ name: String?, _ value: @escaping @Sendable (Line) -> Int?
  ) -> TableColumn {
    TableColumn(
      kind: .number, title: title, name: name, shown: { value($0).map(CountText.grouped) },
      raw: { value($0).map { String($0) } })
  }
}
