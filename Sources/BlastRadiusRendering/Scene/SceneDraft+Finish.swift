import BlastRadius

extension SceneDraft {
  /// The scene: sorted, numbered and with opaque ids.
  ///
  /// - Parameter instants: What else the picture shows the time of.
  func finished(besides instants: [Instant] = []) -> Scene {
    let time = PictureTime(self.instants + instants, options.language)
    var scene = Scene(
      title: title, answer: answer, caption: caption(time), zones: [], cards: [], gates: [],
      links: [], legend: [], description: [], language: options.language)
    var names = Names()
    addZones(to: &scene, &names)
    addCards(to: &scene, &names, time)
    let steps = Steps(numbers: stepNumbers(), time: time)
    for key in sortedLinks() { addLink(key, steps, to: &scene, &names) }
    addFolded(to: &scene, names, time)
    scene.legend = SceneLegend.marks(of: scene)
    scene.description = SceneWords.description(of: scene)
    return scene
  }

  /// The opaque ids given so far.
  struct Names {
    var zones: [ExactText: String] = [:]
    var cards: [Int: String] = [:]
    var folds: [Int: String] = [:]

    subscript(place: FoldDraft.Place) -> String? {
      switch place {
      case .node(let node): cards[node]
      case .fold(let position): folds[position]
      }
    }
  }

  /// The numbers of the observed edges, and how instants are written.
  struct Steps {
    var numbers: [Arrow: Int]
    var time: PictureTime
  }

  /// The instants that are shown, and those of the evidence.
  var instants: [Instant] {
    let held = cards.values.flatMap { [$0.held?.from, $0.held?.until, $0.surelyFrom] }
    let evidence = model.edges.lazy.flatMap(\.evidence).compactMap { $0.at?.start }
    return held.compactMap(\.self) + evidence
  }

  private func caption(_ time: PictureTime) -> [String] {
    let say = options.language.picture
    var caption = remarks
    if leftOut.count > 0 {
      let form = leftOut.areReached ? say.reachedNotDrawn : say.notDrawn
      caption.append(form(leftOut.count))
    }
    let showsTime =
      cards.values.contains { $0.held.map { !time.period($0).isEmpty } ?? false }
      || links.keys.contains { edge($0.edge)?.evidence.contains { $0.at != nil } == true }
    if showsTime {
      caption.append(time.commonYear.map { say.allUTCIn($0) } ?? say.allUTC)
    }
    return caption + options.language.sources(of: model)
  }

  private func addZones(to scene: inout Scene, _ names: inout Names) {
    let used = Set<ExactText>(cards.keys.compactMap { catalog.zone($0) } + folds.compactMap(\.zone))
    for zone in model.zones.sorted(by: { $0.id < $1.id }) where used.contains(zone.id) {
      let id = "z\(scene.zones.count + 1)"
      guard names.zones.updateValue(id, forKey: ExactText(zone.id)) == nil else { continue }
      scene.zones.append(
        Scene.Zone(
          id: id, name: zone.name, trust: zone.trust, outcome: outcome(of: zone.id), key: zone.id))
    }
  }

  private func addCards(to scene: inout Scene, _ names: inout Names, _ time: PictureTime) {
    let single = cards.map { node, draft in
      (place: FoldDraft.Place.node(node), card: card(of: node, draft, names, time))
    }
    let several = folds.enumerated().filter { $1.fold.count > 1 }.map { position, draft in
      let zone = draft.zone.flatMap { names.zones[$0] }
      return (place: FoldDraft.Place.fold(position), card: card(of: draft, zone))
    }
    let order = (single + several).sorted { Self.isDrawnBefore($0.card, $1.card) }
    for (place, card) in order {
      var card = card
      card.id = "n\(scene.cards.count + 1)"
      switch place {
      case .node(let node): names.cards[node] = card.id
      case .fold(let position): names.folds[position] = card.id
      }
      scene.cards.append(card)
    }
  }

  private static func isDrawnBefore(_ left: Scene.Card, _ right: Scene.Card) -> Bool {
    if left.state.isOut != right.state.isOut { return right.state.isOut }
    if left.depth != right.depth { return left.depth < right.depth }
    if (left.fold == nil) != (right.fold == nil) { return left.fold == nil }
    return left.key < right.key
  }

  private func card(
    of node: Int, _ draft: CardDraft, _ names: Names, _ time: PictureTime
  ) -> Scene.Card {
    Scene.Card(
      id: "", zone: catalog.zone(node).flatMap { names.zones[$0] },
      icon: Icon(kinds: catalog.kinds(node), in: catalog.vocabulary), name: name(node),
      detail: CardText.detail(of: node, in: catalog, options.language), level: draft.level,
      held: held(node, draft, time), state: draft.state, isCritical: catalog.isCritical(node),
      depth: draft.depth, key: catalog.id(node))
  }

  private func held(_ card: CardDraft, _ time: PictureTime) -> String {
    let held = card.held.map(time.period) ?? ""
    return card.surelyFrom.map { options.language.picture.surelyFrom(held, time.minute($0)) }
      ?? held
  }

  /// When a node is held; that nobody says whether it was rotated is no end on any day.
  private func held(_ node: Int, _ card: CardDraft, _ time: PictureTime) -> String {
    let isOpen = card.level != nil && catalog.authored(node)?.rotated == .unknown
    return [held(card, time), isOpen ? options.language.picture.rotationUnknown : ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func sortedLinks() -> [LinkKey] {
    links.sorted { left, right in
      if left.value.depth != right.value.depth { return left.value.depth < right.value.depth }
      if left.key.edge != right.key.edge { return left.key.edge < right.key.edge }
      return words(left.key.inputs).lexicographicallyPrecedes(words(right.key.inputs))
    }.map(\.key)
  }

  /// What tells inputs from others, by the ids of the nodes.
  private func words(_ inputs: [Input]) -> [String] {
    inputs.flatMap { input -> [String] in
      switch input {
      case .node(let node, let over): [catalog.id(node), over?.reference.sentence ?? ""]
      case .group(let kind, let nodes): ["\(kind)"] + nodes.map { catalog.id($0) }
      }
    }
  }

  private func addLink(
    _ key: LinkKey, _ steps: Steps, to scene: inout Scene, _ names: inout Names
  ) {
    guard let target = names.cards[key.edge.object], let link = links[key] else { return }
    var arrow = LinkText(self, key, link, steps.time).link
    arrow.key = self.key(of: key)
    arrow.to = target
    arrow.step = steps.numbers[key.edge]
    arrow.sentence += arrow.step.map { options.language.words.step(String($0)) } ?? ""
    if case .node(let node, over: nil)? = key.inputs.first, key.inputs.count == 1 {
      arrow.from = names.cards[node] ?? ""
    } else {
      let zone = catalog.zone(key.edge.object).flatMap { names.zones[$0] }
      let gate = Scene.Gate(id: "g\(scene.gates.count + 1)", zone: zone, kind: .all, key: arrow.key)
      scene.gates.append(gate)
      for input in key.inputs {
        addInput(input, into: gate, of: arrow, steps, to: &scene, names)
      }
      arrow.from = gate.id
    }
    guard !arrow.from.isEmpty else { return }
    arrow.id = "e\(scene.links.count + 1)"
    scene.links.append(arrow)
  }

  /// What an arrow is called: the id of its edge, else its sentence in ids.
  private func key(of link: LinkKey) -> String {
    link.edge.reference.id ?? link.edge.reference.sentence
  }

  private func addInput(
    _ input: Input, into gate: Scene.Gate, of arrow: Scene.Link, _ steps: Steps,
    to scene: inout Scene, _ names: Names
  ) {
    let say = options.language.words
    switch input {
    case .node(let node, let edge):
      guard let from = names.cards[node] else { return }
      var line = Scene.Link(
        id: "e\(scene.links.count + 1)", from: from, to: gate.id,
        state: arrow.state == .denied ? .reached : arrow.state, step: nil, text: "", note: "",
        sentence: say.isNeededFor(name(node), arrow.sentence), isData: false,
        key: catalog.id(node) + " " + arrow.key)
      if let edge {
        let own = LinkText(
          self, LinkKey(edge: edge, inputs: []), LinkDraft(certainty: .confirmed), steps.time)
        line.sentence = say.whichIsNeededFor(own.link.sentence, arrow.sentence)
        line.step = steps.numbers[edge]
        if line.step == nil, line.state == .observed { line.state = .reached }
      }
      scene.links.append(line)
    case .group(let kind, let members):
      let inner = Scene.Gate(
        id: "g\(scene.gates.count + 1)", zone: gate.zone, kind: kind, key: arrow.key)
      scene.gates.append(inner)
      for member in members {
        addInput(.node(member, over: nil), into: inner, of: arrow, steps, to: &scene, names)
      }
      scene.links.append(
        Scene.Link(
          id: "e\(scene.links.count + 1)", from: inner.id, to: gate.id, state: arrow.state,
          step: nil, text: "", note: "", sentence: say.neededFor(arrow.sentence), isData: false,
          key: arrow.key))
    }
  }

  /// The numbers of the observed edges in time order.
  private func stepNumbers() -> [Arrow: Int] {
    // Without a question there are no proofs, and what comes first is the evidence's alone to say.
    let causes = cards.values.contains { $0.state == .seed } ? nil : catalog.causeDepths()
    var depths: [Arrow: Int] = [:]
    for (key, link) in links {
      // What was seen with other credentials is no step from these.
      if case .lack? = link.stop { continue }
      var edges = [key.edge]
      for case .node(_, let edge?) in key.inputs { edges.append(edge) }
      for edge in edges {
        let depth = causes.map { causes in edge.edge.flatMap { causes[$0] } ?? 0 } ?? link.depth
        depths[edge] = min(depths[edge] ?? .max, depth)
      }
    }
    let observed = depths.compactMap { arrow, depth -> StepOrder<Arrow>.Entry? in
      guard let seen = edge(arrow)?.firstObservation, seen.at != nil || seen.step != nil else {
        return nil
      }
      return StepOrder<Arrow>.Entry(arrow: arrow, at: seen.at, step: seen.step, depth: depth)
    }
    return Dictionary(
      uniqueKeysWithValues: StepOrder.sorted(observed).enumerated().map { ($1, $0 + 1) })
  }
}
