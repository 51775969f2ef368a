package import BlastRadius

/// Words for what the library has values for.
extension Language {
  /// A level.
  package func level(_ level: Level) -> String {
    switch level {
    case .connect: common.connect
    case .read: common.read
    case .write: common.write
    case .control: common.control
    }
  }

  /// How surely something is so.
  package func certainty(_ certainty: Certainty) -> String {
    certainty == .confirmed ? common.confirmed : common.possible
  }

  /// A level, and that it is only possible where it is: `possible control`.
  package func level(_ level: Level, _ certainty: Certainty) -> String {
    certainty == .possible ? common.possibleLevel(self.level(level)) : self.level(level)
  }

  /// Who runs a zone.
  package func trust(_ trust: Zone.Trust) -> String {
    switch trust {
    case .external: common.external
    case .partner: common.partner
    case .internal: common.internal
    case .restricted: common.restricted
    }
  }

  /// How much depends on a node.
  package func criticality(_ criticality: Node.Criticality) -> String {
    switch criticality {
    case .low: common.low
    case .medium: common.medium
    case .high: common.high
    case .critical: common.critical
    }
  }

  /// The first items of a list and how many more there are.
  func cut(_ items: some Sequence<String>, more: Int) -> String {
    let shown = items.joined(separator: ", ")
    return more > 0 ? common.andMore(shown, String(more)) : shown
  }

  /// A relation with its sentence in this language, where it is one that every model has.
  package func relation(_ relation: Relation) -> Relation {
    guard self == .german, let sentence = RelationTexts.german(relation.sentence) else {
      return relation
    }
    var said = relation
    said.sentence = sentence
    return said
  }

  /// What is lacking.
  package func lack(_ lack: WhyNot.Lack, in catalog: Catalog) -> String {
    guard self != .english else { return lack.sentence }
    let facts = lack.of.map { fact in
      let isGateway =
        catalog.number(of: fact.node).map {
          catalog.isNode($0, a: "gateway", in: catalog.vocabulary)
        } ?? false
      return access(fact.level, to: catalog.name(of: fact.node), isGateway: isGateway)
    }
    let all = facts.joined(separator: ", ")
    return facts.count == 1 ? all : words.someOf(String(lack.count), all)
  }

  private func access(_ level: Level, to name: String, isGateway: Bool) -> String {
    switch level {
    case .connect: isGateway ? words.wayThrough(name) : words.connectionTo(name)
    case .read: words.reading(name)
    case .write: words.writing(name)
    case .control: words.controlOf(name)
    }
  }
}
