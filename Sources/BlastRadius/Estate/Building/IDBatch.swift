/// Ids that are looked up together.
///
/// What an id leads to is far away in memory. Step by step for all of them, the machine waits for
/// many at once.
package struct IDBatch {
  /// How many bytes all ids together have at most.
  package static let capacity = 1 << 14

  private var bytes = [UInt8](repeating: 0, count: capacity)
  /// Where each id ends in `bytes`; it begins where the one before it ends.
  private var ends: [Int] = []
  private var hashes: [Int] = []
  private var found: [UInt32] = []
  /// Says nothing, and keeps loads that are made before they are needed.
  private var loaded: UInt64 = 0

  package init() {}

  /// How many ids there are.
  package var count: Int { ends.count }

  /// How many bytes all ids together have.
  package var byteCount: Int { ends.last ?? 0 }

  /// Adds an id that stands between quotes, in upper case if asked for; `false` where it is too long
  /// or has an escape or a letter that is more than ASCII.
  package mutating func append(_ id: UnsafeRawBufferPointer, upperCase: Bool) -> Bool {
    let start = ends.last ?? 0
    guard start + id.count <= bytes.count else { return false }
    let isPlain = unsafe bytes.withUnsafeMutableBytes { all in
      guard let base = all.baseAddress else { return true }
      return unsafe UnescapedText.copy(id, to: base + start, upperCase: upperCase)
    }
    guard isPlain else { return false }
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
  /// What a step needs is loaded in the one before, for all ids.
  @inline(__always)
  mutating func find(hash: IDHash, table: [UInt64], ids: TextColumn.Builder) {
    let mask = table.count - 1
    var loaded: UInt64 = 0
    defer { self.loaded &+= loaded }
    hashes.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    for index in 0..<count { hashes.append(unsafe withID(index) { unsafe hash($0) }) }
    for hash in hashes { loaded &+= table[EstateIndex.place(of: hash, mask)] }
    for hash in hashes {
      var slot = EstateIndex.place(of: hash, mask)
      var candidate = UInt32.max
      while table[slot] != .max {
        if let node = EstateIndex.node(in: table[slot], hash) {
          candidate = UInt32(node)
          loaded &+= UInt64(ids.length(of: node))
          break
        }
        slot = (slot + 1) & mask
      }
      found.append(candidate)
    }
    for node in found where node != .max { loaded &+= ids.ends(of: Int(node)) }
    for index in 0..<count where found[index] != .max {
      let isSame = unsafe withID(index) { unsafe ids.equals(Int(found[index]), $0) }
      if !isSame { found[index] = .max }
    }
  }
}
