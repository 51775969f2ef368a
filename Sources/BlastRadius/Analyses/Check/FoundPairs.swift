import GraphKernel

/// What passes over sets of nodes find that a policy does not allow: counted, and as far as they are
/// listed, one by one.
struct FoundPairs: Sendable {
  var failing = 0
  var accepted = 0
  /// What counts and is certain, what counts and is only possible, what is one step away, and what is
  /// accepted; each in the order of the sets, and at most as many as are listed.
  private(set) var certain: [Item] = []
  private(set) var possible: [Item] = []
  private(set) var near: [Item] = []
  private(set) var excused: [Item] = []
  /// The positions in the baseline of what was found.
  var seen: Set<Int> = []
  private let limit: Int

  /// A set of nodes and what it reaches.
  struct Item: Sendable {
    var set: [Int]
    /// The node that is reached; `nil` where a policy counts them.
    var target: Int?
    var level: Level?
    /// Whether it is one step away, and not reached.
    var isNear = false
    var certainty: Certainty
    var certainLevel: Level?
    var count: Int?
    var most: Int?
    var reaches: [Int] = []
    var detail: String?
    var acceptance: PolicyFinding.Acceptance?
  }

  init(limit: Int) { self.limit = limit }

  /// What is listed.
  var listed: [Item] { Array((certain + possible + near).prefix(limit)) + excused }

  /// Lists an item that is counted already.
  mutating func list(_ item: Item) {
    if item.acceptance != nil {
      if excused.count < limit { excused.append(item) }
    } else if item.isNear {
      if near.count < limit { near.append(item) }
    } else if item.certainty == .confirmed {
      if certain.count < limit { certain.append(item) }
    } else if possible.count < limit {
      possible.append(item)
    }
  }

  /// Counts an item and lists it.
  mutating func add(_ item: Item) {
    if item.acceptance == nil { failing += 1 } else { accepted += 1 }
    list(item)
  }

  /// Adds what a later pass found.
  mutating func append(_ other: FoundPairs) {
    failing += other.failing
    accepted += other.accepted
    seen.formUnion(other.seen)
    for item in other.certain + other.possible + other.near + other.excused { list(item) }
  }
}
