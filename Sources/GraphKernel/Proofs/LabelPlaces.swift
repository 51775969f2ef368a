/// Where each label stands among the others, and how often one proof may use it.
struct LabelPlaces {
  /// The place of each label in the order of ways; several may share one.
  let place: [UInt32]
  /// Whether a chain of steps has the label once at most.
  private let isSingle: [Bool]
  /// How many parts a label counts for that no other step of a chain repeats.
  let parts: UInt32

  /// - Complexity: O(steps × premises).
  init(_ graph: ProofGraph, places: [UInt32]) {
    place = places
    var known: [[[UInt32]]] = Array(repeating: [], count: places.count)
    for step in 0..<graph.stepCount where graph.labels[step] != .max {
      let (label, premises) = (Int(graph.labels[step]), Array(graph.premises(of: step)))
      if !known[label].contains(premises) { known[label].append(premises) }
    }
    isSingle = known.map { $0.count <= 1 }
    parts = UInt32(known.map(\.count).max().map { max($0, 1) } ?? 1)
  }

  /// How many parts of a different label a step adds to a chain.
  func parts(of label: UInt32) -> UInt32 { isSingle[Int(label)] ? parts : 1 }

  /// How many different labels so many parts are at least.
  func labels(in parts: UInt32) -> Int {
    Int((UInt64(parts) + UInt64(self.parts) - 1) / UInt64(self.parts))
  }
}
