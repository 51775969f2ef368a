import BlastRadius

/// Plain edges of a part of a list.
struct EdgeChunk: ListPart {
  let start: Int
  var stop: Int
  /// Nodes by number; `UInt32.max` where an id is not known yet.
  var subjects: [UInt32] = []
  var objects: [UInt32] = []
  /// Positions in `names`.
  var relations: [UInt32] = []
  /// Where each edge's properties begin in the arena; `UInt32.max` for none.
  var properties: [UInt32] = []
  /// Where each edge begins in the arena.
  var offsets: [UInt32] = []
  /// The kinds of the edges, in the order in which they are met.
  var names = NameTable()
  /// The ends whose ids are not known yet, in the order of the edges, the start first.
  var unknown: [RawEndpoint] = []

  init(start: Int, expecting count: Int) {
    self.start = start
    stop = start
    subjects.reserveCapacity(count)
    objects.reserveCapacity(count)
    relations.reserveCapacity(count)
    properties.reserveCapacity(count)
    offsets.reserveCapacity(count)
  }

  var count: Int { offsets.count }
}
