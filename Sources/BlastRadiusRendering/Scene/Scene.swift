package import BlastRadius

/// What a picture shows, without any geometry: the input of every writer.
///
/// Ids are opaque (`n1`, `g1`, `e1`, `z1`), unique in the scene, and say nothing about the model.
/// Texts are as they stand in the model; each writer makes them safe in its own way. Everything is
/// sorted, so that equal models give equal scenes whatever the order of their parts.
public struct Scene: Hashable, Sendable {
  /// The heading.
  package var title: String
  /// The answer in one line, below the heading.
  package var answer: String
  /// Where the statements come from, and other small print; one paragraph each.
  package var caption: [String]
  /// The trust zones that hold a card.
  package var zones: [Zone]
  /// The nodes.
  package var cards: [Card]
  /// The places where several things are needed at once.
  package var gates: [Gate]
  /// The arrows.
  package var links: [Link]
  /// The marks used, in the order shown.
  package var legend: [Mark]
  /// The whole picture in words, one sentence each.
  package var description: [String]
  /// The language of what it says.
  package var language = Language.english

  /// A trust zone.
  package struct Zone: Hashable, Sendable {
    /// The opaque id.
    package var id: String
    /// The name shown.
    package var name: String
    /// Who runs it.
    package var trust: BlastRadius.Zone.Trust?
    /// What became of it.
    package var outcome: Outcome
    /// What it is called in the model; ids of elements are made of it, so what replaces names replaces
    /// it too.
    package var key = ""
    /// Whether a part of it stands further to the left.
    package var isContinued = false

    /// What became of a zone.
    package enum Outcome: Hashable, Sendable {
      /// Nothing in it is surely reached, and somebody was stopped on the way in: by a refusal, or
      /// by a control.
      case held
      /// Nothing in it is reached, and nothing shows that anybody tried.
      case unreached
      /// Something in it is reached, or the picture does not say.
      case plain
    }
  }

  /// A node.
  package struct Card: Hashable, Sendable {
    /// The opaque id.
    package var id: String
    /// The id of its zone.
    package var zone: String?
    /// The picture of its kind.
    package var icon: Icon
    /// The name shown.
    package var name: String
    /// The second line: kind and counts.
    package var detail: String
    /// The strongest level reached.
    package var level: Level?
    /// When it is held, in UTC; empty where there is nothing to say.
    package var held: String
    /// What became of it.
    package var state: State
    /// Whether much depends on it.
    package var isCritical: Bool
    /// How deep its shallowest proof is; orders the layout.
    package var depth: Int
    /// What it is called in the model, or what tells it from other cards of several nodes; ids of
    /// elements are made of it, so what replaces names replaces it too.
    package var key = ""
    /// What it says of several nodes, where it stands for more than one.
    package var fold: Fold?
    /// What happened to it, in a picture of a change.
    package var change: Change?
    /// How it was held before, where that is otherwise.
    var was = ""

    /// What a change did to a node.
    package enum Change: String, CaseIterable, Hashable, Sendable {
      /// It was held, and no more is.
      case closed
      /// It was not held, and is.
      case opened
      /// It is held less, shorter or less surely.
      case less
      /// It is held more, longer or surer.
      case more
      /// It is held less here, and more there.
      case mixed
    }

    /// What became of a node.
    package enum State: String, CaseIterable, Hashable, Sendable {
      /// It is compromised to begin with.
      case seed
      /// It is reached, whatever the unknowns are.
      case confirmed
      /// It is reached if an unknown lets the attacker through.
      case possible
      /// It is not reached, and lacks one thing alone.
      case near
      /// It is not reached.
      case unreached
      /// The picture says nothing about it: a model without a question, or the attacker.
      case plain
    }
  }

  /// A place where several things are needed at once.
  package struct Gate: Hashable, Sendable {
    /// The opaque id.
    package var id: String
    /// The id of the zone it stands in.
    package var zone: String?
    /// What it asks for.
    package var kind: Kind
    /// What the arrow behind it is called; ids of elements are made of it.
    package var key = ""

    /// What a gate asks for.
    package enum Kind: Hashable, Sendable {
      /// Every input.
      case all
      /// One input.
      case any
      /// So many of the inputs.
      case atLeast(Int)
    }
  }

  /// An arrow between cards and gates.
  package struct Link: Hashable, Sendable {
    /// The opaque id.
    package var id: String
    /// The id of the card or gate it leaves.
    package var from: String
    /// The id of the card or gate it enters.
    package var to: String
    /// What the arrow says.
    package var state: State
    /// The number of the observed step in time order.
    package var step: Int?
    /// The relation in words; empty for a plain line into a gate.
    package var text: String
    /// What it hangs on or what stopped it, below `text`; may be empty.
    package var note: String
    /// The whole arrow in one sentence.
    package var sentence: String
    /// Whether data moves rather than control.
    package var isData: Bool
    /// What it is called: the id of its edge, else its sentence in ids; ids of elements are made of it,
    /// so what replaces names replaces it too.
    package var key = ""
    /// On which side it stands, in a picture of a change; `nil` for both.
    package var side: Side?

    /// A side of a change.
    package enum Side: Hashable, Sendable {
      case before, after
    }

    /// What an arrow says.
    package enum State: String, CaseIterable, Hashable, Sendable {
      /// It was seen to happen.
      case observed
      /// It could have happened: the attacker holds what it needs.
      case reached
      /// It could have happened if an unknown before it lets the attacker through.
      case possible
      /// Nobody says whether it was open, or how an attempt ended.
      case unknown
      /// Only the attacker says that it happened.
      case claimed
      /// It was stopped.
      case denied
      /// It would give what it leads to, if one thing more were held.
      case near
      /// The picture says nothing about it.
      case plain
    }
  }

  /// A mark that the legend explains.
  package enum Mark: Hashable, Sendable {
    /// A card's state.
    case card(Card.State)
    /// A level badge.
    case level(Level)
    /// An arrow's state.
    case link(Link.State)
    /// The number of a step.
    case step
    /// Data moves.
    case data
    /// A gate that asks for all of its inputs.
    case gate
    /// A gate that asks for some of its inputs.
    case quorum
    /// A boundary that held.
    case heldZone
    /// The star of a critical asset.
    case critical
    /// A card of several nodes.
    case fold
    /// What a change did to a card.
    case change(Card.Change)
    /// An arrow of before alone.
    case before
  }
}

extension Scene.Card.State {
  /// Whether nothing of the node is held.
  var isOut: Bool { self == .unreached || self == .near }
}
