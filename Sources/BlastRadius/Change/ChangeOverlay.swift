/// What changes say that a model has no words for, by the numbers of nodes.
///
/// It lies over a model, so that a large estate is not copied for a change of it.
struct ChangeOverlay: Hashable, Sendable {
  /// The nodes of which no fact ever holds.
  var absent: Set<Int> = []
  /// The seeds that had been worthless all the time.
  var worthless: Set<Int> = []
  /// When what is held of a node ends besides what the model says of it: a seed ends with the first of
  /// them after its beginning, and whatever is carried at each.
  var ends: [Int: Set<Instant>] = [:]
  /// The gateways that nodes come to stand behind at some moment.
  var doors: [Doors] = []

  /// A node that stands behind other gateways from a moment on.
  struct Doors: Hashable, Sendable {
    var node: Int
    /// The ids of the gateways, any of them.
    var gateways: [String]
    var at: Moment
  }

  /// Every instant at which it changes something.
  var instants: Set<Instant> {
    ends.values.reduce(into: Set(doors.flatMap { [$0.at.asBeginning, $0.at.asEnd] })) {
      $0.formUnion($1)
    }
  }

  /// When a seed ends that would be held in a period.
  func end(ofSeed node: Int, heldIn period: Period) -> Instant? {
    let own = (ends[node] ?? []).filter { end in period.from.map { end > $0 } ?? true }
    return ([period.until].compactMap(\.self) + own).min()
  }

  /// Which gateways nodes stand behind, and when: the nodes by number with what replaces their own lists.
  ///
  /// On the day of a change that is known to the day alone both the old and the new hold, so that what may
  /// be reached in either way is. There is one phase of all time where nothing has a date.
  var phases: [(period: Period, doors: [Int: [String]])] {
    let moments = Set(doors.map(\.at))
    var phases: [(period: Period, doors: [Int: [String]])] = []
    // Moments come in order, but for an instant on a day that is a moment itself.
    let bounds = Set(moments.flatMap { [$0.asBeginning, $0.asEnd] }).sorted()
    for (from, until) in zip([nil] + bounds.map(Optional.some), bounds.map(Optional.some) + [nil]) {
      let period = Period(from: from, until: until)
      let open = moments.filter { from.map(Self.isDuring($0)) ?? false }
      let done = moments.filter { moment in from.map { moment.asEnd <= $0 } ?? false }
      for isDone in Self.subsets(of: Array(open)) {
        let applied = doors.filter { done.contains($0.at) || isDone.contains($0.at) }
        phases.append(
          (period, Dictionary(applied.map { ($0.node, $0.gateways) }) { _, last in last }))
      }
    }
    return phases
  }

  private static func isDuring(_ moment: Moment) -> (Instant) -> Bool {
    { moment.asBeginning <= $0 && $0 < moment.asEnd }
  }

  /// All subsets; one day is open at a time.
  private static func subsets(of moments: [Moment]) -> [Set<Moment>] {
    moments.reduce([[]]) { sets, moment in sets + sets.map { $0.union([moment]) } }
  }
}
