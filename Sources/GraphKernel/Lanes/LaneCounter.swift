/// A number per lane, one bit of it per plane, so that 512 numbers grow in a few operations.
package struct LaneCounter {
  private var planes: [Lanes512] = []

  package init() {}

  /// Adds `weight` in the lanes.
  @inline(__always)
  package mutating func add(_ weight: Int, in lanes: Lanes512) {
    var rest = weight
    var plane = 0
    while rest != 0 {
      if rest & 1 == 1 { addBit(at: plane, lanes) }
      rest >>= 1
      plane += 1
    }
  }

  @inline(__always)
  private mutating func addBit(at first: Int, _ lanes: Lanes512) {
    var carry = lanes
    var plane = first
    while !carry.isEmpty {
      while plane >= planes.count { planes.append(.none) }
      let old = planes[plane]
      planes[plane] = old ^ carry
      carry = old & carry
      plane += 1
    }
  }

  /// The number of a lane.
  package subscript(lane: Int) -> Int {
    planes.indices.reduce(0) { $0 | (planes[$1].contains(lane) ? 1 << $1 : 0) }
  }
}
