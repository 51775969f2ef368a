import BlastRadius

/// Where the rows of a picture may be cut, so that what is below stands beside what is above.
struct ColumnCuts {
  /// How much higher a column may be, for one line less that leads to the next one.
  private static let lineCost = 30.0

  /// At most so many lines lead across a cut: of more, nobody finds where they go on.
  private let mostLines: Int
  private let rows: [Row]
  /// The row of each card.
  private let rowOfCard: [Int]
  /// How many lines lead across the cut below each row.
  private let crossing: [Int]

  /// Cards at one height.
  private struct Row {
    var top: Double
    var bottom: Double
  }

  /// - Parameter geometry: Where the boxes are, all in one column.
  init(_ scene: Scene, _ geometry: LayoutGeometry, mostLines: Int) {
    self.mostLines = mostLines
    let frames = scene.cards.indices.map { geometry.boxes[$0] }
    var rows: [Row] = []
    var rowOfCard = [Int](repeating: 0, count: frames.count)
    for card in frames.indices.sorted(by: { frames[$0].center.y < frames[$1].center.y }) {
      let frame = frames[card]
      if let last = rows.last, frame.center.y < last.bottom {
        rows[rows.count - 1].bottom = max(last.bottom, frame.maxY)
        rows[rows.count - 1].top = min(last.top, frame.y)
      } else {
        rows.append(Row(top: frame.y, bottom: frame.maxY))
      }
      rowOfCard[card] = rows.count - 1
    }
    self.rows = rows
    self.rowOfCard = rowOfCard
    crossing = Self.crossing(scene, rowOfCard, rows.count)
  }

  private static func crossing(_ scene: Scene, _ rows: [Int], _ count: Int) -> [Int] {
    var rowOf = [ExactText: Int](zip(scene.cards, rows).map { ($0.id, $1) }) { first, _ in first }
    // A gate stands with what the arrow that leaves it leads to; the outer one of two comes first.
    for gate in scene.gates {
      rowOf[gate.id] = scene.links.first { $0.from == gate.id }.flatMap { rowOf[$0.to] }
    }
    var crossing = [Int](repeating: 0, count: count)
    for link in scene.links {
      guard let from = rowOf[link.from], let to = rowOf[link.to], from != to else { continue }
      for row in min(from, to)..<max(from, to) { crossing[row] += 1 }
    }
    return crossing
  }

  /// The most columns there may be.
  var most: Int {
    let places = crossing.dropLast().count { $0 <= mostLines }
    return min(8, places + 1)
  }

  /// The columns of the cards where there are so many, as equally high as may be; `nil` where the rows
  /// cannot be cut so often.
  ///
  /// - Complexity: O(count × rows²).
  func columns(_ count: Int) -> [Int]? {
    guard count > 1, count <= rows.count else { return nil }
    let last = rows.count
    // The cost of the best division of the first rows, by their number, and where its last column begins.
    var cost = (0...last).map { $0 == 0 ? 0.0 : height(0, $0) }
    var starts: [[Int]] = []
    for _ in 1..<count {
      var next = [Double](repeating: .infinity, count: last + 1)
      var start = [Int](repeating: 0, count: last + 1)
      for end in 1...last {
        for cut in 1..<max(1, end) where crossing[cut - 1] <= mostLines {
          let lines = Double(crossing[cut - 1]) * Self.lineCost
          let whole = max(cost[cut], height(cut, end)) + lines
          if whole < next[end] { (next[end], start[end]) = (whole, cut) }
        }
      }
      cost = next
      starts.append(start)
    }
    guard cost[last] < .infinity else { return nil }
    var columnOfRow = [Int](repeating: 0, count: last)
    var end = last
    for column in stride(from: count - 1, to: 0, by: -1) {
      let start = starts[column - 1][end]
      for row in start..<end { columnOfRow[row] = column }
      end = start
    }
    return rowOfCard.map { columnOfRow[$0] }
  }

  /// How high some rows are together.
  private func height(_ first: Int, _ end: Int) -> Double { rows[end - 1].bottom - rows[first].top }
}
