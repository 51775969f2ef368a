/// How the parts of a scene are arranged, as far as no engine decides it.
struct Arrangement: Hashable, Sendable {
  /// The column of each card, from the left; empty where all stand in one.
  var columns: [Int] = []
  /// So many ends of one card's arrows stand beside each other in any case.
  var leaves = 6
  /// Whether little room is left between what is drawn.
  var isDense = false
  /// Whether cards of one node say only what it is called and what became of it.
  var isBrief = false

  /// The column of a card.
  func column(_ card: Int) -> Int { columns.isEmpty ? 0 : columns[card] }
}
