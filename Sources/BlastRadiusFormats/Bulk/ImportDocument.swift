/// A document in the arena.
struct ImportDocument {
  /// The file as it was named, and for an entry of a zip archive its name after it.
  var name: String
  /// Where it stands.
  var range: Range<Int>
  /// The system whose export it is; `nil` for OpenGraph.
  var system: ImportSystem?
}
