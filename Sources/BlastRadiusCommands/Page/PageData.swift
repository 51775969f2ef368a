internal import BlastRadius

/// What the script of a page works with: numbers of what stands on the page, and proofs in words.
///
/// Nodes, kinds and zones have numbers; of the model's own ids there is none.
struct PageData: Sendable {
  var kinds: [String] = []
  var zones: [String] = []
  var nodes: [Node] = []
  /// The facts in the order of the rows of their table.
  var facts: [Fact] = []
  /// The instants at which something changes, in order.
  var instants: [String] = []
  /// The steps of all proofs, every one after those that it needs.
  var steps: [Step] = []
  /// The cards of the picture.
  var cards: [Card] = []
  /// The lines of the picture: the id of each, and of what it leaves and enters.
  var links: [[String]] = []
  /// What stands on one side of a change alone: ids of cards and lines, and the side.
  var sides: [(id: String, side: String)] = []
  /// What was observed, in order of time.
  var seen: [Seen] = []

  /// A node, with its kind and zone as numbers; -1 for none.
  struct Node: Sendable {
    var name: String
    var kind: Int
    var zone: Int
  }

  /// A card, with the nodes of the page that it stands for.
  struct Card: Sendable {
    var id: String
    var nodes: [Int]
    /// How many nodes it stands for, those among them that the page does not have.
    var count: Int
  }

  /// A fact of the table.
  struct Fact: Sendable {
    var node: Int
    var level: Level
    var certainty: Certainty
    /// The last step of its proof; -1 for none.
    var step: Int
    /// When it is held: the number of the instant from which on and until which, and how surely; 0 is
    /// before all instants, and one more than there are is after all.
    var held: [(from: Int, until: Int, certainty: Certainty)]
  }

  /// A step of a proof.
  struct Step: Sendable {
    var sentence: String
    var node: Int
    /// The steps that it needs.
    var needs: [Int]
    /// What draws it in the picture.
    var drawn: [String]
  }

  /// Something observed.
  struct Seen: Sendable {
    var when: String
    var sentence: String
    var drawn: [String]
    /// The node that it led to; -1 for none.
    var node: Int
  }

  /// All of it for the page.
  var json: CompactJSON {
    .object([
      ("kinds", .texts(kinds)), ("zones", .texts(zones)),
      ("nodes", .list(nodes.map { .list([.text($0.name), .number($0.kind), .number($0.zone)]) })),
      ("facts", .list(facts.map(Self.json))), ("instants", .texts(instants)),
      (
        "steps",
        .list(
          steps.map { step in
            .list([
              .text(step.sentence), .number(step.node), .numbers(step.needs), .texts(step.drawn),
            ])
          })
      ), ("cards", .object(cards.map { ($0.id, .numbers($0.nodes)) })),
      (
        "folded",
        .object(cards.filter { $0.count > 1 }.map { ($0.id, .number($0.count)) })
      ),
      ("links", .list(links.map(CompactJSON.texts))),
      ("sides", .object(sides.map { ($0.id, .text($0.side)) })),
      (
        "seen",
        .list(
          seen.map { seen in
            .list([
              .text(seen.when), .text(seen.sentence), .texts(seen.drawn), .number(seen.node),
            ])
          })
      ),
    ])
  }

  private static func json(_ fact: Fact) -> CompactJSON {
    let held = fact.held.flatMap { [$0.from, $0.until, number($0.certainty)] }
    return .list([
      .number(fact.node), .number(Int(fact.level.rawValue)), .number(number(fact.certainty)),
      .number(fact.step), .numbers(held),
    ])
  }

  private static func number(_ certainty: Certainty) -> Int { certainty == .confirmed ? 1 : 0 }
}
