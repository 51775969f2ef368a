import BlastRadius

/// Finds edges that say the same: start, kind and end.
struct EdgeTable {
  /// A number of an edge below a part of its hash; all ones where a place is free.
  private var slots = [UInt64](repeating: .max, count: 1 << 12)
  private var count = 0

  /// The edge that says the same, or `nil` after noting this one as the next.
  @inline(__always)
  mutating func insert(
    _ subject: UInt32, _ relation: UInt32, _ object: UInt32, into builder: borrowing EstateBuilder
  ) -> Int? {
    if count * 4 > slots.count * 3 { grow(builder) }
    let hash = Self.hash(subject, relation, object)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != .max {
      if slots[slot] >> 32 == hash >> 32 {
        let edge = Int(slots[slot] & 0xFFFF_FFFF)
        if builder.edge(edge) == (subject, relation, object) { return edge }
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(builder.edgeCount)
    count += 1
    return nil
  }

  private mutating func grow(_ builder: borrowing EstateBuilder) {
    slots = [UInt64](repeating: .max, count: slots.count * 2)
    let mask = slots.count - 1
    for edge in 0..<builder.edgeCount {
      let (subject, relation, object) = builder.edge(edge)
      let hash = Self.hash(subject, relation, object)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(edge)
    }
  }

  /// Numbers of nodes are given in the order of the input, which makes collisions cheap to arrange
  /// and dear to exploit: a table with a constant is enough.
  @inline(__always)
  private static func hash(_ subject: UInt32, _ relation: UInt32, _ object: UInt32) -> UInt64 {
    let pair = UInt64(subject) << 32 | UInt64(object)
    let first = (pair ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    let mixed = (first.high ^ first.low) &+ UInt64(relation)
    let second = mixed.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return second.high ^ second.low
  }
}
