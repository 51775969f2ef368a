/// Facts and the rules between them: `body → head`, where `threshold` of the body suffice.
///
/// Rules of one premise come first, ordered by that premise, so that the rules leaving a fact are
/// neighbours in memory; rules of several premises (gates) follow and are found through their
/// premises. All indices are 32 bits wide.
package struct RuleGraph: Sendable {
  /// How many facts there are; they are `0..<factCount`.
  package let factCount: Int
  /// The fact that each rule gives.
  package let heads: [UInt32]
  /// The guard of each rule: an index into the masks of a run. Guard 0 is always open.
  package let guards: [UInt32]
  /// Whether each rule is a hop; the others are implications and cost nothing.
  package let isHop: [Bool]
  /// The effort of each rule.
  package let efforts: [UInt64]
  /// How many of its premises each rule needs.
  package let thresholds: [UInt32]
  /// What the maker of the rule called it.
  package let tags: [UInt32]

  /// The first rule of one premise of each fact; the last entry is where gates begin.
  let singleOffsets: [UInt32]
  /// Where the deferred ones among the rules of one premise of each fact begin.
  let deferredOffsets: [UInt32]
  /// Implications whose head is a premise of nothing that goes on, each after those before it:
  /// a run without time applies them last, once.
  let deferred: [UInt32]
  /// Guard × 2 + whether it is a hop, of each rule: what a walk reads, in one place.
  let walks: [UInt32]
  /// Where the premises of each rule begin in `bodies`.
  let bodyOffsets: [UInt32]
  let bodies: [UInt32]
  /// Where the gates that a fact is a premise of begin in `gateUses`.
  let gateUseOffsets: [UInt32]
  let gateUses: [UInt32]
  /// Where the rules that give a fact begin in `givers`.
  let giverOffsets: [UInt32]
  let givers: [UInt32]

  /// How many rules there are.
  package var ruleCount: Int { heads.count }

  /// The first gate; the rules before it have one premise.
  package var firstGate: Int { Int(singleOffsets[factCount]) }

  /// The premises of a rule, distinct, in ascending order.
  package func body(of rule: Int) -> ArraySlice<UInt32> {
    bodies[Int(bodyOffsets[rule])..<Int(bodyOffsets[rule + 1])]
  }

  /// The rules that give a fact.
  package func rules(giving fact: Int) -> ArraySlice<UInt32> {
    givers[Int(giverOffsets[fact])..<Int(giverOffsets[fact + 1])]
  }
}
