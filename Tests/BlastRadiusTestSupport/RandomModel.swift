public import BlastRadius

/// Small random models with a question, the same ones for the same seed.
///
/// They mix everything the semantics speak of, so thickly that most of them reach something: few
/// nodes, few instants (which therefore coincide), edges that mostly start where something is
/// already reached.
public struct RandomModel {
  var random: SeededRandom
  var model = Model()
  /// Whether anything in the model has an instant.
  var hasTime: Bool
  /// The ids that are likely to be reached, from which most edges start.
  var reached: [String] = []
  var question = Question(from: [])

  /// A model without errors, and a question about it.
  public static func make(seed: UInt64) -> (Model, Question) {
    var maker = RandomModel(seed: seed)
    maker.addVocabulary()
    maker.addControls()
    maker.addNodes()
    maker.addZones()
    maker.addSeeds()
    maker.addCiphertext()
    maker.addEdges()
    maker.addQuestion()
    return (maker.model, maker.question)
  }

  private init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    hasTime = random.chance(0.68)
  }

  /// A kind or two and relations of the model's own.
  private mutating func addVocabulary() {
    guard random.chance(0.3) else { return }
    model.vocabulary.add(Kind("appliance", parent: "host", meaning: "A box.", durable: true))
    model.vocabulary.add(
      Kind("one-time-code", parent: "credential", meaning: "A code.", durable: false))
    model.vocabulary.add(Kind("vpn", parent: "gateway", meaning: "A tunnel."))
    model.vocabulary.add(Kind("subnet", parent: "network", meaning: "A part of a network."))
    model.vocabulary.add(
      Relation(
        "invites", .grant, [.init(.read, .connect), .init(.control, .read)], remote: true,
        lasting: true, sentence: "{subject} can invite {object}"))
    model.vocabulary.add(
      Relation(
        "opens", .network, [.init(.connect, .read)],
        sentence: "whoever sees {subject} sees {object}"
      ))
  }

  private mutating func addControls() {
    for number in 0..<random.number(1..<5) {
      var control = Control("c\(number)", random.pick(Control.State.allCases + [.unknown]))
      if hasTime, random.chance(0.3) {
        control.changes =
          random.chance(0.5) ? [Control.Change(random.pick(Control.State.allCases))] : []
        for day in Set([random.number(1..<6), random.number(1..<6)]).sorted() {
          control.changes.append(
            Control.Change(from: Self.day(day), random.pick(Control.State.allCases)))
        }
      }
      model.controls.append(control)
    }
  }

  private mutating func addNodes() {
    let own =
      model.vocabulary.kinds["vpn"] == nil ? [] : ["appliance", "one-time-code", "vpn", "subnet"]
    let kinds =
      Self.kinds + own + (random.chance(0.1) ? ["toaster"] : [])
      + (random.chance(0.5) ? ["gateway", "gateway", "gateway"] : [])
    for number in 0..<random.number(4..<15) {
      var node = Node("n\(number)", kind: random.pick(kinds))
      if random.chance(isA(node, "host") ? 0.3 : 0.08) { node.durable = random.chance(0.5) }
      if hasTime { addTime(to: &node) }
      if isCredentialOrIdentity(node), random.chance(0.1) { node.rotated = .unknown }
      model.nodes.append(node)
    }
  }

  private mutating func addTime(to node: inout Node) {
    if random.chance(0.15) { node.valid = validity() }
    if random.chance(0.06) { node.issued = moment() }
    if random.chance(0.15) { node.revoked = moment() }
    if random.chance(0.06) { node.expires = moment() }
    if let from = node.life.from, let until = node.life.until, from >= until {
      (node.valid, node.issued, node.revoked, node.expires) = (Validity(), nil, nil, nil)
    }
    if random.chance(0.3) { node.leaked = moment() }
    if isCredentialOrIdentity(node), random.chance(0.35) {
      node.rotated = .at(moments())
    }
    if !isA(node, "credential"),
      ["host", "implant", "identity"].contains(where: { isA(node, $0) }),
      random.chance(0.25)
    {
      node.evicted = moments()
    }
  }

  /// Zones, who is in them, and what is behind what, gateways and doors behind doors included.
  private mutating func addZones() {
    let gateways = model.nodes.filter { isA($0, "gateway") }.map(\.id)
    guard !gateways.isEmpty else { return }
    for number in 0..<random.number(1..<3) {
      var zone = Zone("z\(number)")
      zone.behind = list(of: gateways)
      model.zones.append(zone)
    }
    for index in model.nodes.indices {
      if random.chance(0.45) { model.nodes[index].zone = random.pick(model.zones).id }
      if random.chance(0.2) {
        model.nodes[index].behind = random.chance(0.2) ? [] : list(of: gateways)
      }
    }
  }

  private mutating func addSeeds() {
    for _ in 0..<random.number(1..<4) {
      let fact = Fact(
        random.pick(model.nodes).id, random.chance(0.85) ? .control : random.pick(Level.allCases))
      if !question.from.contains(fact) { question.from.append(fact) }
      reached.append(fact.node)
    }
  }

  private mutating func addQuestion() {
    if hasTime, random.chance(0.15) { question.since = moment() }
    if hasTime, random.chance(0.1) { question.at = moment() }
    question.assumesPersistence = random.chance(0.3)
    question.trustsEvidence = random.chance(0.4)
    if random.chance(0.15) {
      question.assumptions.append(
        .control(random.pick(model.controls).id, random.pick(Control.State.allCases)))
    }
    if random.chance(0.15), let edge = model.edges.randomElement(using: &random) {
      question.assumptions.append(
        .edge(edge.id ?? edge.sentence, random.pick(Edge.Existence.allCases)))
    }
    let rotating = model.nodes.filter(isCredentialOrIdentity)
    if random.chance(0.15), let node = rotating.randomElement(using: &random) {
      let rotations: [Rotation] = [.never, .unknown] + (hasTime ? [.at(moments())] : [])
      question.assumptions.append(.rotation(node.id, random.pick(rotations)))
    }
  }
}

extension RandomModel {
  private static let kinds = [
    "password", "api-key", "service-token", "signing-key", "user", "service-account", "group",
    "role",
    "host", "host", "device", "application", "plugin", "implant", "pipeline", "database", "network",
    "gateway", "repository", "secret-store", "data", "cloud-account", "identity-provider", "actor",
  ]

  func isA(_ node: Node, _ kind: String) -> Bool {
    model.vocabulary.kind(node.kind, isA: kind)
  }

  func isCredentialOrIdentity(_ node: Node) -> Bool {
    isA(node, "credential") || isA(node, "identity")
  }

  /// One of the days that random models speak of.
  public static func day(_ number: Int) -> Moment {
    Moment(Instant(microseconds: Int64(19_600 + number) * 86_400_000_000).parts.date)
      ?? Moment(Instant(microseconds: 0))
  }

  /// One of five days, or its noon or midnight.
  mutating func moment() -> Moment {
    let day = Self.day(random.number(1..<6))
    switch random.number(0..<10) {
    case 0: return Moment(day.start)
    case 1, 2: return Moment(Instant(microseconds: day.start.microseconds + 43_200_000_000))
    default: return day
    }
  }

  /// One or two moments, in the order in which they begin.
  mutating func moments() -> [Moment] {
    let two = random.chance(0.35) ? [moment(), moment()] : [moment()]
    return two.sorted { $0.start < $1.start }
  }

  /// A stretch of time that is not empty.
  mutating func validity() -> Validity {
    switch random.number(0..<3) {
    case 0: return Validity(from: moment())
    case 1: return Validity(until: moment())
    default:
      let (one, other) = (moment(), moment())
      if one.asBeginning < other.asEnd { return Validity(from: one, until: other) }
      return other.asBeginning < one.asEnd
        ? Validity(from: other, until: one) : Validity(from: one)
    }
  }

  /// One or two of the items.
  mutating func list<Item: Equatable>(of items: [Item]) -> [Item] {
    let (one, other) = (random.pick(items), random.pick(items))
    return random.chance(0.3) && one != other ? [one, other] : [one]
  }
}
