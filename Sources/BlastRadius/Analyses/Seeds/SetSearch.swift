import GraphKernel

/// Finds the minimal sets of seeds that reach a fact in a world.
///
/// A set of several reaches more than its parts only through a gate, so candidates that satisfy the
/// same premises of gates are alike: one of each kind is tried and stands for all.
struct SetSearch {
  private let questions: SeedQuestions
  private let condensation: Condensation
  private let target: Int
  private let world: World

  /// - Parameter world: The world that was condensed.
  init(
    _ questions: SeedQuestions, _ condensation: Condensation, target: Int,
    in world: World = .open
  ) {
    self.world = world
    self.questions = questions
    self.condensation = condensation
    self.target = target
  }

  /// How many combinations are tried at most.
  private static let mostCombinations = 2_000_000

  /// Candidates that satisfy the same premises of gates.
  private struct Alike {
    var members: [Int]
  }

  /// Sets that reach the target.
  struct Found {
    /// The sets: all of one seed, and of the others as many as there is room for.
    var sets: [[Int]] = []
    /// How many there are of each size, from 1 on.
    var counts: [Int]
  }

  /// - Parameter limit: Sets of several are not written out where there are so many sets already.
  /// - Throws: `BlastRadiusError` of code `limit` where too many combinations would have to be tried.
  func minimalSets(of candidates: [Int], _ largest: Int, limit: Int) throws -> Found {
    let held = candidates.filter { questions.isHeld($0, in: world) }
    let alone = reaching(held.map { [$0] })
    let singles = zip(held, alone).filter(\.1).map(\.0)
    var found = Found(sets: singles.map { [$0] }, counts: [singles.count])
    found.counts += [Int](repeating: 0, count: max(1, largest) - 1)
    guard largest > 1, !reaching([[]])[0] else { return found }
    let rest = zip(held, alone).filter { !$0.1 }.map(\.0)
    let classes = alike(rest)
    let pairs = try reachingCombinations(classes.count, of: 2, without: [], classes)
    for pair in pairs { add(pair, classes, limit, to: &found) }
    guard largest > 2 else { return found }
    let triples = try reachingCombinations(classes.count, of: 3, without: Set(pairs), classes)
    for triple in triples { add(triple, classes, limit, to: &found) }
    return found
  }

  /// Groups candidates by the premises of gates that each satisfies; those that satisfy none are
  /// left out.
  private func alike(_ candidates: [Int]) -> [Alike] {
    let premises = condensation.premisesOfGates
    var groups: [[Int]: [Int]] = [:]
    var sweep = SeedSweep(condensation)
    for first in stride(from: 0, to: candidates.count, by: Lanes512.capacity) {
      let pass = Array(candidates[first..<min(first + Lanes512.capacity, candidates.count)])
      sweep.sweep(
        pass.map { [questions.program.fact($0, .control)] }, given: questions.given(in: world))
      let lanes = premises.map { sweep.lanes(of: $0) }
      for (lane, node) in pass.enumerated() {
        let satisfied = premises.indices.filter { lanes[$0].contains(lane) }
        if !satisfied.isEmpty { groups[satisfied, default: []].append(node) }
      }
    }
    return groups.values.map { Alike(members: $0.sorted()) }
      .sorted { $0.members[0] < $1.members[0] }
  }

  /// The combinations of classes that reach the target, none of which holds a smaller one that does.
  private func reachingCombinations(
    _ count: Int, of size: Int, without smaller: Set<[Int]>, _ classes: [Alike]
  ) throws -> [[Int]] {
    let total = size == 2 ? count * (count - 1) / 2 : count * (count - 1) * (count - 2) / 6
    guard total <= Self.mostCombinations else {
      throw BlastRadiusError(
        .limit,
        "\(total) sets of \(size) would have to be tried, more than \(Self.mostCombinations); "
          + "name fewer candidates or ask for smaller sets")
    }
    var found: [[Int]] = []
    var batch: [[Int]] = []
    func flush() {
      let seeds = batch.map { $0.map { classes[$0].members[0] } }
      found += zip(batch, reaching(seeds)).filter(\.1).map(\.0)
      batch.removeAll(keepingCapacity: true)
    }
    for first in 0..<count {
      for second in first + 1..<max(first + 1, count) {
        if smaller.contains([first, second]) { continue }
        if size == 2 {
          batch.append([first, second])
        } else {
          for third in second + 1..<max(second + 1, count)
          where !smaller.contains([first, third]) && !smaller.contains([second, third]) {
            batch.append([first, second, third])
          }
        }
        if batch.count >= 1 << 14 { flush() }
      }
    }
    flush()
    return found
  }

  /// Counts the sets that a combination of classes stands for, and writes out those there is room for.
  private func add(
    _ combination: [Int], _ classes: [Alike], _ limit: Int, to found: inout Found
  ) {
    found.counts[combination.count - 1] += combination.reduce(1) { $0 * classes[$1].members.count }
    let room = limit - found.sets.count
    if room <= 0 { return }
    var sets: [[Int]] = [[]]
    for position in combination {
      let members = classes[position].members
      sets = Array(sets.lazy.flatMap { set in members.lazy.map { set + [$0] } }.prefix(room))
    }
    found.sets += sets.map { $0.sorted() }
  }

  /// Whether each set reaches the target.
  private func reaching(_ sets: [[Int]]) -> [Bool] {
    var sweep = SeedSweep(condensation)
    var result: [Bool] = []
    for first in stride(from: 0, to: sets.count, by: Lanes512.capacity) {
      let pass = sets[first..<min(first + Lanes512.capacity, sets.count)]
      let seeds = pass.map { $0.map { questions.program.fact($0, .control) } }
      sweep.sweep(seeds, given: questions.given(in: world))
      let lanes = sweep.lanes(holding: target)
      result += (0..<pass.count).map { lanes.contains($0) }
    }
    return result
  }
}
