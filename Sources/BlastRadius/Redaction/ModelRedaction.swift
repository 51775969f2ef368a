import GraphKernel

/// Makes a redacted model of another one.
///
/// Each part is made anew of what may be told of it, so that what a part has besides is left out.
struct ModelRedaction {
  let original: Model
  let unredacted: Unredacted
  /// What nodes, and names of other classes, are called that are hidden.
  let nodes: [ExactText: Pseudonym]
  let others: [NameClass: [ExactText: Pseudonym]]
  /// What is hidden of all models, of which this is the one at an index.
  let hidden: HiddenNodes
  private let index: Int
  private let catalog: Catalog

  /// Makes it of the pseudonyms of all models.
  init(
    _ model: Model, _ catalog: Catalog, nodes: [ExactText: Pseudonym],
    others: [NameClass: [ExactText: Pseudonym]], hidden: HiddenNodes, at index: Int
  ) {
    original = model
    (self.catalog, self.nodes, self.others) = (catalog, nodes, others)
    (self.hidden, self.index) = (hidden, index)
    var used = NamesInUse()
    used.add(model)
    var names: [NameClass: [ExactText: String]] = [:]
    for (kind, texts) in used.texts {
      names[kind] = [ExactText: String](
        texts.keys.map { ($0.text, others[kind]?[$0.text]?.id ?? $0.text) }
      ) { first, _ in first }
    }
    unredacted = Unredacted(model, names: names) { id in
      catalog.number(of: id).map(catalog.id).map { nodes[$0]?.id ?? $0 }
    }
  }

  /// The redacted model.
  var model: Model {
    var model = Model()
    model.asOf = original.asOf
    model.vocabulary = vocabulary
    model.zones = original.zones.map(redacted)
    model.controls = original.controls.map(redacted)
    model.nodes = original.nodes.map(redacted)
    model.marks = NodeMarks(original.marks.all.map(redacted))
    model.edges = original.edges.map(unredacted.redacted)
    model.estate = original.estate.map(redacted)
    model.importedEdges = original.importedEdges.map { edges in
      ImportedEdges(
        first: edges.first, count: edges.count, sources: EdgeSources(files: [], runs: []))
    }
    model.events = original.events.map { Event(at: $0.at, kind: $0.kind) }
    model.policies = original.policies.map(redacted)
    model.unredacted = unredacted
    return model
  }

  func name(_ text: String, _ kind: NameClass) -> String { unredacted.name(text, of: kind) }

  /// A label, or that of the pseudonym where the name is hidden.
  func label(_ label: String?, of id: String, _ kind: NameClass) -> String? {
    (kind == .node ? nodes[id] : others[kind]?[id])?.label ?? label
  }

  private func redacted(_ estate: Estate) -> Estate {
    var (ids, labels) = (TextColumn.Builder(), TextColumn.Builder())
    for node in 0..<estate.nodeCount {
      if hidden.contains(node, of: index), let pseudonym = nodes[catalog.id(node)] {
        ids.append(pseudonym.id.utf8)
        labels.append(pseudonym.label.utf8)
      } else {
        unsafe estate.ids.withText(node) { unsafe ids.append($0) }
        unsafe estate.labels.withText(node) { unsafe labels.append($0) }
      }
    }
    let column = ids.build()
    return Estate(
      ids: column, labels: labels.build(), kindOffsets: estate.kindOffsets, kinds: estate.kinds,
      subjects: estate.subjects, objects: estate.objects, relations: estate.relations,
      graph: estate.graph, sorted: Column(column.order()),
      kindTable: estate.kindTable.map(redacted),
      relationTable: estate.relationTable.map(redacted), properties: .none,
      criticalities: ImportedCriticality(stored: estate.criticalities.entries(in: estate)),
      verify: { try estate.checkUnchanged() })
  }

  private var vocabulary: Vocabulary {
    Vocabulary(
      kinds: original.vocabulary.kinds.values.map(redacted),
      relations: original.vocabulary.relations.values.map(redacted))
  }

  private func redacted(_ kind: Kind) -> Kind {
    if Vocabulary.builtIn.kinds[kind.name] == kind { return kind }
    return Kind(
      name(kind.name, .kind), parent: kind.parent.map { name($0, .kind) }, meaning: "",
      durable: kind.durable)
  }

  private func redacted(_ relation: Relation) -> Relation {
    if Vocabulary.builtIn.relations[relation.name] == relation { return relation }
    let called = name(relation.name, .relation)
    // What an import has is the vocabulary of a tool, and else somebody wrote it.
    let isAuthored =
      original.estate?.relationTable.contains { $0.name == relation.name } != true
    let tells =
      called != relation.name || hidden.isWhole && isAuthored
      || hidden.names.isIn(relation.sentence)
    return Relation(
      called, relation.category, relation.steps, remote: relation.isRemote,
      lasting: relation.isLasting,
      sentence: tells ? "{subject} \(called) {object}" : relation.sentence)
  }
}
