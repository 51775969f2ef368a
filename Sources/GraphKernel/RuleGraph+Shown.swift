extension RuleGraph {
  /// The rule of the base that the shallowest proof of each fact is shown to end with, in a world
  /// without time.
  ///
  /// It is `.max` where no such rule gives the fact, and where it takes more than `order` to say
  /// which one is shown: where rules besides the base give it too, or the first premises are equal
  /// or not ordered.
  ///
  /// - Parameter order: The place of each imported node among the premises that are shown;
  ///   `.max` where it is not known.
  /// - Complexity: O(facts + rules).
  package func shownRules(_ ranks: IntervalRanks<UInt32>, order: [UInt32]) -> [UInt32] {
    let base = base
    var shown = [UInt32](repeating: .max, count: base.factCount)
    var places = [UInt32](repeating: .max, count: base.factCount)
    var isOpen = [Bool](repeating: true, count: base.factCount)
    for head in heads where head < base.factCount { isOpen[Int(head)] = false }
    for fact in base.firstPremise..<base.factCount where ranks.holds(fact) {
      let next = ranks.onlyRank(of: fact) + 1
      let place = order[fact % levels.imported]
      for rule in base.rules(from: fact) {
        let head = Int(base.heads[rule])
        if ranks.onlyRank(of: head) != next { continue }
        if shown[head] != .max, place == places[head] || max(place, places[head]) == .max {
          isOpen[head] = false
        } else if shown[head] == .max || place < places[head] {
          shown[head] = UInt32(rule)
          places[head] = place
        }
      }
    }
    for fact in shown.indices where !isOpen[fact] { shown[fact] = .max }
    return shown
  }
}
