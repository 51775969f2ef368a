/// Finds rows for the cards that no arrow meets, so that they fill the picture and do not lengthen it.
struct LooseCards {
  /// At most so many side by side; of fewer than four the next ones stand below them.
  private let together: Int

  private let request: LayoutRequest
  private let columns: [Int]
  private let ranks: [Int]
  /// What each zone holds that is not loose, by zone; -1 for what is in none.
  private var zones: [Int: Zone] = [:]

  /// The room that a zone takes.
  private struct Zone {
    /// How much of each row is taken.
    var rows: [Int: Double] = [:]

    var first: Int { rows.keys.min() ?? 0 }
    var last: Int { rows.keys.max() ?? 0 }
    var width: Double { rows.values.max() ?? 0 }

    func width(at row: Int) -> Double { (first...last).contains(row) ? width : 0 }
  }

  /// - Parameters:
  ///   - columns: The column of each box, which a zone is in one of.
  ///   - loose: The boxes that no line meets.
  ///   - together: At most so many of them stand side by side.
  init(_ request: LayoutRequest, columns: [Int], loose: Set<Int>, together: Int) {
    self.request = request
    self.together = max(1, min(4, together))
    self.columns = columns
    ranks = Self.ranks(request)
    for (box, rank) in ranks.enumerated() where !loose.contains(box) {
      zones[zone(box), default: Zone()].rows[rank, default: 0] += width(box)
    }
  }

  private struct Place: Hashable, Comparable {
    var zone: Int
    var column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.zone, left.column) < (right.zone, right.column)
    }
  }

  private func zone(_ box: Int) -> Int { request.boxes[box].cluster ?? -1 }
  private func width(_ box: Int) -> Double { request.boxes[box].size.width + 24 }

  /// The hidden lines that hold the boxes in their rows.
  mutating func anchors(for loose: [Int]) -> [LayoutRequest.Line] {
    var lines: [LayoutRequest.Line] = []
    let others = Set(request.boxes.indices).subtracting(loose).sorted()
    let groups = Dictionary(grouping: loose) { Place(zone: zone($0), column: columns[$0]) }
    for (place, boxes) in groups.sorted(by: { $0.key < $1.key }) {
      let zone = place.zone
      let others = others.filter { columns[$0] == place.column }
      for start in stride(from: 0, to: boxes.count, by: together) {
        let group = boxes[start..<min(boxes.count, start + together)]
        if together < 4, start > 0 {
          lines += zip(boxes[(start - together)...], group).map {
            LayoutRequest.Line(from: $0, to: $1, isHidden: true)
          }
          continue
        }
        let own = others.filter { self.zone($0) == zone }
        let candidates = own.isEmpty || zone < 0 ? others : own
        let best = candidates.min { cost(below: $0, for: zone) < cost(below: $1, for: zone) }
        guard let best else { continue }
        let taken = group.reduce(0) { $0 + width($1) }
        zones[zone, default: Zone()].rows[ranks[best] + 1, default: 0] += taken
        lines += group.map { LayoutRequest.Line(from: best, to: $0, isHidden: true) }
      }
    }
    return lines
  }

  /// How little the row below a box is wanted by cards of a zone.
  private func cost(below box: Int, for zone: Int) -> (Double, Int, Int, Int) {
    let row = ranks[box] + 1
    // Lines that leave the box would run through the zone below it.
    let isLeaf = !request.lines.contains { $0.from == box }
    let ends = (zones[self.zone(box)]?.last == ranks[box] ? 0 : 1) + (isLeaf ? 0 : 1)
    if let own = zones[zone], self.zone(box) == zone, zone >= 0 {
      return (own.rows[row] ?? own.width * 0.7, 0, row, box)
    }
    let demand = { (row: Int) in
      zones.reduce(0) { sum, next in
        sum + (next.key < 0 ? next.value.rows[row] ?? 0 : next.value.width(at: row))
      }
    }
    let last = zones.values.map(\.last).max() ?? 0
    guard row <= last else { return ((0...last).map(demand).max() ?? 0, ends, row, box) }
    // The first row belongs to the beginnings.
    return (row < 2 ? .infinity : demand(row), ends, row, box)
  }

  /// The length of the longest way to each box; ways that lead back end it.
  private static func ranks(_ request: LayoutRequest) -> [Int] {
    var ranks = [Int](repeating: 0, count: request.boxes.count)
    let limit = min(request.boxes.count, 64)
    for _ in 0..<limit {
      var isStable = true
      for line in request.lines where ranks[line.to] <= ranks[line.from] && line.to != line.from {
        if line.isBetween { continue }
        guard ranks[line.from] < limit else { continue }
        ranks[line.to] = ranks[line.from] + 1
        isStable = false
      }
      if isStable { break }
    }
    return ranks
  }
}
