import BlastRadius

/// Plain nodes of a part of a list.
struct NodeChunk: ListPart {
  let start: Int
  var stop: Int
  var nodes: [PlainNode] = []
  /// What the ids hash to.
  var hashes: [Int] = []
  /// The ids as they are compared, one after the other.
  var ids: [UInt8] = []
  /// The kinds of the nodes, in the order in which they are met.
  var names = NameTable()
  /// The different lists of kinds.
  var lists: [KindList] = []

  /// A node; places are of the document.
  struct PlainNode {
    /// Where it begins.
    var offset: UInt32
    /// What stands between the quotes of its id and of its name; the latter is empty for none.
    var id: Range<UInt32>
    var name: Range<UInt32>
    /// Where its properties begin; `UInt32.max` for none.
    var properties: UInt32
    /// Where its id ends in `ids`.
    var idEnd: UInt32
    /// A position in `lists`.
    var list: UInt32
  }

  /// Up to three kinds: positions in `names`.
  struct KindList: Hashable {
    private(set) var count = 0
    private var kinds = SIMD3<UInt32>(repeating: .max)

    /// Adds a kind that is not there yet; `false` where there is no room.
    mutating func add(_ kind: UInt32) -> Bool {
      if kinds.x == kind || kinds.y == kind || kinds.z == kind { return true }
      guard count < 3 else { return false }
      kinds[count] = kind
      count += 1
      return true
    }

    subscript(index: Int) -> UInt32 { kinds[index] }
  }

  init(start: Int, expecting count: Int) {
    self.start = start
    stop = start
    nodes.reserveCapacity(count)
    hashes.reserveCapacity(count)
    ids.reserveCapacity(count * 32)
  }

  var count: Int { nodes.count }
}
