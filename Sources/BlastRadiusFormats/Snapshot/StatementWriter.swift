import BlastRadius

/// Writes what imports say with conditions: small numbers in few bytes, each text once.
struct StatementWriter {
  private var texts = NameTable()
  private var body = ByteWriter()

  /// The bytes of statements.
  static func encode(_ statements: ImportedStatements) -> [UInt8] {
    var writer = StatementWriter()
    let draft = statements.draft
    writer.list(draft.nodes) { $0.write($1) }
    writer.list(draft.controls) { $0.write($1) }
    writer.list(draft.zones) { $0.write($1) }
    writer.list(draft.events) { $0.write($1) }
    writer.list(draft.edges) { $0.write($1) }
    writer.list(statements.names) { $0.text($1) }
    writer.list(statements.places.pointerNames) { $0.text($1) }
    writer.list(statements.places.reasonNames) { $0.text($1) }
    return writer.bytes
  }

  private var bytes: [UInt8] {
    var all = ByteWriter()
    let names = texts.all
    all.write(names.count)
    for name in names { all.write(name) }
    all.write(body.bytes)
    return all.bytes
  }

  private mutating func number(_ number: Int) { body.writeCompact(UInt64(clamping: number)) }

  private mutating func text(_ text: String) {
    number(Int(texts.number(of: text)))
  }

  private mutating func optional(_ text: String?) {
    number(text == nil ? 0 : 1)
    if let text { self.text(text) }
  }

  private mutating func optional(_ flag: Bool?) { number(flag.map { $0 ? 2 : 1 } ?? 0) }

  private mutating func optional(_ count: Int?) {
    number(count == nil ? 0 : 1)
    if let count { number(count) }
  }

  private mutating func list<Items: Collection>(
    _ items: Items, _ write: (inout StatementWriter, Items.Element) -> Void
  ) {
    number(items.count)
    for item in items { write(&self, item) }
  }

  private mutating func texts(_ items: [String]) { list(items) { $0.text($1) } }

  private mutating func moment(_ moment: Moment?) { optional(moment?.description) }

  private mutating func validity(_ valid: Validity) {
    moment(valid.from)
    moment(valid.until)
  }

  private mutating func fact(_ fact: Fact) {
    text(fact.node)
    number(Int(fact.level.rawValue))
  }

  private mutating func fixes(_ fixes: [Fix]?) {
    number(fixes == nil ? 0 : 1)
    list(fixes ?? []) { writer, fix in
      switch fix.action {
      case nil: writer.number(0)
      case .remove: writer.number(1)
      case .revoke: writer.number(2)
      case .rotate: writer.number(3)
      case .evict: writer.number(4)
      case .behind(let gateway):
        writer.number(5)
        writer.text(gateway)
      case .require(let fact):
        writer.number(6)
        writer.fact(fact)
      }
      writer.optional(fix.cost.map { Int($0.thousandths) })
      writer.optional(fix.how)
    }
  }

  private mutating func write(_ node: Node) {
    text(node.id)
    text(node.kind)
    optional(node.label)
    optional(node.zone)
    number(node.behind == nil ? 0 : 1)
    texts(node.behind ?? [])
    validity(node.valid)
    for moment in [node.issued, node.revoked, node.expires, node.leaked] { self.moment(moment) }
    switch node.rotated {
    case .never: number(0)
    case .unknown: number(1)
    case .at(let moments):
      number(2)
      list(moments) { $0.text($1.description) }
    }
    list(node.evicted) { $0.text($1.description) }
    optional(node.durable)
    optional(node.believed)
    moment(node.believedSince)
    moment(node.lastUsed)
    for list in [node.identifiers, node.fingerprints, node.consumers, node.tags, node.scope] {
      texts(list)
    }
    optional(node.criticality?.rawValue)
    list(node.counts) { writer, count in
      writer.text(count.name)
      writer.number(count.value)
      writer.list(count.superseded) { writer, figure in
        writer.number(figure.value)
        writer.optional(figure.source)
      }
    }
    number(node.logs == nil ? 0 : 1)
    if let logs = node.logs {
      text(logs.source)
      optional(logs.kept?.description)
    }
    fixes(node.fixes)
    optional(node.note)
    texts(node.sources)
  }

  private mutating func write(_ control: Control) {
    text(control.id)
    optional(control.label)
    list(control.changes) { writer, change in
      writer.moment(change.from)
      writer.text(change.state.rawValue)
    }
    optional(control.isSecondFactor)
    fixes(control.fixes)
    optional(control.note)
    texts(control.sources)
  }

  private mutating func write(_ zone: Zone) {
    text(zone.id)
    optional(zone.label)
    optional(zone.trust?.rawValue)
    texts(zone.behind)
    optional(zone.note)
  }

  private mutating func write(_ event: Event) {
    moment(event.at)
    text(event.kind.rawValue)
    optional(event.label)
    optional(event.source)
  }

  private mutating func write(_ conditional: StatementDraft.ConditionalEdge) {
    let edge = conditional.edge
    for end in [conditional.subject, conditional.relation, conditional.object] { number(Int(end)) }
    optional(edge.id)
    list(edge.requires) { writer, requirement in
      switch requirement {
      case .fact(let fact):
        writer.number(0)
        writer.fact(fact)
      case .atLeast(let count, let facts):
        writer.number(count + 1)
        writer.list(facts) { $0.fact($1) }
      }
    }
    texts(edge.unless)
    validity(edge.valid)
    text(edge.exists.rawValue)
    number(Int(edge.effort.thousandths))
    list(edge.evidence) { $0.write($1) }
    fixes(edge.fixes)
    optional(edge.note)
    texts(edge.sources)
    let place = conditional.place
    number(Int(place.document))
    number(Int(place.index) * 2 + (place.isPointer ? 1 : 0))
    number(place.reason == .max ? 0 : Int(place.reason) + 1)
  }

  private mutating func write(_ record: Evidence) {
    text(record.outcome.rawValue)
    moment(record.at)
    optional(record.step)
    optional(record.count)
    optional(record.reason?.rawValue)
    for text in [record.control, record.source, record.note] { optional(text) }
    optional(record.claim)
  }
}
