/// Who reads a table.
enum Audience: Hashable, Sendable {
  /// Readers of text and Markdown, who want the first rows in words.
  case people
  /// Readers of CSV, which want all rows and plain values.
  case machines
}
