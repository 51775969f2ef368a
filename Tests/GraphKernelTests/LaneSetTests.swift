import BlastRadiusTestSupport
import Testing

@testable import GraphKernel

@Suite struct LaneSetTests {
  private static func random<Lanes: LaneSet>(_ random: inout SeededRandom) -> Lanes {
    var result = Lanes.none
    for _ in 0..<random.number(0..<8) {
      let start = random.number(0..<Lanes.capacity)
      result = result | Lanes(start..<random.number(start..<Lanes.capacity + 1))
    }
    return result
  }

  private static func check<Lanes: LaneSet>(_: Lanes.Type, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let lanes: Lanes = Self.random(&random)
    let carry: Lanes = Self.random(&random)
    let spread = lanes.spread(through: carry)
    var isHeld = false
    for lane in 0..<Lanes.capacity {
      isHeld = lanes.contains(lane) || (isHeld && carry.contains(lane))
      if spread.contains(lane) != isHeld {
        Issue.record("\(Lanes.self), seed \(seed), lane \(lane)")
      }
    }
    var rebuilt = Lanes.none
    lanes.forEachRun { rebuilt = rebuilt | Lanes($0) }
    #expect(rebuilt == lanes, "\(Lanes.self), seed \(seed)")
  }

  @Test("Spreading and runs agree with a walk over the lanes", arguments: 0..<200)
  func spreadAndRuns(seed: Int) {
    Self.check(UInt64.self, seed: UInt64(seed))
    Self.check(Lanes512.self, seed: UInt64(seed))
    Self.check(Lanes8.self, seed: UInt64(seed))
  }
}
