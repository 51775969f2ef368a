/// Rules of one premise that are one hop, cost one and are always open: the edges of an estate.
///
/// They are stored in the order of their premises and stay where they are: in memory, or in a
/// snapshot that is mapped.
package struct BaseGraph: Sendable {
  /// The effort of each rule.
  package static let effort: UInt64 = 1000

  /// Where the rules of each fact begin; one more entry than facts.
  package let offsets: Column<UInt32>
  /// The fact that each rule gives.
  package let heads: Column<UInt32>
  /// The edge of each rule.
  package let tags: Column<UInt32>
  /// Where the rules that give a fact begin in `givers`; one more entry than facts.
  package let giverOffsets: Column<UInt32>
  /// The rules that give each fact, or gave it until they were closed.
  package let givers: Column<UInt32>
  /// Whether some of the rules are closed.
  let hasClosed: Bool

  package init(
    offsets: Column<UInt32>, heads: Column<UInt32>, tags: Column<UInt32>,
    giverOffsets: Column<UInt32>, givers: Column<UInt32>
  ) {
    self.init(
      offsets: offsets, heads: heads, tags: tags, giverOffsets: giverOffsets, givers: givers,
      hasClosed: false)
  }

  private init(
    offsets: Column<UInt32>, heads: Column<UInt32>, tags: Column<UInt32>,
    giverOffsets: Column<UInt32>, givers: Column<UInt32>, hasClosed: Bool
  ) {
    self.hasClosed = hasClosed
    self.offsets = offsets
    let control = (offsets.count - 1) / 4 * 3
    hasWeakPremises = offsets[control] > 0
    givesWeakLevels = giverOffsets[control] > 0
    self.heads = heads
    self.tags = tags
    self.giverOffsets = giverOffsets
    self.givers = givers
  }

  /// No rules.
  package static let empty = BaseGraph(
    offsets: Column([0]), heads: Column([]), tags: Column([]), giverOffsets: Column([0]),
    givers: Column([]))

  /// How many facts it speaks of.
  package var factCount: Int { offsets.count - 1 }

  package var ruleCount: Int { heads.count }

  /// Whether a level below control is a premise: control comes last of the four.
  let hasWeakPremises: Bool
  /// Whether a rule gives a level below control.
  package let givesWeakLevels: Bool

  /// Facts before this one are no premises.
  var firstPremise: Int { hasWeakPremises ? 0 : factCount / 4 * 3 }

  /// Whether the fact is the premise of a rule.
  @inline(__always)
  func isPremise(_ fact: Int) -> Bool {
    fact >= firstPremise && !rules(from: fact).isEmpty
  }

  /// The rules whose premise is a fact.
  @inline(__always)
  package func rules(from fact: Int) -> Range<Int> {
    fact < factCount ? Int(offsets[fact])..<Int(offsets[fact + 1]) : 0..<0
  }

  /// Where in `givers` the rules are that give a fact.
  @inline(__always)
  func giverRange(of fact: Int) -> Range<Int> {
    fact < factCount ? Int(giverOffsets[fact])..<Int(giverOffsets[fact + 1]) : 0..<0
  }

  /// The premise of each rule.
  ///
  /// - Complexity: O(facts + rules).
  package func premises() -> [UInt32] {
    var premises = [UInt32](repeating: 0, count: ruleCount)
    for fact in 0..<factCount {
      for rule in rules(from: fact) { premises[rule] = UInt32(fact) }
    }
    return premises
  }

  /// The rules that give a fact.
  package func rules(giving fact: Int) -> some Sequence<Int> {
    let range = fact < factCount ? Int(giverOffsets[fact])..<Int(giverOffsets[fact + 1]) : 0..<0
    return range.lazy.map { Int(givers[$0]) }.filter { !hasClosed || heads[$0] == fact }
  }

  /// How many rules give a fact, or gave it until they were closed.
  package func giverCount(of fact: Int) -> Int {
    fact < factCount ? Int(giverOffsets[fact + 1] - giverOffsets[fact]) : 0
  }

  /// The premise of a rule.
  ///
  /// - Complexity: O(log facts).
  package func premise(of rule: Int) -> UInt32 {
    UInt32((0..<factCount).partitioningIndex { Int(offsets[$0 + 1]) > rule })
  }

  /// The graph with some rules closed: they lead back to their own premise, which gives nothing.
  ///
  /// They have no guard, for they are what makes an estate large, and are always open.
  ///
  /// - Complexity: O(closed rules × log facts), and a copy of `heads` where there are any.
  package func closing(_ closed: [Int]) -> BaseGraph {
    if closed.isEmpty { return self }
    var changed = Array(heads)
    for rule in closed { changed[rule] = premise(of: rule) }
    return with(closed: changed)
  }

  /// The same for the rules that are meant.
  ///
  /// - Complexity: O(facts + rules).
  func closing(where isClosed: (Int) -> Bool) -> BaseGraph {
    var changed: [UInt32] = []
    for premise in 0..<factCount {
      for rule in rules(from: premise) where isClosed(rule) {
        if changed.isEmpty { changed = Array(heads) }
        changed[rule] = UInt32(premise)
      }
    }
    return changed.isEmpty ? self : with(closed: changed)
  }

  private func with(closed heads: [UInt32]) -> BaseGraph {
    BaseGraph(
      offsets: offsets, heads: Column(heads), tags: tags, giverOffsets: giverOffsets,
      givers: givers, hasClosed: true)
  }

  /// A rule: the fact it gives, and its edge.
  package struct Rule: BitwiseCopyable, Sendable {
    var head: UInt32
    var tag: UInt32

    @inlinable
    package init(head: UInt32, tag: UInt32) {
      self.head = head
      self.tag = tag
    }
  }

  /// Lays rules out, each by its premise.
  ///
  /// - Complexity: O(facts + rules).
  package static func build(factCount: Int, premises: [UInt32], rules: [Rule]) -> BaseGraph {
    let outgoing = Buckets(keys: premises, values: rules, count: factCount)
    let placed = outgoing.values.map(\.head)
    let edges = outgoing.values.map(\.tag)
    let incoming = Buckets(keys: placed, count: factCount)
    return BaseGraph(
      offsets: Column(outgoing.offsets), heads: Column(placed),
      tags: Column(edges),
      giverOffsets: Column(incoming.offsets), givers: Column(incoming.values))
  }
}
