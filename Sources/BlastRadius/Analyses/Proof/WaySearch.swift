import GraphKernel

/// Finds the best ways to a fact, one after another.
///
/// A way is a set of edges of which, in some interval, the best proof needs every one: what an intruder
/// made in time to keep access is a way of its own once the first one is closed. Every way is the set of
/// edges of a proof, of the rank of the way; a proof whose edges alone have a better or another best
/// proof is none.
///
/// Only what can take part in proofs of a rank is looked at, first of the least rank, then of ever
/// greater ones, first in the confirmed world and then in the possible one.
struct WaySearch {
  private let analysis: Analysis
  private let goal: Int
  private let isCheapest: Bool
  /// The intervals asked about.
  private let asked: Range<Int>
  private var found: [Way] = []
  private var known: Set<Set<Program.EdgeKey>> = []
  /// What was found out about sets of edges: the way that they are, or that they are none.
  private var tried: [Set<Program.EdgeKey>: Way?] = [:]
  private var work = 0
  private let maximumWork: Int

  /// So much is looked at for one question at most: points, premises and labels of proofs.
  static let maximumWork = 8_000_000

  init(
    _ analysis: Analysis, goal: Int, cheapest: Bool, within maximumWork: Int = Self.maximumWork
  ) {
    self.analysis = analysis
    self.maximumWork = maximumWork
    self.goal = goal
    isCheapest = cheapest
    asked = analysis.intervalsAsked
  }

  /// The first ways.
  struct Found {
    /// The best of all, then others by rank and sentences.
    var ways: [Way]
    /// Whether there may be more of those asked for, too many to tell apart.
    var isCutShort: Bool
  }

  /// The best ways, the best of all first, then by rank and sentences.
  mutating func ways(_ count: Int) -> Found {
    guard let best = Way(of: goal, in: asked, analysis, cheapest: isCheapest),
      let first = way(of: Set(best.edges))
    else { return Found(ways: [], isCutShort: false) }
    found = [first]
    known = [Set(first.edges)]
    var isComplete = true
    for certainty in [Certainty.confirmed, .possible] where isComplete && found.count < count {
      if certainty == .possible, !analysis.program.hasUnknowns { continue }
      isComplete = search(certainty, count)
    }
    return Found(ways: found, isCutShort: !isComplete)
  }

  /// Looks for ways of a certainty; says whether no other was left out for being too much work.
  private mutating func search(_ certainty: Certainty, _ count: Int) -> Bool {
    let witnesses = analysis.witnesses(certainty, cheapest: isCheapest)
    let ranks = asked.compactMap { witnesses.rank(of: goal, at: $0) }
    guard let least = ranks.min() else { return true }
    let unit = isCheapest ? BaseGraph.effort : 1
    let start = isCheapest ? least.effort : UInt64(least.hops)
    var slack: UInt64 = 0
    while true {
      let bound = EffortRank.sum(start, slack * unit)
      let region = ProofRegion(
        analysis.program.problem, witnesses.world, witnesses.ranks, goal: goal,
        through: asked.upperBound - 1, cheapest: isCheapest, within: bound)
      guard searchRegion(region, certainty, bound, count) else { return false }
      if found.count >= count || region.isComplete { return true }
      slack = max(1, slack * 2)
    }
  }

  /// Looks for ways in a region; says whether there are no others there.
  private mutating func searchRegion(
    _ region: ProofRegion, _ certainty: Certainty, _ bound: UInt64, _ count: Int
  ) -> Bool {
    let edges = EdgesOfRegion(region, analysis.program)
    let graph = ProofGraph(region, labels: edges.labels, askedFrom: asked.lowerBound)
    var search = ProofSearch(graph, places: edges.places)
    defer { work += search.work + region.facts.count + region.rules.count }
    while found.count < count {
      let next = search.next(
        within: region.isComplete ? .max : bound, cheapest: isCheapest,
        work: maximumWork - work)
      switch next {
      case .beyond, .none: return true
      case .tooMuch: return false
      case .proof(let proof): add(proof, of: edges, certainty)
      }
    }
    return true
  }

  private mutating func add(
    _ proof: ProofSearch.Proof, of edges: EdgesOfRegion, _ certainty: Certainty
  ) {
    let own = Set(proof.labels.map { edges.keys[Int($0)] })
    guard let way = way(of: own), way.rank.certainty == certainty, way.rank.effort == proof.rank,
      known.insert(own).inserted
    else { return }
    found.append(way)
  }

  /// The way that some edges are, or `nil` where they are none.
  private mutating func way(of edges: Set<Program.EdgeKey>) -> Way? {
    if let known = tried[edges] { return known }
    let part = analysis.program.part(leadingTo: goal, through: edges)
    let alone = Analysis(part.program)
    let way = Way(of: part.goal, in: asked, alone, cheapest: isCheapest) {
      Set($0.edges) == edges
    }
    tried[edges] = .some(way)
    work += edges.count * asked.count
    return way
  }
}

/// The edges of the rules of a region.
private struct EdgesOfRegion {
  /// The edges.
  private(set) var keys: [Program.EdgeKey] = []
  /// The edge of each rule, by its place among these; `.max` for none.
  private(set) var labels: [UInt32] = []
  /// The place of the sentence of each edge; edges that read the same have one place.
  private(set) var places: [UInt32] = []

  /// - Complexity: O(rules × log rules).
  init(_ region: ProofRegion, _ program: Program) {
    var numbers: [Program.EdgeKey: UInt32] = [:]
    for rule in region.rules {
      guard let key = program.key(ofRule: rule) else {
        labels.append(.max)
        continue
      }
      let number = numbers[key] ?? UInt32(keys.count)
      if number == keys.count {
        numbers[key] = number
        keys.append(key)
      }
      labels.append(number)
    }
    let sentences = keys.map { program.sentence(of: $0) }
    places = [UInt32](repeating: 0, count: keys.count)
    var (place, before): (UInt32, String?) = (0, nil)
    for key in sentences.indices.sorted(by: { sentences[$0] < sentences[$1] }) {
      if let before, before != sentences[key] { place += 1 }
      before = sentences[key]
      places[key] = place
    }
  }
}
