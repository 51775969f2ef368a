import BlastRadius

extension ModelDecoder {
  mutating func decodeEdges(_ values: [YAMLValue]) {
    let facts = FactReader(model)
    for value in values {
      let path = ModelPath.edge(model.edges.count)
      guard let parts = parts(of: value), var edge = edge(parts.sentence, at: parts.location)
      else { continue }
      context.place(path, parts.location)
      placeWords(of: parts, path)
      if let attributes = parts.attributes,
        let object = ObjectReader(
          attributes, "an edge", keys: TextModelKeys.edge, path: path, at: parts.location,
          context: context)
      {
        read(object, facts, into: &edge)
      }
      model.edges.append(edge)
    }
  }

  /// The edge that an item says, as one of `edges` does.
  static func edge(_ value: YAMLValue, in model: Model, _ log: ProblemLog) -> Edge? {
    var decoder = ModelDecoder(ModelTree(), log: log)
    decoder.model = model
    decoder.model.edges = []
    decoder.decodeEdges([value])
    return decoder.model.edges.first
  }

  /// The sentence of an item of `edges`, and what stands under it.
  private struct Parts {
    var sentence: String
    var location: SourceLocation
    var column: Int?
    var attributes: YAMLValue?
  }

  /// Notes where the subject, the relation and the object stand.
  private func placeWords(of parts: Parts, _ path: ModelPath) {
    guard let column = parts.column else { return }
    let starts = Identifier.wordOffsets(parts.sentence)
    for (key, offset) in zip(["subject", "relation", "object"], starts) {
      var location = parts.location
      location.column = column + offset
      context.place(path.field(key), location)
    }
  }

  private func parts(of value: YAMLValue) -> Parts? {
    switch value.content {
    case .scalar(let text, _) where !value.isNull:
      return Parts(sentence: text, location: value.location, column: value.textColumn)
    case .mapping(let entries) where entries.count == 1:
      let entry = entries[0]
      return Parts(
        sentence: entry.key, location: entry.keyLocation, column: entry.keyColumn,
        attributes: entry.value)
    case .mapping(let entries) where entries.count > 1:
      context.log.error(
        "bad-edge", "an edge is one sentence with its attributes indented below it",
        at: entries[1].keyLocation,
        notes: [.init("the edge begins here", at: entries[0].keyLocation)])
    default:
      context.log.error(
        "bad-edge", "an edge is a sentence `SUBJECT RELATION OBJECT`, not \(value.shape)",
        at: value.location)
    }
    return nil
  }

  private func edge(_ sentence: String, at place: SourceLocation) -> Edge? {
    guard let words = Identifier.words(sentence) else {
      context.log.error(
        "bad-edge",
        "a double quote in \(sentence.inTicks) is not closed, or not followed by a space",
        at: place)
      return nil
    }
    guard words.count == 3 else {
      let hint =
        words.count > 3 ? "; an id with spaces stands in double quotes" : ""
      context.log.error(
        "bad-edge",
        "an edge is three words, `SUBJECT RELATION OBJECT`, and this has \(words.count)\(hint)",
        at: place, notes: relation(in: words))
      return nil
    }
    return Edge(words[0], words[1], words[2])
  }

  /// A hint where the words between the first and the last are one relation: `a logs in as b`.
  private func relation(in words: [String]) -> [Diagnostic.Note] {
    guard (4...6).contains(words.count) else { return [] }
    let between = words.dropFirst().dropLast().joined(separator: "-")
    let known = model.vocabulary.relations[between] == nil ? [] : [between]
    let meant = known + RelationHints.meant(by: between, in: model.vocabulary)
    guard let relation = meant.first else { return [] }
    let edge = Edge(words[0], relation, words[words.count - 1])
    return [.init("did you mean \(edge.sentence.inTicks)?")]
  }

  private func read(_ object: ObjectReader, _ facts: FactReader, into edge: inout Edge) {
    edge.id = object.text("id")
    if let requires = object.value("requires") {
      edge.requires = context.list(requires, "requires", object.path.field("requires")) {
        requirement($0, $1, facts)
      }
    }
    edge.unless = object.texts("unless").withoutRepetition()
    edge.valid = object.validity("valid")
    edge.exists = object.choice("exists", Edge.Existence.self) ?? .yes
    if let effort = object.value("effort") {
      edge.effort = context.effort(effort, "effort") ?? .one
    }
    if let evidence = object.value("evidence") {
      edge.evidence = context.list(evidence, "evidence", object.path.field("evidence")) {
        record($0, $1)
      }
    }
    edge.fixes = fixes(object, .edge, facts)
    edge.note = object.text("note")
    edge.sources = object.texts("sources").withoutRepetition()
  }

  private func requirement(_ value: YAMLValue, _ path: ModelPath, _ facts: FactReader)
    -> Requirement?
  {
    if case .scalar = value.content { return fact(value, facts).map(Requirement.fact) }
    guard
      let object = ObjectReader(
        value, "an item of `requires`",
        keys: TextModelKeys.anyRequirement + TextModelKeys.thresholdRequirement, path: path,
        context: context)
    else { return nil }
    switch (object.value("any"), object.value("at-least")) {
    case (let any?, nil):
      return .atLeast(1, of: context.list(any, "any", path) { item, _ in fact(item, facts) })
    case (nil, let threshold?): return atLeast(threshold, path, facts)
    default:
      context.log.error(
        "wrong-value", "an item of `requires` is a fact, `any` or `at-least`", at: value.location)
      return nil
    }
  }

  private func atLeast(_ value: YAMLValue, _ path: ModelPath, _ facts: FactReader) -> Requirement? {
    guard
      let object = ObjectReader(
        value, "`at-least`", keys: TextModelKeys.threshold, path: path, context: context)
    else { return nil }
    for key in TextModelKeys.threshold where object.value(key) == nil { object.missing(key) }
    guard let count = object.count("n"), let members = object.value("of") else { return nil }
    return .atLeast(
      count, of: context.list(members, "of", path) { item, _ in fact(item, facts) })
  }

  private func fact(_ value: YAMLValue, _ facts: FactReader) -> Fact? {
    if let text = value.text, let fact = facts.fact(text) { return fact }
    let members = value.text == nil ? "a fact is `node` or `node@level`, not \(value.shape)" : nil
    context.log.error(
      "bad-fact",
      members ?? "a fact is `node` or `node@level`, and \(value.text?.inTicks ?? "this") is not",
      at: value.location)
    return nil
  }

  private func record(_ value: YAMLValue, _ path: ModelPath) -> Evidence? {
    guard
      let object = ObjectReader(
        value, "a record of `evidence`", keys: TextModelKeys.evidence, path: path,
        context: context)
    else { return nil }
    let outcomes = Evidence.Outcome.allCases.filter { object.value($0.rawValue) != nil }
    guard outcomes.count == 1 else {
      context.log.error(
        "wrong-value", "a record of `evidence` has one of `observed`, `denied` and `attempted`",
        at: object.location)
      return nil
    }
    var evidence = Evidence(outcomes[0])
    if let when = object.value(outcomes[0].rawValue), !isUndated(when) {
      evidence.at = context.moment(when, outcomes[0].rawValue)
    }
    evidence.step = object.count("step")
    evidence.count = object.count("count")
    evidence.reason = object.choice("reason", Evidence.Reason.self)
    evidence.control = object.text("control")
    evidence.source = object.text("source")
    evidence.note = object.text("note")
    evidence.claim = object.flag("claim") ?? false
    return evidence
  }

  private func isUndated(_ value: YAMLValue) -> Bool {
    value.isNull || value.text == "true" || value.text == "unknown"
  }
}
