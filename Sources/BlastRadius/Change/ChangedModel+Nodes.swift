extension ChangedModel {
  /// Takes a node away, from a moment on.
  ///
  /// - Parameters:
  ///   - kinds: What it has to be; anything where nothing is said.
  ///   - end: Writes the end of its life down.
  mutating func remove(
    node id: String, _ at: Moment?, a kinds: String..., end: (inout Node, Moment) -> Void
  ) throws -> Bool {
    let number = try number(of: id)
    if !kinds.isEmpty { try check(number, a: kinds) }
    guard let at else {
      changeOverlay { $0.absent.insert(number) }
      return true
    }
    if let until = catalog.life(number).until, until <= at.asEnd { return false }
    change(number) { node in
      // Of two removals the first one counts.
      if let until = node.life.until, until <= at.asEnd { return }
      end(&node, at)
    }
    return true
  }

  /// Ends what is held of a node at a moment; without one it had been worthless all the time, which
  /// concerns what the attacker starts with alone.
  mutating func end(_ id: String, _ at: Moment?, a kinds: String...) throws -> Bool {
    let number = try number(of: id)
    try check(number, a: kinds)
    guard let at else {
      guard seeds.contains(number) else { return false }
      changeOverlay { $0.worthless.insert(number) }
      return true
    }
    let ends = catalog.authored(number)?.endsOfHolding ?? []
    if ends.contains(at.asEnd), !seeds.contains(number) { return false }
    // The node gets guards of its own where only an import has it.
    change(number) { _ in }
    changeOverlay { $0.ends[number, default: []].insert(at.asEnd) }
    return true
  }

  /// Puts a node behind a gateway or none.
  mutating func behind(_ id: String, _ gateway: String?, _ at: Moment?) throws -> Bool {
    let number = try number(of: id)
    let kinds = catalog.kinds(number)
    if kinds.contains(where: { model.vocabulary.isUngated(kind: $0) }) { return false }
    if let gateway {
      let door = try self.number(of: gateway)
      guard catalog.isNode(door, a: "gateway", in: model.vocabulary) else {
        throw BlastRadiusError(
          .badInput, "`behind` names gateways, and \(SafeText.visible(gateway)) is none")
      }
      if door == number { return false }
    }
    let doors = gateway.map { [$0] } ?? []
    if Set(doors.compactMap(catalog.number)) == self.doors(of: number) { return false }
    change(number) { if at == nil { $0.behind = doors } }
    if let at {
      changeOverlay { $0.doors.append(.init(node: number, gateways: doors, at: at)) }
    }
    return true
  }

  /// The gateways that a node stands behind in the model.
  private func doors(of number: Int) -> Set<Int> {
    let zone = catalog.zone(number).flatMap { doorsOfZones[$0] }
    let named = catalog.authored(number)?.behind ?? zone ?? []
    return Set(named.compactMap(catalog.number)).subtracting([number])
  }

  /// Gives a control a state.
  mutating func set(_ id: String, _ state: Control.State, _ at: Moment?) throws -> Bool {
    guard let index = controls[id] else {
      throw Model.unknownName("control", id, among: model.controls.map(\.id))
    }
    let before = model.controls[index]
    var after = before
    if let start = at?.asBeginning {
      after.changes.removeAll { change in change.from.map { $0.asBeginning >= start } ?? false }
      after.changes.append(Control.Change(from: at, state))
    } else {
      after.changes = state == .unknown ? [] : [Control.Change(state)]
    }
    let instants = [nil] + (before.changes + after.changes).map { $0.from?.asBeginning }
    if instants.allSatisfy({ before.state(at: $0) == after.state(at: $0) }) { return false }
    changeModel { $0.controls[index] = after }
    return true
  }
}
