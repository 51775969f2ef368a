import GraphKernel

/// Which held seeds have to be replaced to take which points of harm away.
///
/// What some seeds each give alone goes when all of them are replaced, and not before. What they give
/// only together goes earlier: it is written to one of the seeds without which the others do not give
/// it, or to all where there is no such seed.
struct LeakClasses {
  private let heldCount: Int
  /// The points of what each of some seeds gives alone, and of what seeds give only together.
  private var (aloneGains, jointGains): ([[Int]: Int], [[Int]: Int]) = ([:], [:])
  private var memberCount = 0

  /// How many seeds all classes may have together.
  private static let mostMembers = 2_000_000

  init(heldCount: Int) { self.heldCount = heldCount }

  /// The classes, by their seeds.
  var classes: [GainGroups.Class] {
    Self.classes(aloneGains.merging(jointGains, uniquingKeysWith: +))
  }

  /// The classes of what seeds give alone.
  var aloneClasses: [GainGroups.Class] { Self.classes(aloneGains) }

  /// The points that the seeds give only together.
  var jointGain: Int { jointGains.values.reduce(0, +) }

  private static func classes(_ gains: [[Int]: Int]) -> [GainGroups.Class] {
    gains.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { GainGroups.Class(items: $0.key, gain: $0.value) }
  }

  /// Adds parts that seeds give alone; says whether the classes stayed within bounds.
  mutating func addHeldAlone(_ gains: [Int], _ signatures: LaneSignatures) -> Bool {
    for (number, gain) in Self.sums(gains, signatures) {
      let members = signatures.lanes(ofClass: number, holding: true)
      if members.isEmpty { continue }
      memberCount += members.count
      if memberCount > Self.mostMembers { return false }
      aloneGains[members, default: 0] += gain
    }
    return true
  }

  /// Adds parts that seeds give only together.
  ///
  /// - Parameter signatures: In which lanes each part holds, where a lane lacks one seed.
  mutating func addHeldTogether(_ gains: [Int], _ signatures: LaneSignatures) {
    let sums = Self.sums(gains, signatures).map { number, gain in
      (needed: signatures.lanes(ofClass: number, holding: false), gain: gain)
    }
    var weight = [Int](repeating: 0, count: heldCount)
    for (needed, gain) in sums {
      for seed in needed { weight[seed] += gain }
    }
    for (needed, gain) in sums {
      let one = needed.max { (weight[$0], $1) < (weight[$1], $0) }
      jointGains[one.map { [$0] } ?? Array(0..<heldCount), default: 0] += gain
    }
  }

  /// The gain of each class of parts, by its number.
  private static func sums(_ gains: [Int], _ signatures: LaneSignatures) -> [(Int32, Int)] {
    var sums: [Int32: Int] = [:]
    for (part, gain) in gains.enumerated() where gain > 0 {
      sums[signatures.classOfPart[part], default: 0] += gain
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
