/// Ids that are looked up together.
///
/// What an id leads to is far away in memory. Step by step for all of them, the machine waits for
/// many at once.
package struct IDBatch {
  private var bytes = [UInt8](repeating: 0, count: 1 << 14)
  /// Where each id ends in `bytes`; it begins where the one before it ends.
  private var ends: [Int] = []
  private var hashes: [Int] = []
  private var found: [UInt32] = []

  package init() {}

  /// How many ids there are.
  package var count: Int { ends.count }

  /// Adds an id that stands between quotes, in upper case if asked for; `false` where it is too long
  /// or has an escape or a letter that is more than ASCII.
  package mutating func append(_ id: UnsafeRawBufferPointer, upperCase: Bool) -> Bool {
    let start = ends.last ?? 0
    guard start + id.count <= bytes.count else { return false }
    let (first, last): (UInt8, UInt8) = (0x61, upperCase ? 0x7A : 0)
    var (joined, escapes): (UInt8, UInt8) = (0, 0)
    var target = bytes.mutableSpan
    for index in 0..<id.count {
      let byte = unsafe id[index]
      joined |= byte
      escapes |= byte == UInt8(ascii: "\\") ? 1 : 0
      target[start + index] = byte >= first && byte <= last ? byte & 0xDF : byte
    }
    if escapes != 0 || upperCase && joined >= 0x80 { return false }
    ends.append(start + id.count)
    return true
  }

  /// Takes the last id back.
  package mutating func removeLast() { ends.removeLast() }

  package mutating func removeAll() { ends.removeAll(keepingCapacity: true) }

  @inline(__always)
  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Calls the body with the bytes of an id.
  @inline(__always)
  package func withID<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe bytes.withUnsafeBytes { all in
      unsafe body(.init(rebasing: all[range(index)]))
    }
  }

  /// The node that was found for an id, or `nil` where it has to be looked for again.
  package func node(_ index: Int) -> UInt32? { found[index] == .max ? nil : found[index] }

  /// Looks for the nodes of all ids.
  ///
  /// - Parameter candidate: The only node that may have an id of this hash; `.max` for none.
  @inline(__always)
  mutating func find(
    hash: IDHash, candidate: (Int) -> UInt32, in texts: borrowing TextColumn.Builder
  ) {
    hashes.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    for index in 0..<count { hashes.append(unsafe withID(index) { unsafe hash($0) }) }
    for index in 0..<count { found.append(candidate(hashes[index])) }
    for index in 0..<count where found[index] != .max {
      if texts.length(of: Int(found[index])) != range(index).count { found[index] = .max }
    }
    for index in 0..<count where found[index] != .max {
      let isSame = unsafe withID(index) { unsafe texts.equals(Int(found[index]), $0) }
      if !isSame { found[index] = .max }
    }
  }
}

extension EstateBuilder {
  /// Looks for the nodes of ids; where one is not found, `node(_:)` says what is to be done.
  package func find(_ batch: inout IDBatch) {
    let mask = table.count - 1
    batch.find(
      hash: hash,
      candidate: { hash in
        var slot = hash & mask
        while table[slot] != .max {
          if let node = EstateIndex.node(in: table[slot], hash) { return UInt32(node) }
          slot = (slot + 1) & mask
        }
        return .max
      }, in: ids)
  }
}
