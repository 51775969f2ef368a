/// A value that changes at instants: each from its instant until the next.
struct InstantSteps<Value: Equatable & Sendable>: Equatable, Sendable {
  /// A value and the instant from which on it holds; `nil` for the beginning of time.
  struct Step: Equatable, Sendable {
    var from: Instant?
    var value: Value
  }

  /// The steps in order of time; the first begins with time, and neighbours differ.
  private(set) var steps: [Step]

  /// One value for all of time.
  init(_ value: Value) { steps = [Step(from: nil, value: value)] }

  /// A value from an instant on, which is not before those that are there.
  mutating func append(_ value: Value, from: Instant?) {
    if let last = steps.last, last.from == from {
      steps.removeLast()
    }
    if steps.last?.value != value { steps.append(Step(from: from, value: value)) }
  }

  /// Both values at each instant at which either changes.
  ///
  /// - Complexity: O(steps of both).
  func combined<Other, Result>(
    with other: InstantSteps<Other>, _ combine: (Value, Other) -> Result
  ) -> InstantSteps<Result> {
    var (own, others) = (steps[...], other.steps[...])
    var result = InstantSteps<Result>(combine(steps[0].value, other.steps[0].value))
    while true {
      let next = [own.dropFirst().first?.from, others.dropFirst().first?.from].compactMap(\.self)
      guard let instant = next.min() else { return result }
      if own.dropFirst().first?.from == instant { own = own.dropFirst() }
      if others.dropFirst().first?.from == instant { others = others.dropFirst() }
      if let one = own.first, let two = others.first {
        result.append(combine(one.value, two.value), from: instant)
      }
    }
  }

  /// The stretches of time, each with its value.
  var stretches: [(period: Period, value: Value)] {
    steps.indices.map { index in
      let until = index + 1 < steps.count ? steps[index + 1].from : nil
      return (Period(from: steps[index].from, until: until), steps[index].value)
    }
  }
}
