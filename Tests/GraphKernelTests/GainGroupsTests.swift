import BlastRadiusTestSupport
import Testing

@testable import GraphKernel

/// Groups of items against all sets of them.
@Suite("Groups of items in the order of what they gain")
struct GainGroupsTests {
  private struct Case {
    var sizes: [Int]
    var classes: [GainGroups.Class]

    init(seed: UInt64) {
      var random = SeededRandom(seed: seed)
      let count = random.number(1..<9)
      sizes = (0..<count).map { _ in random.chance(0.7) ? 1 : random.number(1..<4) }
      classes = (0..<random.number(0..<10)).map { _ in
        let items = (0..<count).filter { _ in random.chance(0.35) }
        return .init(items: items, gain: random.number(1..<20))
      }.filter { !$0.items.isEmpty }
    }

    func gain(_ set: Int) -> Int {
      classes.filter { $0.items.allSatisfy { set >> $0 & 1 == 1 } }.reduce(0) { $0 + $1.gain }
    }

    func size(_ set: Int) -> Int {
      sizes.indices.filter { set >> $0 & 1 == 1 }.reduce(0) { $0 + sizes[$1] }
    }
  }

  @Test(
    "each gains most per item of all sets, and nothing smaller gains as much", arguments: 0..<10)
  func densest(chunk: UInt64) {
    for seed in chunk * 60..<chunk * 60 + 60 {
      let made = Case(seed: seed)
      let groups = GainGroups(sizes: made.sizes, classes: made.classes).groups
      #expect(groups.flatMap(\.self).sorted() == Array(made.sizes.indices), "seed \(seed)")
      var taken = 0
      for group in groups {
        let set = group.reduce(0) { $0 | 1 << $1 }
        let gain = made.gain(taken | set) - made.gain(taken)
        for other in 1..<1 << made.sizes.count where other & taken == 0 {
          let others = (made.gain(taken | other) - made.gain(taken)) * made.size(set)
          #expect(others <= gain * made.size(other), "seed \(seed): \(groups)")
          let isPart = other & set == other && other != set
          if isPart, gain > 0 {
            #expect(others < gain * made.size(other), "seed \(seed): part of \(group)")
          }
        }
        taken |= set
      }
    }
  }
}
