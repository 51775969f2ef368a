import HeapModule

/// Finds the proofs in a graph one after another, by rank, then by their sorted labels.
///
/// All proofs of a class but one differ from it at a first point, going from the goal: they fall into
/// classes that have nothing in common, each with the steps before that point fixed and the step of
/// that point forbidden (Lawler, "A procedure for computing the K best solutions", 1972; for
/// paths it is Yen's algorithm, for hyperpaths Nielsen, Andersen and Pretolani's, 2005). What a class is
/// worth at best is known before it is looked into, so only classes that come first are.
package struct ProofSearch {
  private let graph: ProofGraph
  private let places: LabelPlaces
  private var waiting = Heap<Item>()
  private var serial: UInt64 = 0
  private var storedLabels = 0
  /// How much was looked at.
  package private(set) var work = 0

  /// So many labels are kept at most, which bounds the memory.
  private static let maximumLabels = 30_000_000

  /// A proof.
  package struct Proof: Sendable {
    package var rank: EffortRank
    /// The labels of its edges, ascending.
    package var labels: [UInt32]
  }

  /// What comes next.
  package enum Next: Sendable {
    case proof(Proof)
    /// All others cost more than the bound.
    case beyond
    /// There are no others.
    case none
    /// There is too much to look at.
    case tooMuch
  }

  /// Where something stands in the order.
  private struct Key: Comparable {
    var rank: EffortRank
    var places: [UInt32]

    static func < (left: Key, right: Key) -> Bool {
      left.rank == right.rank
        ? left.places.lexicographicallyPrecedes(right.places) : left.rank < right.rank
    }
  }

  /// A proof, or a class and a bound on all in it.
  private struct Item: Comparable {
    enum Content {
      case proof(Proof)
      case part(ProofClass)
    }

    var key: Key
    var serial: UInt64
    var content: Content

    static func == (left: Item, right: Item) -> Bool { left.serial == right.serial }

    static func < (left: Item, right: Item) -> Bool {
      left.key < right.key || !(right.key < left.key) && left.serial < right.serial
    }
  }

  /// - Parameter places: The place of each label in the order of ways.
  package init(_ graph: ProofGraph, places: [UInt32]) {
    self.graph = graph
    self.places = LabelPlaces(graph, places: places)
    work = graph.size
    for goal in graph.goals {
      let part = ProofClass(
        goal: goal.point, order: [], fixedCount: 0, branch: goal.point,
        forbidden: goal.carrying.map { [$0] } ?? [])
      add(.part(part), Key(rank: EffortRank(effort: 0, hops: 0), places: []))
    }
  }

  private mutating func add(_ content: Item.Content, _ key: Key) {
    serial += 1
    storedLabels += key.places.count + 8
    waiting.insert(Item(key: key, serial: serial, content: content))
  }

  /// The next proof; what costs more than the bound, in hops or thousandths of effort, is not looked
  /// for.
  package mutating func next(
    within bound: UInt64, cheapest: Bool, work limit: Int
  ) -> Next {
    while let first = waiting.min {
      let cost = cheapest ? first.key.rank.effort : UInt64(first.key.rank.hops)
      if cost > bound { return .beyond }
      if work > limit || storedLabels > Self.maximumLabels { return .tooMuch }
      _ = waiting.popMin()
      storedLabels -= first.key.places.count + 8
      switch first.content {
      case .proof(let proof): return .proof(proof)
      case .part(let part): divide(part, first.key)
      }
    }
    return .none
  }

  /// Takes the best proof of a class out and divides the rest.
  private mutating func divide(_ part: ProofClass, _ least: Key) {
    let ranks = ProofRanks(graph, part)
    work += graph.size
    guard let rank = ranks.goal else { return }
    var labels = ProofLabels(graph, ranks, places)
    let draft = ProofDraft(graph, ranks, part)
    let order = draft.order(&labels)
    let proof = Proof(rank: rank, labels: draft.labels(order))
    add(.proof(proof), Key(rank: rank, places: proof.labels.map { places.place[Int($0)] }.sorted()))
    for division in draft.divisions(order, &labels, places) {
      var key = Key(rank: division.rank, places: division.places)
      // What bounds a class bounds its parts.
      if key < least { key = least }
      work += division.places.count / 8
      add(.part(division.part), key)
    }
    // Labels lie beside each other; points do not.
    work += labels.work / 8 + order.count
  }
}
