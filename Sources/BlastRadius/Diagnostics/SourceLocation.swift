/// A place in a file.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The file as it was named, or as it was reached by `include`.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// Makes a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by size, time or name.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    left.file == right.file
      ? (left.line, left.column) < (right.line, right.column) : left.file < right.file
  }
}
