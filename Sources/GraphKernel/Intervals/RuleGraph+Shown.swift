extension RuleGraph {
  /// The rule of the base that the shallowest proof of each fact is shown to end with in every
  /// interval of a world.
  ///
  /// It is `.max` where no such rule gives the fact, and where it takes more than `order` to say
  /// which one is shown, or whether it is the same in all intervals: where the rank of the fact
  /// changes, or that of something that is shown rather; where rules besides the base give it too; or
  /// where the first premises are equal or not ordered.
  ///
  /// - Parameter order: The place of each imported node among the premises that are shown;
  ///   `.max` where it is not known.
  /// - Complexity: O(facts + rules).
  package func shownRules(_ ranks: IntervalRanks<UInt32>, order: [UInt32]) -> [UInt32] {
    let base = base
    var shown = [UInt32](repeating: .max, count: base.factCount)
    var places = [UInt32](repeating: .max, count: base.factCount)
    /// The first place of a premise that gives the fact in some intervals.
    var rivals = ranks.changed.isEmpty ? [] : places
    var isOpen = [Bool](repeating: true, count: base.factCount)
    for head in heads where head < base.factCount { isOpen[Int(head)] = false }
    for fact in base.firstPremise..<base.factCount where ranks.holds(fact) {
      let place = order[fact % levels.imported]
      if ranks.isChanging(fact) {
        let runs = ranks.runs(of: fact)
        for rule in base.rules(from: fact) {
          let head = Int(base.heads[rule])
          let rank = ranks.firstRank(of: head)
          if runs.contains(where: { $0.rank + 1 == rank }) {
            if place == .max { isOpen[head] = false }
            rivals[head] = min(rivals[head], place)
          }
        }
        continue
      }
      let next = ranks.firstRank(of: fact) + 1
      for rule in base.rules(from: fact) {
        let head = Int(base.heads[rule])
        if ranks.firstRank(of: head) != next { continue }
        if shown[head] != .max, place == places[head] || max(place, places[head]) == .max {
          isOpen[head] = false
        } else if shown[head] == .max || place < places[head] {
          shown[head] = UInt32(rule)
          places[head] = place
        }
      }
    }
    for fact in ranks.changed where fact < base.factCount { isOpen[Int(fact)] = false }
    if !rivals.isEmpty {
      for fact in shown.indices where rivals[fact] <= places[fact] && rivals[fact] != .max {
        isOpen[fact] = false
      }
    }
    for fact in shown.indices where !isOpen[fact] { shown[fact] = .max }
    return shown
  }
}
