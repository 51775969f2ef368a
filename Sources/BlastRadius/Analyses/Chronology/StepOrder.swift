/// The order of what was observed.
///
/// Days follow each other. Within a day, exact times do, and of two at the same instant the author's
/// `step` decides. A date alone does not say which time of the day: with a step it goes before the
/// first exact time with a greater one, and without a step to the end of its day. An undated one goes
/// before the first of all with a greater step, else to the end.
package enum StepOrder<Step: Comparable> {
  /// An observed step.
  package struct Entry {
    package var arrow: Step
    package var at: Moment?
    package var step: Int?
    package var depth: Int

    package init(arrow: Step, at: Moment?, step: Int?, depth: Int) {
      (self.arrow, self.at, self.step, self.depth) = (arrow, at, step, depth)
    }

    fileprivate var day: Int64 { at?.start.day ?? .max }
    fileprivate var isExact: Bool { at?.isExact ?? false }
  }

  /// The steps in order; the same whatever the order of the entries.
  package static func sorted(_ entries: [Entry]) -> [Step] {
    let days = Dictionary(grouping: entries.filter { $0.at != nil }, by: \.day)
    let dated = days.keys.sorted().flatMap { order(of: days[$0] ?? []) }
    return inserting(entries.filter { $0.at == nil }, into: dated).map(\.arrow)
  }

  private static func order(of day: [Entry]) -> [Entry] {
    let exact = day.filter(\.isExact).sorted { precedes($0, $1, byTime: true) }
    return inserting(day.filter { !$0.isExact }, into: exact)
  }

  /// Each of the entries before the first with a greater step, else at the end.
  private static func inserting(_ entries: [Entry], into ordered: [Entry]) -> [Entry] {
    ordered.placing(entries.sorted { precedes($0, $1, byTime: false) }, by: \.step)
  }

  private static func precedes(_ left: Entry, _ right: Entry, byTime: Bool) -> Bool {
    let key = { (entry: Entry) -> [Int64] in
      let time = byTime ? entry.at?.start.microseconds ?? .max : 0
      return [time, Int64(entry.step ?? .max), Int64(entry.depth)]
    }
    let (first, second) = (key(left), key(right))
    return first == second ? left.arrow < right.arrow : first.lexicographicallyPrecedes(second)
  }
}

extension Array {
  /// The elements with others among them: each before the first element with a greater number, or at the
  /// end.
  ///
  /// - Parameter others: In the order of their numbers, those without one last.
  func placing(_ others: [Element], by number: (Element) -> Int?) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count + others.count)
    var next = 0
    for other in others {
      let own = number(other) ?? .max
      while next < count, (number(self[next]) ?? .min) <= own {
        result.append(self[next])
        next += 1
      }
      result.append(other)
    }
    return result + self[next...]
  }
}
