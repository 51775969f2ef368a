extension EstateBuilder {
  /// Finds the nodes of now.
  package var finder: NodeFinder { NodeFinder(table: table, hash: hash, ids: ids) }

  /// Loads what `node(_:hash:)` needs for some hashes, so that the machine waits for all of it at
  /// once.
  package mutating func load(_ hashes: ArraySlice<Int>) {
    let mask = table.count - 1
    for hash in hashes { loaded &+= table[EstateIndex.place(of: hash, mask)] }
    for hash in hashes {
      let slot = table[EstateIndex.place(of: hash, mask)]
      if let node = EstateIndex.node(in: slot, hash) { loaded &+= ids.ends(of: node) }
    }
  }
}
