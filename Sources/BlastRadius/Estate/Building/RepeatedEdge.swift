import GraphKernel

/// An edge with the subject, relation and object of an earlier one.
package struct RepeatedEdge: Hashable, Sendable {
  package var edge: UInt32
  /// The first edge that says the same.
  package var first: UInt32
}
