import BlastRadius

/// A card in the making that stands for several nodes.
struct FoldDraft {
  /// What tells it from others, the same whatever the order of the model's parts.
  var key: String
  /// What its nodes have in common.
  var card: SceneDraft.CardDraft
  /// The id of the zone that all of them are in.
  var zone: String?
  /// The kinds whose icon is shown.
  var kinds: [String]
  var isCritical: Bool
  var fold: Scene.Fold
  /// The second line, where the kinds are no matter: what all of them are reached through.
  var reason: String

  /// A place that an arrow leaves or enters.
  enum Place: Hashable {
    /// The card of a node.
    case node(Int)
    /// The card of several, by its position.
    case fold(Int)
  }

  /// An arrow from or to a card of several nodes.
  struct Way {
    /// What leads into it: all of them are needed.
    var from: [Place]
    var to: Place
    /// What it says, without ids.
    var link: Scene.Link
    /// The arrow that it is, where it stands for one alone.
    var single: SceneDraft.LinkKey?
    var use = SceneDraft.LinkDraft()
  }
}

extension SceneDraft {
  /// The card of several nodes, without its ids.
  func card(of draft: FoldDraft, _ zone: String?) -> Scene.Card {
    let kinds = draft.fold.kindsText(options.language)
    return Scene.Card(
      id: "", zone: zone, icon: Icon(kinds: draft.kinds, in: catalog.vocabulary),
      name: draft.fold.name(options.language), detail: kinds.isEmpty ? draft.reason : kinds,
      level: draft.card.level,
      held: "", state: draft.card.state, isCritical: draft.isCritical, depth: draft.card.depth,
      key: draft.key, fold: draft.fold)
  }

  /// Adds the arrows from and to cards of several nodes, and gates where they need more than one.
  func addFolded(to scene: inout Scene, _ names: Names, _ time: PictureTime) {
    for way in foldWays {
      guard let to = names[way.to] else { continue }
      var link = way.single.map { LinkText(self, $0, way.use, time).link } ?? way.link
      link.key = way.link.key
      link.to = to
      let inputs = way.from.compactMap { names[$0] }
      if inputs.count == 1 {
        link.from = inputs[0]
      } else {
        let zone = scene.cards.first { $0.id == to }?.zone
        let gate = Scene.Gate(
          id: "g\(scene.gates.count + 1)", zone: zone, kind: .all, key: link.key)
        scene.gates.append(gate)
        link.from = gate.id
        for input in inputs {
          scene.links.append(
            Scene.Link(
              id: "e\(scene.links.count + 1)", from: input, to: gate.id,
              state: link.state == .observed ? .reached : link.state, step: nil, text: "", note: "",
              sentence: options.language.words.neededFor(link.sentence), isData: false,
              key: link.key))
        }
      }
      link.id = "e\(scene.links.count + 1)"
      scene.links.append(link)
    }
  }
}
