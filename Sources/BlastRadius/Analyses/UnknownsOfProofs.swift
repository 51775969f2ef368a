import GraphKernel

/// Collects the unknowns on shown proofs; what proofs share is looked at once.
struct UnknownsOfProofs {
  private let witnesses: Witnesses
  private var known: [Witnesses.Point: [UInt32]] = [:]

  init(_ witnesses: Witnesses) { self.witnesses = witnesses }

  /// The unknowns on the proof of a fact, ascending.
  mutating func unknowns(of goal: Witnesses.Point) -> [UInt32] {
    if !witnesses.program.hasUnknowns { return [] }
    var stack = [goal]
    while let point = stack.last {
      if known[point] != nil {
        stack.removeLast()
        continue
      }
      guard let witness = witnesses.witness(of: point) else {
        known[point] = []
        continue
      }
      let premises = witnesses.premises(of: witness.cause, at: witness.interval)
      let missing = premises.filter { known[$0] == nil }
      if missing.isEmpty {
        let inherited = premises.flatMap { known[$0] ?? [] }
        known[point] = Set(witness.unknowns + inherited).sorted()
      } else {
        stack += missing
      }
    }
    return known[goal] ?? []
  }
}
