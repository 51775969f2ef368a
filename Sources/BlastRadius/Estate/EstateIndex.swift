import GraphKernel

/// Finds the nodes of an import by their ids.
package struct EstateIndex: Sendable {
  /// A hash table of node numbers below the upper halves of the hashes, all ones where a place is
  /// free; a power of two long.
  let slots: Column<UInt64>
  let hash: IDHash
  /// Whether ids are compared in upper case.
  let foldsCase: Bool

  /// The node of an id as it is written, else of the id as it is compared; `nil` where there is none.
  func node(of id: String, in ids: TextColumn) -> Int? {
    let written = Array(id.utf8)
    if let node = node(of: written, in: ids) { return node }
    if !foldsCase { return nil }
    let wanted = Self.bytes(of: id, foldsCase: foldsCase)
    return wanted == written ? nil : node(of: wanted, in: ids)
  }

  private func node(of wanted: [UInt8], in ids: TextColumn) -> Int? {
    let mask = slots.count - 1
    let hash = unsafe wanted.withUnsafeBytes { unsafe self.hash($0) }
    var slot = Self.place(of: hash, mask)
    while slots[slot] != .max {
      if let node = Self.node(in: slots[slot], hash), ids.equals(node, wanted) { return node }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The bytes of an id as they are compared.
  static func bytes(of id: String, foldsCase: Bool) -> [UInt8] {
    var bytes = Array(id.utf8)
    if foldsCase { UpperCase.apply(to: &bytes) }
    return bytes
  }

  /// Where the search for a hash begins: what stands in a table says it as well.
  @inline(__always)
  static func place(of hash: Int, _ mask: Int) -> Int { hash >> 32 & mask }

  /// What stands in the table for a node.
  @inline(__always)
  static func slot(_ node: UInt32, _ hash: Int) -> UInt64 {
    UInt64(hash) & ~0xFFFF_FFFF | UInt64(node)
  }

  /// The node of a place in the table, where its id may have this hash.
  @inline(__always)
  static func node(in slot: UInt64, _ hash: Int) -> Int? {
    slot >> 32 == UInt64(hash) >> 32 ? Int(slot & 0xFFFF_FFFF) : nil
  }
}
