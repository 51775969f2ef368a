extension ModelChecker {
  mutating func checkVocabulary() {
    let vocabulary = model.vocabulary
    for name in vocabulary.kinds.texts.sorted() {
      guard let kind = vocabulary.kinds[name], Vocabulary.builtIn.kinds[name] != kind else {
        continue
      }
      let path = ModelPath.kind(name)
      if let parent = kind.parent, vocabulary.kinds[parent] == nil {
        report(
          "unknown-kind", "there is no kind \(parent.inTicks)", path.field("parent"),
          notes: nearest(to: parent, in: vocabulary.kinds.texts))
      }
      // A lineage that is not a cycle ends in a kind whose parent is missing.
      let top = vocabulary.lineage(of: name).last ?? name
      if let above = vocabulary.kinds[top]?.parent, vocabulary.kinds[above] != nil {
        report(
          "kind-cycle",
          "the kinds above \(name.inTicks) form a cycle, or are more than \(Vocabulary.maximumDepth)",
          path.field("parent"))
      }
    }
    // What is imported is named as it is.
    let imported = Set<ExactText>(model.estate?.relationTable.map(\.name) ?? [])
    for name in vocabulary.relations.texts.sorted() where !imported.contains(name) {
      guard let relation = vocabulary.relations[name],
        Vocabulary.builtIn.relations[name] != relation
      else { continue }
      checkRelation(relation, .relation(name))
    }
  }

  private mutating func checkRelation(_ relation: Relation, _ path: ModelPath) {
    if !Identifier.isAuthored(relation.name) {
      report(
        "bad-id",
        "the relation \(relation.name.inTicks) must be one word of letters, digits and -_./:@", path
      )
    }
    for placeholder in ["{subject}", "{object}"] where !relation.sentence.contains(placeholder) {
      report(
        "bad-sentence", "the sentence of \(relation.name.inTicks) lacks `\(placeholder)`",
        path.field("sentence"))
    }
  }

  mutating func checkIds() {
    checkUnique(model.nodes.map(\.id), "node", ModelPath.node)
    checkUnique(model.zones.map(\.id), "zone", ModelPath.zone)
    checkUnique(model.controls.map(\.id), "control", ModelPath.control)
    checkUnique(model.scenarios.map(\.name), "scenario", ModelPath.scenario)
    checkUnique(model.policies.map(\.id), "policy", ModelPath.policy)
    for node in model.nodes where Identifier.endsInLevel(node.id) {
      report(
        "bad-id", "the id \(node.id.inTicks) ends in a level, and would be read as a fact",
        .node(node.id))
    }
  }

  private mutating func checkUnique(
    _ ids: [String], _ what: String, _ path: (String) -> ModelPath
  ) {
    var seen: Set<ExactText> = []
    for id in ids {
      if id.isEmpty { report("bad-id", "the id of a \(what) is empty", path(id)) }
      if !seen.insert(id).inserted {
        report("duplicate-id", "there are two of the \(what) \(id.inTicks)", path(id))
      }
    }
  }

  mutating func checkKind(_ kind: String, _ path: ModelPath) {
    guard model.vocabulary.kinds[kind] == nil else { return }
    warn(
      "unknown-kind", "there is no kind \(kind.inTicks)", path,
      notes: nearest(to: kind, in: model.vocabulary.kinds.texts))
  }

  mutating func checkScenarios() {
    let names = Set<ExactText>(model.scenarios.map(\.name))
    for scenario in model.scenarios {
      let path = ModelPath.scenario(scenario.name)
      if scenario.from.isEmpty {
        report(
          "missing-key", "the scenario \(scenario.name.inTicks) needs `from`", path.field("from"))
      }
      for (index, selector) in scenario.from.enumerated() {
        checkSelector(selector, names, path.field("from").item(index))
      }
      for (index, selector) in scenario.to.enumerated() {
        checkSelector(selector, names, path.field("to").item(index))
      }
    }
  }

  /// Checks the ids in a selector; whether a name, a kind, a tag or a scope selects anything is the
  /// matter of the question.
  private mutating func checkSelector(
    _ text: String, _ scenarios: Set<ExactText>, _ path: ModelPath
  ) {
    do {
      for selector in try Selector.parse(text) {
        switch selector.target {
        // A name alone is for the command line, where somebody reads whose it is.
        case .id(let id), .word(let id): checkNodeId(id, path)
        case .zone(let zone): checkZone(zone, path)
        case .scenario(let name) where !scenarios.contains(name):
          report(
            "unknown-id", "there is no scenario \(name.inTicks)", path,
            notes: nearest(to: name, in: scenarios.texts))
        case .kind, .tag, .scope, .name, .scenario: break
        }
      }
    } catch {
      report("bad-selector", (error as? BlastRadiusError)?.message ?? "this is no selector", path)
    }
  }
}
