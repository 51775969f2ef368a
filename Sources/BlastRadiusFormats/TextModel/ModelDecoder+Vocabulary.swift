import BlastRadius

extension ModelDecoder {
  mutating func decodeVocabulary() {
    for entry in entries(.kinds) {
      guard !isBuiltIn(entry, Vocabulary.builtIn.kinds[entry.key] != nil, "kind"),
        let object = object(entry, "a kind", TextModelKeys.kind, .kind(entry.key))
      else { continue }
      model.vocabulary.add(
        Kind(
          entry.key, parent: object.text("parent"), meaning: object.text("meaning") ?? "",
          durable: object.flag("durable")))
    }
    for entry in entries(.relations) {
      guard !isBuiltIn(entry, Vocabulary.builtIn.relations[entry.key] != nil, "relation"),
        let object = object(entry, "a relation", TextModelKeys.relation, .relation(entry.key))
      else { continue }
      if let relation = relation(entry.key, object) { model.vocabulary.add(relation) }
    }
  }

  private func isBuiltIn(_ entry: YAMLEntry, _ isBuiltIn: Bool, _ what: String) -> Bool {
    guard isBuiltIn else { return false }
    context.log.error(
      "built-in", "\(entry.key.inTicks) is a built-in \(what): choose another name",
      at: entry.keyLocation)
    return true
  }

  private func relation(_ name: String, _ object: ObjectReader) -> Relation? {
    if object.value("category") == nil { object.missing("category") }
    let category = object.choice("category", Relation.Category.self)
    let needs = object.value("needs").flatMap { context.level($0, "needs") }
    let gives = object.value("gives").map { value in
      context.list(value, "gives", object.path.field("gives")) { item, _ in
        context.level(item, "gives")
      }
    }
    if (object.value("needs") == nil) != (object.value("gives") == nil) {
      object.missing(needs == nil ? "needs" : "gives")
    }
    let steps = needs.map { needs in (gives ?? []).map { Relation.Step(needs, $0) } } ?? []
    // An unreadable category was reported; the edges of the relation are still read.
    return Relation(
      name, category ?? .access, steps, remote: object.flag("remote") ?? false,
      lasting: object.flag("lasting") ?? false,
      sentence: object.text("sentence") ?? "{subject} \(name) {object}")
  }
}
