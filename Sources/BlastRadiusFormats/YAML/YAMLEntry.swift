import BlastRadius

/// A key of a mapping and what stands under it.
struct YAMLEntry: Sendable {
  var key: String
  var keyLocation: SourceLocation
  /// The column where the key's text begins, if it stands in the file as it is, on one line.
  var keyColumn: Int?
  var value: YAMLValue
}
