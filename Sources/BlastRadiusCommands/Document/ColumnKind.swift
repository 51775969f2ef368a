/// What a column of a table holds.
enum ColumnKind: Hashable, Sendable {
  /// Names and words, which wrap.
  case text
  /// What is there to be copied: never wrapped, never cut.
  case id
  /// Numbers, aligned to the right.
  case number
  /// Instants and periods, which wrap, but never between a date and its time.
  case time
}
