import BlastRadius

/// Where an axis is broken, and how wide its pieces are.
///
/// It is broken at its longest gaps, so that no gap to scale is longer than one that is left out;
/// at as few as let every two instants be told apart. Where that would be very many, instants stand
/// closer instead.
struct AxisPlan {
  /// The positions of the instants of each piece.
  private(set) var pieces: [Range<Int>] = []
  /// The width of each piece.
  private(set) var widths: [Double] = []
  /// The width of the break after each piece but the last.
  private(set) var breaks: [Double] = []
  /// The width of everything.
  private(set) var total = 0.0

  /// The distances between two marks that are tried: first one at which they can be told apart.
  private static let distances = [8.0, 5, 3, 1.5, 0.5, 0.1]
  /// More breaks than these nobody follows.
  private static let mostBreaks = 16

  /// The plan for instants with labels of some widths.
  static func fitting(_ instants: [Instant], _ labels: [Double], width: Double) -> AxisPlan {
    let gaps = zip(instants, instants.dropFirst()).map { $1.microseconds - $0.microseconds }
    let longest = gaps.indices.sorted { (-gaps[$0], $0) < (-gaps[$1], $1) }
    for distance in distances {
      var count = 0
      while count <= min(mostBreaks, gaps.count) {
        let plan = AxisPlan(gaps, labels, distance, cuts: Set(longest.prefix(count)))
        if plan.total <= width { return plan }
        count += 1
        // Gaps as long as each other are broken together.
        while count < gaps.count, gaps[longest[count]] == gaps[longest[count - 1]] { count += 1 }
      }
    }
    return AxisPlan(gaps, labels, 0, cuts: [])
  }

  private init(_ gaps: [Int64], _ labels: [Double], _ distance: Double, cuts: Set<Int>) {
    var first = 0
    for index in 0...gaps.count where index == gaps.count || cuts.contains(index) {
      let own = gaps[first..<index]
      pieces.append(first..<index + 1)
      let span = Double(own.reduce(0, +))
      widths.append(own.min().map { span / Double($0) * distance } ?? 0)
      if index < gaps.count { breaks.append(Self.width(ofBreak: index, gaps, labels)) }
      first = index + 1
    }
    total = widths.reduce(0, +) + breaks.reduce(0, +)
  }

  /// Room for the labels on both sides, and for how much is left out.
  private static func width(ofBreak index: Int, _ gaps: [Int64], _ labels: [Double]) -> Double {
    let text = TimeAxis.short(.exact(gaps[index]))
    return max(
      (labels[index] + labels[index + 1]) / 2 + 6,
      FontMetrics.width(text, size: TimeAxis.labelSize) + 14)
  }
}
