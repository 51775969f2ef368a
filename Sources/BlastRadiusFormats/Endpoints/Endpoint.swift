/// An end of an edge.
enum Endpoint {
  case node(UInt32)
  /// The one node that is like a pattern.
  case pattern(Int)
}
