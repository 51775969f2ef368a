import GraphKernel

/// Which of some targets are one step away from sets of nodes in one world: a lane per set.
struct NearSearch: Sendable {
  private let problem: Problem
  private let world: World
  /// How many hops what is held may take.
  private let most: Int?
  /// What gives each level of each target.
  private let candidates: [[[Candidate]]]

  /// A rule that may be one step away.
  private struct Candidate: Sendable {
    var premises: [Program.Need]
    var isOpen: Bool
  }

  /// What is held in the lanes of a pass.
  private struct Held {
    var all: Lanes512
    var lanes: (_ fact: Int) -> Lanes512
  }

  init(
    _ slice: PolicyWorlds.Slice, to targets: [ReachSearch.Target], within hops: Int?,
    _ certainty: Certainty
  ) {
    problem = slice.problem
    world = certainty == .confirmed ? .confirmed : .open
    most = hops.map { $0 - 1 }
    let questions = slice.questions
    let rules = OneStepRules(questions.program, certainty)
    candidates = targets.map { target in
      target.levels.map { level in
        rules.rules(reaching: Int(questions.program.fact(target.node, level))).compactMap {
          number -> Candidate? in
          guard let rule = rules.rule(number, at: questions.interval, { _ in false }),
            let edge = questions.program.edge(ofRule: number)
          else { return nil }
          let mayBeNear =
            rule.isOpen
            ? rule.premises.count > 1
            : rules.onlyControl(closing: edge, at: questions.interval) != nil
          return mayBeNear ? Candidate(premises: rule.premises, isOpen: rule.isOpen) : nil
        }
      }
    }
  }

  /// The lanes in which each level of each target lacks one thing, whether it is reached or not.
  ///
  /// - Complexity: O(rules that give the targets × premises), and where hops count as `SeedReach`.
  func lanes(of seeds: [[UInt32]], _ sweep: SeedSweep) -> [[Lanes512]] {
    let all = Lanes512(0..<seeds.count)
    let held = Held(all: all) { sweep.lanes(holding: $0) }
    let found = candidates.map { $0.map { $0.map { Self.lanes($0, held) } } }
    guard let most else { return found.map { $0.map(Self.union) } }
    let any = Self.union(found.joined().joined())
    if any.isEmpty || most < 0 { return found.map { $0.map { _ in .none } } }
    let facts = Set(candidates.joined().joined().flatMap(\.premises).flatMap(\.facts)).sorted()
    let near = SeedReach.lanes(
      problem, world, sets: seeds.enumerated().map { any.contains($0) ? $1 : [] }, targets: facts,
      within: most)
    let lanesOfFact = Dictionary(uniqueKeysWithValues: zip(facts, near))
    let short = Held(all: all) { lanesOfFact[$0] ?? .none }
    return zip(candidates, found).map { levels, found in
      zip(levels, found).map { rules, found in
        Self.union(zip(rules, found).map { Self.lanes($0, short) & $1 })
      }
    }
  }

  private static func union(_ lanes: some Sequence<Lanes512>) -> Lanes512 {
    lanes.reduce(.none) { $0 | $1 }
  }

  /// The lanes in which a rule lacks one premise, or nothing but that its control is not enforced.
  private static func lanes(_ rule: Candidate, _ held: Held) -> Lanes512 {
    var (nothing, one) = (held.all, Lanes512.none)
    for need in rule.premises {
      let (enough, allButOne) = lanes(need, held)
      one = one & enough | nothing & allButOne
      nothing = nothing & enough
    }
    return rule.isOpen ? one : nothing
  }

  /// The lanes in which enough of some facts are held, and those in which one more would be.
  private static func lanes(
    _ need: Program.Need, _ held: Held
  ) -> (enough: Lanes512, allButOne: Lanes512) {
    // atLeast[k] holds the lanes with at least k of the facts so far.
    var atLeast = [Lanes512](repeating: .none, count: need.count + 1)
    atLeast[0] = held.all
    for fact in need.facts {
      let lanes = held.lanes(fact) & held.all
      for count in stride(from: need.count, to: 0, by: -1) {
        atLeast[count] = atLeast[count] | atLeast[count - 1] & lanes
      }
    }
    let enough = atLeast[need.count]
    return (enough, need.count == 0 ? .none : atLeast[need.count - 1].subtracting(enough))
  }
}
