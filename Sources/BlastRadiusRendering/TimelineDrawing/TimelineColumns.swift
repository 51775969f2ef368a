/// Where the columns of a timeline stand: the names, the plot over time, and what nobody dates.
struct TimelineColumns: Hashable, Sendable {
  static let width = 1240.0
  static let margin = 28.0
  /// Where names begin and where the bars do.
  static let nameLeft = margin + 12
  static let plotLeft = 262.0
  /// Where the last column ends.
  static let right = width - margin - 14

  /// Where the bars end.
  var plotRight: Double
  /// Where what nobody dates begins; `nil` where everything is dated.
  var undatedLeft: Double?

  /// The room of an undated mark.
  static let undatedPitch = 19.0

  /// The columns for rows with so many undated marks at most.
  init(undated count: Int) {
    guard count > 0 else {
      (plotRight, undatedLeft) = (Self.right, nil)
      return
    }
    let left = Self.right + 6 - max(52, Double(count) * Self.undatedPitch + 4)
    (plotRight, undatedLeft) = (left - 24, left)
  }

  /// The line before what nobody dates.
  var separator: Double? { undatedLeft.map { $0 - 7 } }
  /// The middle of that column.
  var undatedMiddle: Double? { undatedLeft.map { ($0 + Self.right + 6) / 2 } }
}
