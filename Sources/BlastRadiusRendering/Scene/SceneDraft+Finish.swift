import BlastRadius

extension SceneDraft {
  /// The scene: sorted, numbered and with opaque ids.
  func finished() -> Scene {
    var scene = Scene(
      title: title, answer: answer, caption: caption(), zones: [], cards: [], gates: [], links: [],
      legend: [], description: [])
    var names = Names()
    addZones(to: &scene, &names)
    addCards(to: &scene, &names)
    let steps = stepNumbers()
    for key in sortedLinks() { addLink(key, steps: steps, to: &scene, &names) }
    scene.legend = SceneLegend.marks(of: scene)
    scene.description = SceneWords.description(of: scene)
    return scene
  }

  /// The opaque ids given so far.
  struct Names {
    var zones: [String: String] = [:]
    var cards: [String: String] = [:]
  }

  private func caption() -> [String] {
    var caption: [String] = []
    let showsTime =
      cards.values.contains { !$0.held.isEmpty }
      || links.keys.contains { edge($0.edge)?.evidence.contains { $0.at != nil } == true }
    if showsTime {
      caption.append("All times are UTC" + (time.commonYear.map { ", in \($0)." } ?? "."))
    }
    let sources = Set(model.sources).sorted()
    if !sources.isEmpty {
      let shown = sources.prefix(3).map { PlainText.shown($0, limit: 120) }
      let more = sources.count > 3 ? [" and \(sources.count - 3) more"] : []
      caption.append("Sources: " + shown.joined(separator: ", ") + more.joined())
    }
    return caption
  }

  private func addZones(to scene: inout Scene, _ names: inout Names) {
    let used = Set(cards.keys.compactMap { nodes[$0]?.zone })
    for zone in model.zones.sorted(by: { $0.id < $1.id }) where used.contains(zone.id) {
      let id = "z\(scene.zones.count + 1)"
      guard names.zones.updateValue(id, forKey: zone.id) == nil else { continue }
      scene.zones.append(
        Scene.Zone(
          id: id, name: zone.name, trust: zone.trust, hasHeld: boundaryHeld(around: zone.id)))
    }
  }

  /// Whether something in the zone matters, and nothing in it is surely reached.
  private func boundaryHeld(around zone: String) -> Bool {
    let inside = cards.filter { nodes[$0.key]?.zone == zone }.values
    let isSafe = inside.allSatisfy { card in
      switch card.state {
      case .unreached: true
      case .possible: card.level == .connect
      case .seed, .confirmed, .plain: false
      }
    }
    return isSafe && inside.contains { $0.state == .unreached }
  }

  private func addCards(to scene: inout Scene, _ names: inout Names) {
    let order = cards.sorted { left, right in
      let (first, second) = (left.value, right.value)
      return (first.state == .unreached ? 1 : 0, first.depth, left.key)
        < (second.state == .unreached ? 1 : 0, second.depth, right.key)
    }
    for (id, card) in order {
      let node = nodes[id] ?? Node(id, kind: "node")
      let opaque = "n\(scene.cards.count + 1)"
      names.cards[id] = opaque
      scene.cards.append(
        Scene.Card(
          id: opaque, zone: node.zone.flatMap { names.zones[$0] },
          icon: Icon(kind: node.kind, in: model.vocabulary), name: node.name,
          detail: CardText.detail(of: node), level: card.level, held: card.held,
          state: card.state, isCritical: node.isCritical, depth: card.depth))
    }
  }

  private func sortedLinks() -> [LinkKey] {
    links.sorted { left, right in
      if left.value.depth != right.value.depth { return left.value.depth < right.value.depth }
      if left.key.edge != right.key.edge { return left.key.edge < right.key.edge }
      return "\(left.key.inputs)" < "\(right.key.inputs)"
    }.map(\.key)
  }

  private func addLink(
    _ key: LinkKey, steps: [Arrow: Int], to scene: inout Scene, _ names: inout Names
  ) {
    guard let target = names.cards[key.edge.object], let link = links[key] else { return }
    var arrow = LinkText(self, key, link).link
    arrow.to = target
    arrow.step = steps[key.edge]
    arrow.sentence += arrow.step.map { ", step \($0)" } ?? ""
    if case .node(let id, over: nil)? = key.inputs.first, key.inputs.count == 1 {
      arrow.from = names.cards[id] ?? ""
    } else {
      let zone = nodes[key.edge.object]?.zone.flatMap { names.zones[$0] }
      let gate = Scene.Gate(id: "g\(scene.gates.count + 1)", zone: zone, kind: .all)
      scene.gates.append(gate)
      for input in key.inputs {
        addInput(input, into: gate, of: arrow, steps: steps, to: &scene, names)
      }
      arrow.from = gate.id
    }
    guard !arrow.from.isEmpty else { return }
    arrow.id = "e\(scene.links.count + 1)"
    scene.links.append(arrow)
  }

  private func addInput(
    _ input: Input, into gate: Scene.Gate, of arrow: Scene.Link, steps: [Arrow: Int],
    to scene: inout Scene, _ names: Names
  ) {
    switch input {
    case .node(let id, let edge):
      guard let from = names.cards[id] else { return }
      var line = Scene.Link(
        id: "e\(scene.links.count + 1)", from: from, to: gate.id,
        state: arrow.state == .denied ? .reached : arrow.state, step: nil, text: "", note: "",
        sentence: "\(name(id)) is needed for: \(arrow.sentence)", isData: false)
      if let edge {
        let own = LinkText(self, LinkKey(edge: edge, inputs: []), LinkDraft(certainty: .confirmed))
        line.sentence = own.link.sentence + ", which is needed for: " + arrow.sentence
        line.step = steps[edge]
        if line.step == nil, line.state == .observed { line.state = .reached }
      }
      scene.links.append(line)
    case .group(let kind, let members):
      let inner = Scene.Gate(id: "g\(scene.gates.count + 1)", zone: gate.zone, kind: kind)
      scene.gates.append(inner)
      for member in members {
        addInput(.node(member, over: nil), into: inner, of: arrow, steps: steps, to: &scene, names)
      }
      scene.links.append(
        Scene.Link(
          id: "e\(scene.links.count + 1)", from: inner.id, to: gate.id, state: arrow.state,
          step: nil, text: "", note: "", sentence: "needed for: \(arrow.sentence)", isData: false))
    }
  }

  /// The numbers of the observed edges in time order.
  private func stepNumbers() -> [Arrow: Int] {
    var depths: [Arrow: Int] = [:]
    for (key, link) in links {
      var edges = [key.edge]
      for case .node(_, let edge?) in key.inputs { edges.append(edge) }
      for edge in edges { depths[edge] = min(depths[edge] ?? .max, link.depth) }
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
