/// What of a region gives each point of its proofs.
struct ProofLayout {
  /// The first interval of each stretch of time in which nothing of the region changes.
  let stretches: [Int]

  private let region: ProofRegion
  private let rules: [Rule]
  /// The rules that give each fact of the region, by their places.
  private let givers: Buckets<UInt32>
  private let seeds: [UInt32: Guard]
  /// Whether all that is open in a stretch was open in the one before.
  private let isShrinking: [Bool]

  /// A rule of the region; its facts are places in the region.
  private struct Rule {
    var body: [UInt32]
    var threshold: Int
    var guardIndex: Int
    var effort: UInt64
    var isHop: Bool
    var label: UInt32
  }

  init(_ region: ProofRegion, labels: [UInt32]) {
    self.region = region
    let (graph, places) = (region.problem.graph, region.places)
    rules = region.rules.enumerated().map { position, rule in
      Rule(
        body: graph.body(of: rule).compactMap { places[UInt32($0)] },
        threshold: graph.threshold(of: rule), guardIndex: graph.guardIndex(of: rule),
        effort: region.isCheapest ? graph.effort(of: rule) : 0, isHop: graph.isHop(rule),
        label: labels[position])
    }
    givers = Buckets(
      keys: region.rules.map { places[UInt32(graph.head(of: $0))] ?? 0 }, count: region.facts.count)
    var seeds: [UInt32: Guard] = [:]
    for seed in region.problem.seeds where places[seed.fact] != nil { seeds[seed.fact] = seed.held }
    self.seeds = seeds
    let opened = Self.guards(region, rules.map(\.guardIndex), Array(seeds.values))
    var cuts: Set<Int> = [0]
    for guarded in opened.all {
      for run in guarded.stretches {
        cuts.formUnion([run.intervals.lowerBound, run.intervals.upperBound])
      }
    }
    let stretches = cuts.filter { $0 <= region.last }.sorted()
    isShrinking = stretches.indices.map { stretch in
      stretch > 0
        && opened.opening.allSatisfy {
          !$0.isOpen(at: stretches[stretch], in: region.world)
            || $0.isOpen(at: stretches[stretch - 1], in: region.world)
        }
    }
    self.stretches = stretches
  }

  /// The guards of what opens proofs, and all of them, with those of what is carried on.
  private static func guards(
    _ region: ProofRegion, _ used: [Int], _ seeds: [Guard]
  ) -> (opening: [Guard], all: [Guard]) {
    let problem = region.problem
    if problem.intervals == 1 { return ([], []) }
    let opening = Set(used).sorted().filter { $0 > 0 }.map { problem.guards[$0] } + seeds
    let carries = Set(region.facts.map { problem.carryGuards[Int($0)] }).sorted()
    return (opening, opening + carries.map { problem.carries[$0] })
  }

  /// The point of a fact in a stretch.
  func point(_ place: Int, at stretch: Int) -> UInt32 {
    UInt32(stretch * region.facts.count + place)
  }

  /// Adds all steps that give a fact in a stretch.
  mutating func lay(_ place: Int, at stretch: Int, in graph: inout ProofGraph) {
    let fact = Int(region.facts[place])
    let stronger = region.problem.graph.levels.impliers(of: fact).filter {
      region.places[UInt32($0)] != nil
    }
    let head = point(place, at: stretch)
    if ([fact] + stronger).contains(where: { isSeeded($0, at: stretch) }) {
      graph.markSource(head)
      return
    }
    if layCarries(fact, stronger, to: head, at: stretch, in: &graph) { return }
    var known: [UInt32: [[UInt32]]] = [:]
    for giver in [fact] + stronger {
      guard let position = region.places[UInt32(giver)] else { continue }
      let range = Int(givers.offsets[Int(position)])..<Int(givers.offsets[Int(position) + 1])
      for number in givers.values[range] {
        let rule = rules[Int(number)]
        guard isOpen(rule, at: stretch) else { continue }
        // An edge that gives several levels gives the weakest of them once.
        if !stronger.isEmpty, rule.label != .max {
          if known[rule.label]?.contains(rule.body) ?? false { continue }
          known[rule.label, default: []].append(rule.body)
        }
        lay(rule, to: head, at: stretch, in: &graph)
      }
    }
  }

  private func isSeeded(_ fact: Int, at stretch: Int) -> Bool {
    seeds[UInt32(fact)].map { $0.isOpen(at: stretches[stretch], in: region.world) } ?? false
  }

  private func isOpen(_ rule: Rule, at stretch: Int) -> Bool {
    rule.guardIndex == 0
      || region.problem.guards[rule.guardIndex].isOpen(
        at: stretches[stretch], in: region.world)
  }

  private func isCarried(_ fact: Int, into stretch: Int) -> Bool {
    guard stretch > 0 else { return false }
    let carry = region.problem.carries[region.problem.carryGuards[fact]]
    return carry.isOpen(at: stretches[stretch], in: region.world)
  }

  /// Adds what carries a fact on; says whether nothing else has to give it.
  ///
  /// Where nothing was opened, whatever gives the fact now gave it before, and a proof prefers what
  /// it has already.
  private func layCarries(
    _ fact: Int, _ stronger: [Int], to head: UInt32, at stretch: Int, in graph: inout ProofGraph
  ) -> Bool {
    let before = { (fact: Int) in
      [point(Int(region.places[UInt32(fact)] ?? 0), at: stretch - 1)]
    }
    if isCarried(fact, into: stretch) {
      graph.add(head, from: before(fact))
      return isShrinking[stretch]
    }
    let carried = stronger.filter { isCarried($0, into: stretch) }
    // What control gives, read and write have too.
    let weakest = carried.filter {
      carried.count == 1 || !region.problem.graph.levels.isStrongest($0)
    }
    for other in weakest { graph.add(head, from: before(other)) }
    return false
  }

  /// Adds the steps of a rule.
  private func lay(
    _ rule: Rule, to head: UInt32, at stretch: Int, in graph: inout ProofGraph
  ) {
    let premises = rule.body.map { point(Int($0), at: stretch) }
    guard premises.count >= rule.threshold else { return }
    if premises.count == rule.threshold {
      if premises.contains(head) { return }
      graph.add(
        head, from: premises, label: rule.label, effort: rule.effort, isHop: rule.isHop)
      return
    }
    // The points that say that so many of the premises before hold; `nil` for none at all.
    var counted: [UInt32?] = [nil]
    for (position, premise) in premises.enumerated() {
      var next: [UInt32?] = [nil]
      for count in 1...rule.threshold where count <= position + 1 {
        let point = graph.addPoint()
        if count < counted.count, let same = counted[count] { graph.add(point, from: [same]) }
        graph.add(point, from: (counted[count - 1].map { [$0] } ?? []) + [premise])
        next.append(point)
      }
      counted = next
    }
    guard counted.count > rule.threshold, let enough = counted[rule.threshold] else { return }
    graph.add(head, from: [enough], label: rule.label, effort: rule.effort, isHop: rule.isHop)
  }
}
