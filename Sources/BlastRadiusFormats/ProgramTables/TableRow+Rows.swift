import BlastRadius

extension TableRow {
  mutating func add(_ rule: CompiledTables.Rule) {
    for value in [rule.number, rule.source, rule.needs, rule.target, rule.gives] { add(value) }
    add(rule.mask)
    add(rule.carry)
    add(rule.effort)
    add(rule.isHop ? 1 : 0)
    add(rule.edge)
  }

  mutating func add(_ gate: CompiledTables.Gate) {
    for value in [gate.number, gate.target, gate.gives] { add(value) }
    add(gate.mask)
    add(gate.carry)
    add(gate.effort)
    add(gate.items.count)
    add(gate.edge)
  }

  mutating func add(_ mask: CompiledTables.Mask) {
    add(mask.number)
    add(mask.block)
    add(mask.lanes)
  }

  mutating func add(_ seed: CompiledTables.Seed) {
    for value in [seed.node, seed.level, seed.mask] { add(value) }
  }

  mutating func add(_ node: CompiledTables.Node) {
    add(node.number)
    add(text: node.id)
    add(text: node.label)
    add(text: node.kind)
    add(text: node.zone)
    add(text: list(node.tags))
    add(text: list(node.scope))
    add(text: node.criticality)
    add(node.isGateway ? 1 : Int?.none)
    add(node.life?.lowerBound)
    add(node.life?.upperBound)
    add(node.carry)
    add(node.leaked)
    add(text: node.ends.isEmpty ? nil : node.ends.map(String.init).joined(separator: " "))
    add(node.isUnsure ? 1 : Int?.none)
  }

  mutating func add(_ edge: CompiledTables.Edge) {
    add(edge.number)
    add(edge.subject)
    add(text: edge.relation)
    add(edge.object)
    add(text: edge.id)
    add(text: edge.origin?.file)
    add(text: edge.origin?.pointer)
    add(edge.origin?.line)
  }

  /// Texts as a list in JSON; `nil` for none.
  private func list(_ texts: [String]) -> String? {
    if texts.isEmpty { return nil }
    var json = JSONWriter()
    for (place, text) in texts.enumerated() {
      json.append(json: Array((place == 0 ? "[" : ",").utf8))
      json.append(quoted: text)
    }
    json.append(json: Array("]".utf8))
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
