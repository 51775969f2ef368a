import GraphKernel

/// What sets of the leaked seeds expose, in points over all worlds.
///
/// A node counts its weight (`Catalog.weights`) for each level that is held of it, once where that is
/// possible and once more where it is certain. Leaked nodes do not count.
struct HarmWorlds {
  private var worlds: [KeptSets]
  /// The seeds that sets are made of; the others are in all of them.
  var held: [Int] = []
  private let seedCount: Int

  init(_ estate: LeakedEstate, _ counterfactual: Triage.Counterfactual) throws {
    // What nothing is unknown of is possible and certain in one.
    let times = estate.worlds.count == 1 ? 2 : 1
    var weights = estate.program.nodes.weights.map { $0 * times }
    for seed in estate.seeds { weights[seed.node] = 0 }
    worlds = try estate.worlds.map { try KeptSets(estate, $0, counterfactual, weights: weights) }
    seedCount = estate.seeds.count
  }

  /// The points that are left without each of some sets of held seeds.
  ///
  /// - Parameter isReplaced: Whether a set has a seed, by its place in `held`.
  /// - Complexity: O(sets / 512) sweeps.
  mutating func left(sets count: Int, _ isReplaced: (_ set: Int, _ place: Int) -> Bool) -> [Int] {
    stride(from: 0, to: count, by: 512).flatMap { first in
      let size = min(512, count - first)
      let kept = kept { lane, place in lane < size && !isReplaced(first + lane, place) }
      var sums = [Int](repeating: 0, count: size)
      for world in worlds.indices {
        for (lane, harm) in worlds[world].harms(kept, count: size).enumerated() {
          sums[lane] += harm
        }
      }
      return sums
    }
  }

  /// The lanes that each seed is in.
  private func kept(_ isKept: (_ lane: Int, _ place: Int) -> Bool) -> [Lanes512] {
    var kept = [Lanes512](repeating: Lanes512(0..<512), count: seedCount)
    for (place, seed) in held.enumerated() {
      kept[seed] = Lanes512 { isKept($0, place) }
    }
    return kept
  }

  /// Which seeds have to be replaced to take each part of the harm away; `nil` where that is too much
  /// to write down.
  mutating func classes() -> LeakClasses? {
    var classes = LeakClasses(heldCount: held.count)
    for world in worlds.indices {
      let kept = kept { lane, _ in lane == 1 }
      var bounds: [(weight: Int, lanes: Lanes512)] = []
      worlds[world].forEach(kept) { bounds.append(($0, $1)) }
      // What stays without any of them cannot be taken away.
      let wanted = bounds.map { $0.lanes.contains(1) && !$0.lanes.contains(0) ? $0.weight : 0 }
      let alone = signatures(of: world) { $0 == $1 }
      let isComplete = classes.addHeldAlone(wanted, alone)
      guard isComplete else { return nil }
      let joint = wanted.indices.map { alone.isEmpty(at: $0) ? wanted[$0] : 0 }
      if joint.allSatisfy({ $0 == 0 }) { continue }
      // What no seed gives alone goes with each one without which the others do not give it.
      classes.addHeldTogether(joint, signatures(of: world) { $0 != $1 })
    }
    return classes
  }

  /// For each part of the harm the lanes in which it holds, of one lane per held seed.
  private mutating func signatures(
    of world: Int, _ isKept: (_ lane: Int, _ place: Int) -> Bool
  ) -> LaneSignatures {
    var signatures = LaneSignatures(count: worlds[world].atomCount)
    for first in stride(from: 0, to: held.count, by: 512) {
      let size = min(512, held.count - first)
      let kept = kept { lane, place in lane < size && isKept(first + lane, place) }
      var part = 0
      worlds[world].forEach(kept) { _, lanes in
        signatures.add(lanes, to: part)
        part += 1
      }
      signatures.finishPass(size)
    }
    return signatures
  }
}
