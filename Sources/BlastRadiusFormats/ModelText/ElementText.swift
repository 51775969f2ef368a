import BlastRadius

/// Writes the elements of a model as a text model has them.
enum ElementText {
  static func write(_ zone: Zone, _ json: inout JSONWriter) {
    json.optional("label", zone.label)
    json.optional("trust", zone.trust?.rawValue)
    json.optional("behind", zone.behind)
    json.optional("note", zone.note)
  }

  static func write(_ control: Control, _ json: inout JSONWriter) {
    json.optional("label", control.label)
    if control.changes.count == 1, control.changes[0].from == nil {
      json.field("state", control.changes[0].state.rawValue)
    } else if !control.changes.isEmpty {
      json.field("state", of: control.changes) { json, change in
        json.optional("from", change.from)
        json.field("is", change.state.rawValue)
      }
    }
    if control.isSecondFactor { json.field("second-factor", true) }
    write(control.fixes, &json)
    json.optional("note", control.note)
    json.optional("sources", control.sources)
  }

  static func write(_ event: Event, _ json: inout JSONWriter) {
    json.field("at", event.at?.description ?? "unknown")
    json.field("kind", event.kind.rawValue)
    json.optional("label", event.label)
    json.optional("source", event.source)
  }

  /// Writes the fields of a node.
  static func writeNode(_ number: Int, _ catalog: Catalog, _ json: inout JSONWriter) {
    let kind = catalog.kind(number)
    json.field("kind", kind.isEmpty ? Estate.kindless : kind)
    let name = catalog.name(number)
    if name != catalog.id(number) { json.field("label", name) }
    json.optional("zone", catalog.zone(number))
    json.optional("criticality", catalog.criticality(number)?.rawValue)
    json.optional("tags", catalog.tags(number))
    json.optional("scope", catalog.scope(number))
    if let node = catalog.authored(number) { writeRest(of: node, &json) }
  }

  /// Writes what nobody but the model says of a node.
  private static func writeRest(of node: Node, _ json: inout JSONWriter) {
    if let behind = node.behind { json.field("behind", behind) }
    write(node.valid, &json)
    json.optional("issued", node.issued)
    json.optional("revoked", node.revoked)
    json.optional("expires", node.expires)
    json.optional("leaked", node.leaked)
    switch node.rotated {
    case .never: break
    case .unknown: json.field("rotated", "unknown")
    case .at(let moments): json.field("rotated", moments.map(\.description))
    }
    json.optional("evicted", node.evicted.map(\.description))
    if let durable = node.durable { json.field("durable", durable) }
    json.optional("believed", node.believed)
    json.optional("believed-since", node.believedSince)
    json.optional("last-used", node.lastUsed)
    json.optional("identifiers", node.identifiers)
    json.optional("fingerprints", node.fingerprints)
    json.optional("consumers", node.consumers)
    if !node.counts.isEmpty {
      json.field("counts") { json in
        json.object { json in for count in node.counts { write(count, &json) } }
      }
    }
    if let logs = node.logs {
      json.field("logs") { json in
        json.object { json in
          json.field("source", logs.source)
          json.optional("kept", logs.kept?.description)
        }
      }
    }
    write(node.fixes, &json)
    json.optional("note", node.note)
    json.optional("sources", node.sources)
  }

  private static func write(_ count: Node.Count, _ json: inout JSONWriter) {
    if count.superseded.isEmpty {
      return json.field(named: count.name) { $0.append(count.value) }
    }
    json.field(named: count.name) { json in
      json.object { json in
        json.field("value", count.value)
        json.field("superseded", of: count.superseded) { json, figure in
          json.field("value", figure.value)
          json.optional("source", figure.source)
        }
      }
    }
  }

  private static func write(_ valid: Validity, _ json: inout JSONWriter) {
    if valid == Validity() { return }
    json.field("valid") { json in
      json.object { json in
        json.optional("from", valid.from)
        json.optional("until", valid.until)
      }
    }
  }

  private static func write(_ fixes: [Fix]?, _ json: inout JSONWriter) {
    guard let fixes else { return }
    json.field("fix", of: fixes) { json, fix in
      switch fix.action {
      case nil: break
      case .remove: json.field("by", "remove")
      case .revoke: json.field("by", "revoke")
      case .rotate: json.field("by", "rotate")
      case .evict: json.field("by", "evict")
      case .behind(let gateway): json.field("by", "behind \(Identifier.quoted(gateway))")
      case .require(let fact): json.field("by", "require \(fact)")
      }
      if let cost = fix.cost { json.field("cost", cost) }
      json.optional("how", fix.how)
    }
  }

  /// Writes an edge: its sentence, or that with what else is said.
  static func writeEdge(_ number: Int, _ catalog: Catalog, _ json: inout JSONWriter) {
    let (edge, origin) = (catalog.edge(number), catalog.origin(ofEdge: number))
    if edge == Edge(edge.subject, edge.relation, edge.object), origin == nil {
      return json.append(quoted: edge.sentence)
    }
    json.object { json in
      json.field(named: edge.sentence) { $0.object { write(edge, origin, &$0) } }
    }
  }

  private static func write(_ edge: Edge, _ origin: EdgeOrigin?, _ json: inout JSONWriter) {
    json.optional("id", edge.id)
    if !edge.requires.isEmpty {
      json.field("requires", count: edge.requires.count) { write(edge.requires[$1], &$0) }
    }
    json.optional("unless", edge.unless)
    write(edge.valid, &json)
    if edge.exists != .yes { json.field("exists", edge.exists.rawValue) }
    if edge.effort != .one { json.field("effort", edge.effort) }
    if !edge.evidence.isEmpty { json.field("evidence", of: edge.evidence) { write($1, &$0) } }
    write(edge.fixes, &json)
    json.optional("note", edge.note ?? origin?.reason)
    json.optional("sources", edge.sources + [origin?.place].compactMap(\.self))
  }

  private static func write(_ requirement: Requirement, _ json: inout JSONWriter) {
    switch requirement {
    case .fact(let fact): json.append(quoted: fact.description)
    case .atLeast(1, let facts):
      json.object { $0.field("any", facts.map(\.description)) }
    case .atLeast(let count, let facts):
      json.object { json in
        json.field("at-least") { json in
          json.object { json in
            json.field("n", count)
            json.field("of", facts.map(\.description))
          }
        }
      }
    }
  }

  private static func write(_ record: Evidence, _ json: inout JSONWriter) {
    json.field(record.outcome.rawValue, record.at?.description ?? "unknown")
    if let step = record.step { json.field("step", step) }
    if let count = record.count { json.field("count", count) }
    json.optional("reason", record.reason?.rawValue)
    json.optional("control", record.control)
    json.optional("source", record.source)
    json.optional("note", record.note)
    if record.claim { json.field("claim", true) }
  }
}
