/// One walk through a problem in which some parts are away at first and come back one by one.
///
/// When all from one part on are away and the walk has stopped at nothing besides this part, then it
/// has found what holds without this part alone, and no target is among it: the part is a choke
/// point. The last part is always told, so that fewer and fewer are left for further walks.
struct ChokeWalk: ~Copyable {
  typealias Place = WalkCut.Place

  private let graph: RuleGraph
  private let targets: Set<Int>
  /// The places of each part, each once.
  private let parts: [[Place]]
  /// The last part that each place belongs to.
  private let lastPart: [Place: Int]
  private var walk: HopWalk
  /// The first part that is still away.
  private var away = 0
  /// How many parts were back when each place was met.
  private var met: [Place: Int] = [:]
  /// The places that were met and are away.
  private var waiting: Set<Place> = []
  private var isReached = false
  private var isChoke: [Bool]

  /// Whether none of the targets holds without each part; `nil` where the walk does not tell.
  ///
  /// - Complexity: O(total rule size + parts × size of the proof / 64).
  static func isChoke(
    _ graph: RuleGraph, _ isOpen: [Bool], _ seeds: [UInt32], among parts: [ChokeSweep.Part],
    targets: [Int], proof: [ChokeSweep.Step], _ sizes: LevelSizes
  ) -> [Bool?] {
    var walk = ChokeWalk(graph, isOpen, parts, targets, proof, sizes)
    walk.run(seeds)
    return walk.told(proof)
  }

  private init(
    _ graph: RuleGraph, _ isOpen: [Bool], _ parts: [ChokeSweep.Part], _ targets: [Int],
    _ proof: [ChokeSweep.Step], _ sizes: LevelSizes
  ) {
    self.graph = graph
    // Levels that nothing hangs on are left out of a walk.
    self.targets = Set(targets.flatMap { [$0] + graph.levels.impliers(of: $0) })
    self.parts = parts.map { Array(Set($0.facts.map(Place.fact) + $0.rules.map(Place.rule))) }
    var lastPart: [Place: Int] = [:]
    for (part, places) in self.parts.enumerated() {
      for place in places { lastPart[place] = part }
    }
    self.lastPart = lastPart
    let watched = Set(self.targets.map(Place.fact) + proof.map { .fact($0.fact) })
    let cut = WalkCut(graph, at: watched.union(lastPart.keys))
    walk = HopWalk(graph, isOpen, sizes, cut: cut)
    isChoke = [Bool](repeating: false, count: parts.count)
  }

  private mutating func run(_ seeds: [UInt32]) {
    walk.run(seeds)
    settle()
    while away < parts.count, !isReached {
      isChoke[away] = parts[away].count(where: waiting.contains) == waiting.count
      away += 1
      for place in parts[away - 1] where isBack(place) && waiting.remove(place) != nil {
        goOn(from: place)
      }
      settle()
    }
  }

  /// Goes on from where the walk stopped, but for what is away.
  private mutating func settle() {
    while let place = walk.takeStop() {
      met[place] = away
      if isBack(place) { goOn(from: place) } else { waiting.insert(place) }
    }
  }

  private func isBack(_ place: Place) -> Bool { lastPart[place].map { $0 < away } ?? true }

  private mutating func goOn(from place: Place) {
    switch place {
    case .fact(let fact):
      if targets.contains(fact) { isReached = true }
      walk.pass(fact)
    case .rule(let rule): walk.run(CollectionOfOne(UInt32(graph.head(of: rule))))
    }
  }

  private consuming func told(_ proof: [ChokeSweep.Step]) -> [Bool?] {
    var told: [Bool?] = isChoke.map { $0 ? true : nil }
    if isReached { for part in away..<parts.count { told[part] = false } }
    guard told.contains(nil) else { return told }
    let lanes = ProofLanes(proof, parts: parts, met: met, targets: targets)
    for first in stride(from: 0, to: parts.count, by: 64) {
      let pass = first..<min(first + 64, parts.count)
      guard told[pass].contains(nil) else { continue }
      let reached = lanes.reached(from: first)
      for part in pass where told[part] == nil && reached.contains(part - first) {
        told[part] = false
      }
    }
    return told
  }
}
