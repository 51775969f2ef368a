import BlastRadius

/// Reads what a `StatementWriter` wrote, and trusts none of it.
struct StatementReader {
  private let names: [String]
  private var body: ByteReader
  private let estate: Estate
  private let relations: [String]
  /// The ids of nodes, so that edges share them.
  private var ids: [Int: String] = [:]

  /// The statements that bytes hold, about an estate.
  static func decode(_ bytes: [UInt8], _ estate: Estate) throws -> ImportedStatements {
    var reader = try StatementReader(bytes, estate)
    var draft = StatementDraft()
    for node in try reader.list({ try $0.node() }) {
      guard let number = estate.node(of: node.id) else { throw ByteReader.Malformed() }
      _ = draft.add(node, UInt32(number))
    }
    for control in try reader.list({ try $0.control() }) { draft.add(control) }
    for zone in try reader.list({ try $0.zone() }) { draft.add(zone) }
    draft.events = try reader.list { try $0.event() }
    draft.edges = try reader.list { try $0.edge() }
    let documents = try reader.list { try $0.text() }
    let (pointers, reasons) = (try reader.list { try $0.text() }, try reader.list { try $0.text() })
    guard reader.body.isAtEnd else { throw ByteReader.Malformed() }
    return ImportedStatements(
      draft: draft, places: PlaceDraft(pointers: pointers, reasons: reasons), names: documents)
  }

  private init(_ bytes: [UInt8], _ estate: Estate) throws {
    var all = ByteReader(bytes)
    names = try (0..<all.count()).map { _ in try all.text() }
    body = ByteReader(try all.content())
    guard all.isAtEnd else { throw ByteReader.Malformed() }
    self.estate = estate
    relations = estate.relationTable.map(\.name)
  }

  private mutating func number() throws -> Int {
    guard let number = Int(exactly: try body.compact()) else { throw ByteReader.Malformed() }
    return number
  }

  private mutating func number(below limit: Int) throws -> Int {
    let number = try number()
    guard number < limit else { throw ByteReader.Malformed() }
    return number
  }

  private mutating func text() throws -> String { names[try number(below: names.count)] }

  private mutating func optional<Value>(
    _ read: (inout StatementReader) throws -> Value
  ) throws -> Value? {
    try number(below: 2) == 0 ? nil : read(&self)
  }

  private mutating func optionalText() throws -> String? { try optional { try $0.text() } }

  private mutating func flag() throws -> Bool? {
    let number = try number(below: 3)
    return number == 0 ? nil : number == 2
  }

  /// Items, each of which takes at least a byte.
  private mutating func list<Item>(
    _ read: (inout StatementReader) throws -> Item
  ) throws -> [Item] {
    let count = try number(below: body.rest + 1)
    return try (0..<count).map { _ in try read(&self) }
  }

  private mutating func texts() throws -> [String] { try list { try $0.text() } }

  private mutating func choice<Choice: RawRepresentable<String>>() throws -> Choice {
    guard let choice = Choice(rawValue: try text()) else { throw ByteReader.Malformed() }
    return choice
  }

  private mutating func moment() throws -> Moment {
    guard let moment = Moment(try text()) else { throw ByteReader.Malformed() }
    return moment
  }

  private mutating func optionalMoment() throws -> Moment? { try optional { try $0.moment() } }

  private mutating func validity() throws -> Validity {
    Validity(from: try optionalMoment(), until: try optionalMoment())
  }

  private mutating func fact() throws -> Fact {
    let node = try text()
    guard let level = Level(rawValue: UInt8(try number(below: 4))) else {
      throw ByteReader.Malformed()
    }
    return Fact(node, level)
  }

  private mutating func fixes() throws -> [Fix]? {
    let isSaid = try number(below: 2) == 1
    let fixes = try list { try $0.fix() }
    return isSaid ? fixes : nil
  }

  private mutating func fix() throws -> Fix {
    let actions: [Fix.Action?] = [nil, .remove, .revoke, .rotate, .evict]
    let action: Fix.Action? =
      switch try number(below: 7) {
      case 5: .behind(try text())
      case 6: .require(try fact())
      case let code: actions[code]
      }
    let cost = try optional { Effort(thousandths: UInt64(try $0.number())) }
    return Fix(action, cost: cost, how: try optionalText())
  }

  private mutating func node() throws -> Node {
    var node = Node(try text(), kind: try text())
    node.label = try optionalText()
    node.zone = try optionalText()
    let isBehind = try number(below: 2) == 1
    let gateways = try texts()
    node.behind = isBehind ? gateways : nil
    node.valid = try validity()
    node.issued = try optionalMoment()
    node.revoked = try optionalMoment()
    node.expires = try optionalMoment()
    node.leaked = try optionalMoment()
    switch try number(below: 3) {
    case 0: node.rotated = .never
    case 1: node.rotated = .unknown
    default: node.rotated = .at(try list { try $0.moment() })
    }
    node.evicted = try list { try $0.moment() }
    node.durable = try flag()
    node.believed = try optionalText()
    node.believedSince = try optionalMoment()
    node.lastUsed = try optionalMoment()
    node.identifiers = try texts()
    node.fingerprints = try texts()
    node.consumers = try texts()
    node.tags = try texts()
    node.scope = try texts()
    node.criticality = try optional { try $0.choice() }
    node.counts = try list { try $0.count() }
    node.logs = try optional { try $0.logs() }
    node.fixes = try fixes()
    node.note = try optionalText()
    node.sources = try texts()
    return node
  }

  private mutating func count() throws -> Node.Count {
    Node.Count(
      try text(), try number(),
      superseded: try list { reader in
        Node.Count.Superseded(try reader.number(), source: try reader.optionalText())
      })
  }

  private mutating func logs() throws -> Node.Logs {
    let source = try text()
    guard let kept = try optionalText() else { return Node.Logs(source) }
    if kept == "forever" { return Node.Logs(source, kept: .forever) }
    guard let length = TimeLength(kept) else { throw ByteReader.Malformed() }
    return Node.Logs(source, kept: .length(length))
  }

  private mutating func control() throws -> Control {
    var control = Control(try text())
    control.label = try optionalText()
    control.changes = try list { reader in
      Control.Change(from: try reader.optionalMoment(), try reader.choice())
    }
    control.isSecondFactor = try flag() ?? false
    control.fixes = try fixes()
    control.note = try optionalText()
    control.sources = try texts()
    return control
  }

  private mutating func zone() throws -> Zone {
    var zone = Zone(try text())
    zone.label = try optionalText()
    zone.trust = try optional { try $0.choice() }
    zone.behind = try texts()
    zone.note = try optionalText()
    return zone
  }

  private mutating func event() throws -> Event {
    var event = Event(at: try optionalMoment(), kind: try choice())
    event.label = try optionalText()
    event.source = try optionalText()
    return event
  }

  private mutating func id(of node: Int) -> String {
    if let known = ids[node] { return known }
    let id = estate.id(of: node)
    ids[node] = id
    return id
  }

  private mutating func edge() throws -> StatementDraft.ConditionalEdge {
    let subject = try number(below: estate.nodeCount)
    let relation = try number(below: relations.count)
    let object = try number(below: estate.nodeCount)
    var edge = Edge(id(of: subject), relations[relation], id(of: object))
    edge.id = try optionalText()
    edge.requires = try list { reader in
      let count = try reader.number()
      if count == 0 { return .fact(try reader.fact()) }
      return .atLeast(count - 1, of: try reader.list { try $0.fact() })
    }
    edge.unless = try texts()
    edge.valid = try validity()
    edge.exists = try choice()
    edge.effort = Effort(thousandths: UInt64(try number()))
    edge.evidence = try list { try $0.record() }
    edge.fixes = try fixes()
    edge.note = try optionalText()
    edge.sources = try texts()
    let document = try number(below: Int(UInt32.max))
    let index = try number(below: Int(UInt32.max))
    let reason = try number(below: Int(UInt32.max))
    let place = PlaceDraft.Place(
      document: UInt32(document), index: UInt32(index / 2), isPointer: index % 2 == 1,
      reason: reason == 0 ? .max : UInt32(reason - 1))
    return .init(
      edge: edge, subject: UInt32(subject), relation: UInt32(relation), object: UInt32(object),
      place: place)
  }

  private mutating func record() throws -> Evidence {
    var record = Evidence(try choice(), at: try optionalMoment())
    record.step = try optional { try $0.number() }
    record.count = try optional { try $0.number() }
    record.reason = try optional { try $0.choice() }
    record.control = try optionalText()
    record.source = try optionalText()
    record.note = try optionalText()
    record.claim = try flag() ?? false
    return record
  }
}
