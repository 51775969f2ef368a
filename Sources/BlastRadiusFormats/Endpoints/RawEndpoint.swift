/// An end of an edge, as a document names it.
struct RawEndpoint {
  var offset: Int
  /// The id.
  var value: Range<Int>?
  var kind: Range<Int>?
  /// The pattern, where the node is named by what it is like: a position in the importer's.
  var pattern: Int?
}
