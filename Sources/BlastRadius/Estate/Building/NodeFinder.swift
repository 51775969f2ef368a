/// Finds the nodes that a builder has, from any thread, while nobody adds to it.
///
/// A finder that outlives its use makes the builder copy its table with the next node.
package struct NodeFinder: Sendable {
  let table: [UInt64]
  let hash: IDHash
  let ids: TextColumn.Builder

  /// Looks for the nodes of ids; where one is not found, the builder's `node(_:)` says what is to be
  /// done.
  package func find(_ batch: inout IDBatch) {
    batch.find(hash: hash, table: table, ids: ids)
  }
}
