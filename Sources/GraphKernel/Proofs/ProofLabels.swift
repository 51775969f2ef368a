/// The most favourable labels of the proofs in a class: a bound on the order of its ways.
///
/// A point in a proof of the least rank has a depth that it must not exceed. For a point and a depth
/// the best labels are those that any choice of steps within the depth collects, each as often as it
/// is used, compared like sorted lists of which the longer is better. That order survives adding the
/// same to both, so the best of a point consists of the bests of what it needs.
struct ProofLabels {
  /// So many of the first labels are compared at most.
  static let maximumLength = 256

  private let graph: ProofGraph
  private let ranks: ProofRanks
  private let places: LabelPlaces
  private var states: [UInt64: Int] = [:]
  private var choices: [UInt32] = []
  private var sizes: [UInt32] = []
  private var ends: [Int] = [0]
  private var labels: [UInt32] = []
  /// How much was looked at.
  private(set) var work = 0

  /// The labels of a point, sorted, and how many different ones there are at least, in the parts that
  /// `LabelPlaces.parts` counts.
  struct Best {
    var labels: [UInt32]
    var size: UInt32
  }

  init(_ graph: ProofGraph, _ ranks: ProofRanks, _ places: LabelPlaces) {
    self.graph = graph
    self.ranks = ranks
    self.places = places
  }

  private static func key(_ point: UInt32, _ depth: UInt32) -> UInt64 {
    UInt64(point) << 32 | UInt64(depth)
  }

  /// The step chosen for a point within a depth, `.max` for a source, `nil` where there is none.
  mutating func choice(_ point: UInt32, within depth: UInt32) -> UInt32? {
    find(point, depth)
    guard let state = states[Self.key(point, depth)], sizes[state] != .max else { return nil }
    return choices[state]
  }

  /// The best labels of a point within a depth.
  mutating func best(_ point: UInt32, within depth: UInt32) -> Best? {
    find(point, depth)
    return known(point, depth)
  }

  private func known(_ point: UInt32, _ depth: UInt32) -> Best? {
    guard let state = states[Self.key(point, depth)], sizes[state] != .max else { return nil }
    return Best(labels: Array(labels[ends[state]..<ends[state + 1]]), size: sizes[state])
  }

  /// The best labels of a step within a depth, if what it needs is known.
  mutating func best(ofStep step: Int, within depth: UInt32) -> Best? {
    guard let needed = depthOfPremises(step, within: depth) else { return nil }
    for premise in graph.premises(of: step) { find(premise, needed) }
    return collect(step, needed)
  }

  /// The depth left for what a step needs, or `nil` where it leads to no proof of the least rank.
  private func depthOfPremises(_ step: Int, within depth: UInt32) -> UInt32? {
    let own: UInt32 = graph.isHop[step] ? 1 : 0
    guard depth >= own else { return nil }
    let left = depth - own
    let isNear = graph.premises(of: step).allSatisfy {
      ranks.isSettled[Int($0)] && ranks.ranks[Int($0)].hops <= left
    }
    return isNear ? left : nil
  }

  /// Finds the best of a point and of all that it may come from.
  private mutating func find(_ point: UInt32, _ depth: UInt32) {
    var stack = [(point: point, depth: depth, isOpened: false)]
    while let top = stack.popLast() {
      if states[Self.key(top.point, top.depth)] != nil { continue }
      if graph.isSource[Int(top.point)] {
        store(top.point, top.depth, choice: .max, Best(labels: [], size: 0))
        continue
      }
      let steps = tightSteps(giving: top.point)
      if !top.isOpened {
        stack.append((top.point, top.depth, true))
        for step in steps {
          guard let left = depthOfPremises(step, within: top.depth) else { continue }
          for premise in graph.premises(of: step)
          where states[Self.key(premise, left)] == nil { stack.append((premise, left, false)) }
        }
        continue
      }
      choose(top.point, top.depth, among: steps)
    }
  }

  /// The steps of a class that give a point at its least effort.
  private func tightSteps(giving point: UInt32) -> [Int] {
    graph.steps(giving: Int(point)).map { Int($0) }.filter { step in
      ranks.isAllowed(step)
        && ranks.rank(of: step)?.effort == ranks.ranks[Int(point)].effort
    }
  }

  private mutating func choose(_ point: UInt32, _ depth: UInt32, among steps: [Int]) {
    var best: (step: Int, best: Best)?
    for step in steps {
      guard let left = depthOfPremises(step, within: depth), let own = collect(step, left)
      else { continue }
      guard let other = best else {
        best = (step, own)
        continue
      }
      let size = min(own.size, other.best.size)
      if Self.isBetter(own.labels, other.best.labels) { best = (step, own) }
      best?.best.size = size
    }
    store(
      point, depth, choice: best.map { UInt32($0.step) } ?? .max,
      best?.best ?? Best(labels: [], size: .max))
  }

  private mutating func store(_ point: UInt32, _ depth: UInt32, choice: UInt32, _ best: Best) {
    states[Self.key(point, depth)] = choices.count
    choices.append(choice)
    sizes.append(best.size)
    labels += best.labels
    ends.append(labels.count)
    work += best.labels.count + 1
  }

  private mutating func collect(_ step: Int, _ depth: UInt32) -> Best? {
    var result = Best(labels: [], size: 0)
    for premise in graph.premises(of: step) {
      guard let best = known(premise, depth) else { return nil }
      result.labels =
        result.labels.isEmpty ? best.labels : Self.sum(result.labels, best.labels)
      result.size = max(result.size, best.size)
    }
    let label = graph.labels[step]
    if label != .max {
      Self.insert(places.place[Int(label)], into: &result.labels)
      result.size += places.parts(of: label)
    }
    work += result.labels.count + 1
    return result
  }

  /// Whether one sorted list is before another, where the longer of two that agree is.
  static func isBetter(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    for (one, other) in zip(left, right) where one != other { return one < other }
    return left.count > right.count
  }

  /// Adds a label to a sorted list that is kept short.
  static func insert(_ label: UInt32, into labels: inout [UInt32]) {
    let place = labels.partitioningIndex { $0 > label }
    if place >= maximumLength { return }
    labels.insert(label, at: place)
    if labels.count > maximumLength { labels.removeLast() }
  }

  /// The labels of both lists, sorted and kept short.
  static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(min(left.count + right.count, maximumLength))
    var (one, other) = (0, 0)
    while result.count < maximumLength, one < left.count || other < right.count {
      if other == right.count || one < left.count && left[one] <= right[other] {
        result.append(left[one])
        one += 1
      } else {
        result.append(right[other])
        other += 1
      }
    }
    return result
  }
}
