extension ModelChecker {
  mutating func checkZonesAndControls() {
    for zone in model.zones {
      checkGateways(zone.behind, ModelPath.zone(zone.id).field("behind"))
    }
    for control in model.controls {
      checkChanges(control.changes, ModelPath.control(control.id).field("state"))
    }
  }

  private mutating func checkChanges(_ changes: [Control.Change], _ path: ModelPath) {
    for index in changes.indices.dropFirst() {
      let here = path.item(index).field("from")
      let notes = [Diagnostic.Note("the change before it", at: place(path.item(index - 1)))]
      let before = changes[index - 1].from?.asBeginning
      guard let from = changes[index].from?.asBeginning else {
        report(
          "control-order", "only the first change of a state can do without `from`", here,
          notes: notes)
        continue
      }
      guard let before, from <= before else { continue }
      let problem =
        from == before
        ? "two changes of a state at one instant"
        : "the changes of a state are not in order of time"
      report("control-order", problem, here, notes: notes)
    }
  }

  mutating func checkNodes() {
    for node in model.nodes {
      let path = ModelPath.node(node.id)
      if !node.kind.isEmpty {
        checkKind(node.kind, path.field("kind"))
      } else if model.locations[path.field("match")] != nil, node.standsFor == nil {
        // That it matches nothing was said.
        continue
      } else if model.estate == nil {
        report("missing-key", "the node \(node.id.inTicks) needs `kind`", path)
      } else if imported[node.standsFor ?? node.id] == nil {
        report(
          "unknown-id",
          "the node \(node.id.inTicks) needs `kind`, or the id of an imported node", path,
          notes: nearestImported(to: node.standsFor ?? node.id))
      }
      if let zone = node.zone { checkZone(zone, path.field("zone")) }
      if let behind = node.behind { checkGateways(behind, path.field("behind")) }
      checkFixes(of: node, path.field("fix"))
      for (index, consumer) in node.consumers.enumerated() {
        checkNodeId(consumer, path.field("consumers").item(index))
      }
      checkLife(of: node, path)
      checkEnds(of: node, path)
    }
  }

  private mutating func checkFixes(of node: Node, _ path: ModelPath) {
    for (index, fix) in (node.fixes ?? []).enumerated() {
      switch fix.action {
      case .behind(let gateway): checkGateways([gateway], path.item(index))
      case .revoke, .rotate: check(node, path.item(index), isA: "credential", "identity")
      case .evict: check(node, path.item(index), isA: "host", "implant", "identity")
      case .remove, .require, nil: break
      }
    }
  }

  /// Refuses a fix that is about nodes of other kinds; of an unknown kind nothing is known, which was said.
  private mutating func check(_ node: Node, _ path: ModelPath, isA kinds: String...) {
    let own = self.kinds(of: node.id)
    let isMeant = own.contains { kind in
      kinds.contains { model.vocabulary.kind(kind, isA: $0) }
    }
    guard own.contains(where: { model.vocabulary.kinds[$0] != nil }), !isMeant else { return }
    report(
      "wrong-fix",
      "this fix is about a node of the kind \(kinds.joined(separator: " or ")), and "
        + "\(node.id.inTicks) is none", path)
  }

  private mutating func checkEnds(of node: Node, _ path: ModelPath) {
    let vocabulary = model.vocabulary
    // Of an unknown kind nothing is known, which was said.
    let kinds = kinds(of: node.id)
    guard kinds.contains(where: { vocabulary.kinds[$0] != nil }) else { return }
    // `evicted: unknown` and `revoked: unknown` are kept as an unknown rotation.
    let isSaid =
      model.locations[path.field("rotated")] != nil
      || !["evicted", "revoked"].contains { model.locations[path.field($0)] != nil }
    if node.rotated != .never, isSaid, !kinds.contains(where: { vocabulary.isUngated(kind: $0) }) {
      warn(
        "unused-rotation",
        "`rotated` concerns credentials and identities, and \(node.id.inTicks) is neither",
        path.field("rotated"))
    }
    if case .at(let moments) = node.rotated { checkSorted(moments, "rotated", path) }
    checkSorted(node.evicted, "evicted", path)
    let isEvictable = isNode(node.id, a: "host", "implant", "identity")
    if !node.evicted.isEmpty, !isEvictable {
      warn(
        "unused-eviction",
        "`evicted` concerns hosts, implants and identities, and \(node.id.inTicks) is none",
        path.field("evicted"))
    }
  }

  private mutating func checkSorted(_ moments: [Moment], _ key: String, _ path: ModelPath) {
    for (index, (first, second)) in zip(moments, moments.dropFirst()).enumerated()
    where second.start < first.start {
      report(
        "moment-order", "the moments of `\(key)` are not in order of time",
        path.field(key).item(index + 1))
    }
  }

  /// A bound of a life with the field that says it.
  private typealias Bound = (instant: Instant, path: ModelPath)

  private mutating func checkLife(of node: Node, _ path: ModelPath) {
    let valid = path.field("valid")
    if checkPeriod(node.valid, valid) { return }
    let begins: [Bound] = [
      node.valid.from.map { ($0.asBeginning, valid.field("from")) },
      node.issued.map { ($0.asBeginning, path.field("issued")) },
    ].compactMap(\.self)
    let ends: [Bound] = [
      node.valid.until.map { ($0.asEnd, valid.field("until")) },
      node.revoked.map { ($0.asEnd, path.field("revoked")) },
      node.expires.map { ($0.asEnd, path.field("expires")) },
    ].compactMap(\.self)
    guard let begin = begins.max(by: { $0.instant < $1.instant }),
      let end = ends.min(by: { $0.instant < $1.instant }), end.instant <= begin.instant
    else { return }
    report(
      "empty-interval", "the life of \(node.id.inTicks) ends before it begins", end.path,
      notes: [.init("it begins here", at: place(begin.path))])
  }

  /// Reports a period that is empty or reversed, and says whether it is.
  @discardableResult
  mutating func checkPeriod(
    _ validity: Validity, _ path: @autoclosure () -> ModelPath
  ) -> Bool {
    guard let from = validity.from?.asBeginning, let until = validity.until?.asEnd, until <= from
    else { return false }
    report(
      "empty-interval",
      until == from
        ? "the interval is empty: `until` is the first instant outside"
        : "the interval is reversed: `until` is before `from`",
      path().field("until"), notes: [.init("it begins here", at: place(path().field("from")))])
    return true
  }
}
