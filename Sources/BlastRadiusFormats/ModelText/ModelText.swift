public import BlastRadius

/// Writes models as text models: what was imported among them, with where it stands and why.
public enum ModelText {
  /// The largest text, in bytes: what is larger is not read again.
  public static let limit = ModelReader.Options().maximumFileSize

  /// The text of a model in canonical order and spacing.
  ///
  /// Properties of imported nodes and the kinds that they have besides the one that is shown have no place
  /// in it; results about everything else are the same.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the text would be too large, or a relation means
  ///   what text models have no words for.
  public static func text(of model: Model) throws -> String {
    let catalog = try Catalog(model)
    // A line of JSON has more than so many bytes per node and edge.
    guard catalog.count + catalog.edgeCount <= limit / 16 else { throw tooLarge }
    if let relation = inexpressible(model, catalog) {
      throw BlastRadiusError(
        .badInput,
        "the relation \(relation.inTicks) needs several levels, which text models have no words for: "
          + "write a snapshot")
    }
    let json = JSONWriter.text { $0.object { write(model, catalog, &$0) } }
    let text = try ModelFormatter.format(text: json, named: "model")
    guard text.utf8.count <= limit else { throw tooLarge }
    return text
  }

  private static let tooLarge = BlastRadiusError(
    .badInput, "the text model would have more than \(limit >> 20) MB: write a snapshot")

  /// A relation that an edge has and that has no words, or `nil`.
  private static func inexpressible(_ model: Model, _ catalog: Catalog) -> String? {
    relations(model, catalog).first { Set($0.steps.map(\.needs)).count > 1 }?.name
  }

  /// The relations of edges that are not built in.
  private static func relations(_ model: Model, _ catalog: Catalog) -> [Relation] {
    let used = Set<ExactText>(catalog.edges.map { catalog.relationName(ofEdge: $0) })
    return used.sorted().compactMap { name in
      guard let relation = model.vocabulary.relations[name],
        Vocabulary.builtIn.relations[name] != relation
      else { return nil }
      return relation
    }
  }

  /// The kinds that are not built in.
  private static func kinds(_ model: Model) -> [Kind] {
    model.vocabulary.kinds.values.filter { Vocabulary.builtIn.kinds[$0.name] != $0 }
      .sorted { $0.name < $1.name }
  }

  private static func write(_ model: Model, _ catalog: Catalog, _ json: inout JSONWriter) {
    json.field("blastradius", 1)
    if let title = model.title { json.field("title", title) }
    if let summary = model.summary { json.field("summary", summary) }
    if let asOf = model.asOf { json.field("as-of", asOf.description) }
    if !model.sources.isEmpty { json.field("sources", model.sources) }
    section("kinds", kinds(model), &json) { json, kind in
      json.field(named: kind.name) { json in
        json.object { json in
          json.optional("parent", kind.parent)
          json.optional("meaning", kind.meaning)
          if let durable = kind.durable { json.field("durable", durable) }
        }
      }
    }
    section("relations", relations(model, catalog), &json) { json, relation in
      json.field(named: relation.name) { $0.object { write(relation, &$0) } }
    }
    section("zones", model.zones, &json) { json, zone in
      json.field(named: zone.id) { $0.object { ElementText.write(zone, &$0) } }
    }
    section("controls", model.controls, &json) { json, control in
      json.field(named: control.id) { $0.object { ElementText.write(control, &$0) } }
    }
    section("nodes", Array(0..<catalog.count), &json) { json, number in
      json.field(named: catalog.id(number)) {
        $0.object { ElementText.writeNode(number, catalog, &$0) }
      }
    }
    list("edges", Array(catalog.edges), &json) { ElementText.writeEdge($1, catalog, &$0) }
    list("events", model.events, &json) { json, event in
      json.object { ElementText.write(event, &$0) }
    }
  }

  private static func write(_ relation: Relation, _ json: inout JSONWriter) {
    json.field("category", relation.category.rawValue)
    if let needs = relation.steps.first?.needs { json.field("needs", needs.name) }
    if !relation.steps.isEmpty { json.field("gives", relation.steps.map(\.gives.name)) }
    if relation.isRemote { json.field("remote", true) }
    if relation.isLasting { json.field("lasting", true) }
    json.optional("sentence", relation.sentence)
  }

  private static func section<Item>(
    _ name: String, _ items: [Item], _ json: inout JSONWriter,
    _ write: (inout JSONWriter, Item) -> Void
  ) {
    if items.isEmpty { return }
    json.field(name) { json in
      json.object { json in for item in items { write(&json, item) } }
    }
  }

  private static func list<Item>(
    _ name: String, _ items: [Item], _ json: inout JSONWriter,
    _ write: (inout JSONWriter, Item) -> Void
  ) {
    if items.isEmpty { return }
    json.field(name, count: items.count) { write(&$0, items[$1]) }
  }
}

extension JSONWriter {
  /// Writes a field where there is a text that is not empty.
  mutating func optional(_ key: String, _ value: String?) {
    if let value, !value.isEmpty { field(key, value) }
  }

  /// Writes a field where there is a moment.
  mutating func optional(_ key: String, _ value: Moment?) {
    if let value { field(key, value.description) }
  }

  /// Writes a field where there are texts.
  mutating func optional(_ key: String, _ values: [String]) {
    if !values.isEmpty { field(key, values) }
  }
}
