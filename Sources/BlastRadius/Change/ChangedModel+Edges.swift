extension ChangedModel {
  /// Takes the edges of a name away, from a moment on.
  mutating func remove(edge name: String, _ at: Moment?) throws -> Bool {
    var hasChanged = false
    for index in try edges(named: name) where isThere(index, after: at) {
      hasChanged = true
      changeModel { model in
        if let at {
          model.edges[index].valid.until = at
        } else {
          model.edges[index].exists = .no
        }
      }
    }
    return hasChanged
  }

  /// Whether an edge exists, or nobody knows, at any time from a moment on that is an end.
  private func isThere(_ index: Int, after at: Moment?) -> Bool {
    let edge = model.edges[index]
    if edge.exists == .no { return false }
    guard let at, let until = edge.valid.until?.asEnd else { return true }
    return until > at.asEnd
  }

  /// Adds a condition to the edges of a name; those of before stay until the moment.
  mutating func require(_ name: String, _ fact: Fact, _ at: Moment?) throws -> Bool {
    _ = try number(of: fact.node)
    var hasChanged = false
    for index in try edges(named: name)
    where isThere(index, after: at) && !needs(fact, model.edges[index]) {
      hasChanged = true
      var later = model.edges[index]
      later.requires.append(.fact(fact))
      if let at {
        changeModel { $0.edges[index].valid.until = at }
        later.valid.from = Self.later(later.valid.from, at)
        try append(later)
      } else {
        changeModel { $0.edges[index] = later }
      }
    }
    return hasChanged
  }

  /// Whether an edge asks for a fact already, by whatever id of its node.
  private func needs(_ fact: Fact, _ edge: Edge) -> Bool {
    edge.requires.contains { requirement in
      guard case .fact(let own) = requirement, own.level == fact.level else { return false }
      return catalog.number(of: own.node) == catalog.number(of: fact.node)
    }
  }

  private static func later(_ first: Moment?, _ second: Moment) -> Moment {
    guard let first, first.asBeginning > second.asBeginning else { return second }
    return first
  }

  /// Makes an edge exist from a moment on: where it is said that it does not, or that nobody knows, that
  /// edge with all that is said of it, else a new one.
  mutating func add(_ edge: Edge, _ at: Moment?) throws -> Bool {
    let isPlain = edge == Edge(edge.subject, edge.relation, edge.object)
    let known = isPlain ? try known(edge.sentence) : []
    let doubtful = known.filter { model.edges[$0].exists != .yes }
    if doubtful.isEmpty {
      if isPlain, try isAlwaysThere(edge, known) { return false }
      var new = edge
      if let at { new.valid.from = Self.later(new.valid.from, at) }
      try appendNew(new)
      return true
    }
    for index in doubtful {
      var surely = model.edges[index]
      surely.exists = .yes
      if let at { surely.valid.from = Self.later(surely.valid.from, at) }
      if at != nil, model.edges[index].exists == .unknown {
        try append(surely)
      } else {
        changeModel { $0.edges[index] = surely }
      }
    }
    return true
  }

  /// Whether an edge without conditions says the same all the time.
  private mutating func isAlwaysThere(_ edge: Edge, _ known: [Int]) throws -> Bool {
    let plain = known.contains { index in
      let own = model.edges[index]
      return own.exists == .yes && own.requires.isEmpty && own.unless.isEmpty
        && own.valid == Validity()
    }
    if plain { return true }
    let isSaid = known.contains { model.edges[$0].id == nil }
    return try !isSaid && imported(edge.sentence) != nil
  }
}
