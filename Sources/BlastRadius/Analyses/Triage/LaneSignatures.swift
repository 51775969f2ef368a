import GraphKernel

/// In which lanes of several passes each of many parts holds; parts that agree in all are one class.
struct LaneSignatures {
  /// The class of each part.
  private(set) var classOfPart: [Int32]
  /// For each class its class before the last pass, its lanes in it, and the pass.
  private var steps: [(before: Int32, lanes: Lanes512, first: Int, size: Int)] = []
  private var known: [Step: Int32] = [:]
  private var first = 0
  private var classesBefore = 0

  private struct Step: Hashable {
    var before: Int32
    var lanes: Lanes512
  }

  init(count: Int) { classOfPart = [Int32](repeating: -1, count: count) }

  /// Says in which lanes of a pass a part holds.
  mutating func add(_ lanes: Lanes512, to part: Int) {
    let step = Step(before: classOfPart[part], lanes: lanes)
    let number = known[step] ?? Int32(steps.count)
    if number == steps.count {
      known[step] = number
      steps.append((step.before, lanes, first, 0))
    }
    classOfPart[part] = number
  }

  /// Ends a pass of so many lanes.
  mutating func finishPass(_ size: Int) {
    for number in classesBefore..<steps.count { steps[number].size = size }
    classesBefore = steps.count
    known.removeAll(keepingCapacity: true)
    first += size
  }

  /// Whether a part holds in no lane.
  func isEmpty(at part: Int) -> Bool {
    var number = classOfPart[part]
    while number >= 0 {
      let step = steps[Int(number)]
      if !step.lanes.isEmpty { return false }
      number = step.before
    }
    return true
  }

  /// The lanes of a class over all passes, ascending: those in which it holds, or does not.
  func lanes(ofClass number: Int32, holding: Bool) -> [Int] {
    var found: [Int] = []
    var number = number
    while number >= 0 {
      let step = steps[Int(number)]
      for lane in (0..<step.size).reversed() where step.lanes.contains(lane) == holding {
        found.append(step.first + lane)
      }
      number = step.before
    }
    return found.reversed()
  }
}
