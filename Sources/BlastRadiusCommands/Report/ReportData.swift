internal import BlastRadius
internal import BlastRadiusRendering

/// Makes what the script of a report works with.
struct ReportData {
  private let subject: ReportSubject
  private let picture: ScenePlaces?
  private var data = PageData()
  private var nodes: [ExactText: Int] = [:]
  private var kinds: [ExactText: Int] = [:]
  private var zones: [ExactText: Int] = [:]
  private var instants: [Instant: Int] = [:]

  /// - Parameters:
  ///   - scene: The picture of the report, where it has one.
  ///   - chronology: What happened.
  static func data(
    _ subject: ReportSubject, scene: Scene?, chronology: Chronology
  ) -> PageData {
    var maker = ReportData(subject, scene)
    maker.addFacts()
    if let scene, let places = maker.picture { maker.addCards(scene, places) }
    maker.addSeen(chronology)
    return maker.data
  }

  private init(_ subject: ReportSubject, _ scene: Scene?) {
    self.subject = subject
    picture = scene.map(ScenePlaces.init)
  }

  private mutating func number(ofNode id: String) -> Int {
    if let known = nodes[id] { return known }
    let names = subject.names
    let number = data.nodes.count
    nodes[id] = number
    let kind = names.kind(of: id).map { Self.number(of: $0, &kinds, &data.kinds) } ?? -1
    let zone = names.zone(of: id).map { Self.number(of: $0, &zones, &data.zones) } ?? -1
    data.nodes.append(.init(name: names.title(id), kind: kind, zone: zone))
    return number
  }

  private static func number(
    of text: String, _ known: inout [ExactText: Int], _ all: inout [String]
  ) -> Int {
    if let number = known[text] { return number }
    known[text] = all.count
    all.append(text)
    return all.count - 1
  }

  private mutating func addFacts() {
    let places = subject.facts.positions.indices
    let facts = places.map { subject.facts[$0] }
    let proofs = subject.analysis.proofs(of: facts.map(\.fact))
    let bounds = facts.flatMap(\.intervals).map(\.period).flatMap {
      [$0.from, $0.until].compactMap(\.self)
    }
    let sorted = Set(bounds).sorted()
    data.instants = sorted.map { TimeWords.text($0) }
    for (place, instant) in sorted.enumerated() { instants[instant] = place + 1 }
    for (fact, end) in zip(facts, proofs.ends) {
      let held = fact.intervals.map { interval in
        (
          from: interval.period.from.flatMap { instants[$0] } ?? 0,
          until: interval.period.until.flatMap { instants[$0] } ?? sorted.count + 1,
          certainty: interval.certainty
        )
      }
      data.facts.append(
        .init(
          node: number(ofNode: fact.fact.node), level: fact.fact.level,
          certainty: fact.main.certainty, step: end ?? -1, held: held))
    }
    for step in proofs.steps {
      let drawn =
        step.via.map { picture?.drawn($0, from: step.because.map(\.fact.node)) ?? [] } ?? []
      data.steps.append(
        .init(
          sentence: sentence(step), node: number(ofNode: step.fact.node),
          needs: step.because.map(\.step), drawn: drawn))
    }
  }

  /// A step in words, with what is to know of it.
  private func sentence(_ step: Explanation.Step) -> String {
    let remarks = [
      step.evidence.map(EvidenceWords.word),
      step.certainty == .possible ? Said.common.possible : nil,
      step.interval == .always ? nil : TimeWords.text(step.interval),
    ].compactMap(\.self)
    let end = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return subject.names.sentence(step) + end
  }

  private mutating func addCards(_ scene: Scene, _ places: ScenePlaces) {
    for card in scene.cards {
      data.cards.append(
        .init(
          id: places.element(card.id), nodes: nodes(of: card), count: card.fold?.count ?? 1))
      switch card.change {
      case .closed: data.sides.append((places.element(card.id), "before"))
      case .opened: data.sides.append((places.element(card.id), "after"))
      case .less, .more, .mixed, nil: break
      }
    }
    data.links = scene.links.map { [$0.id, $0.from, $0.to].map(places.element) }
    for link in scene.links {
      guard let side = link.side else { continue }
      data.sides.append((places.element(link.id), side == .before ? "before" : "after"))
    }
  }

  /// The nodes that a card stands for; of several those of which the page has facts.
  private mutating func nodes(of card: Scene.Card) -> [Int] {
    guard let fold = card.fold else { return [number(ofNode: card.key)] }
    let catalog = subject.names.catalog
    return fold.members.compactMap { nodes[catalog.id($0)] }
  }

  private mutating func addSeen(_ chronology: Chronology) {
    for entry in chronology.entries where entry.kind == .observed {
      guard let edge = entry.edge else { continue }
      data.seen.append(
        .init(
          when: EvidenceWords.moment(entry.at), sentence: subject.names.label(entry),
          drawn: picture?.drawn(edge, from: nil) ?? [], node: number(ofNode: edge.object)))
    }
  }
}
