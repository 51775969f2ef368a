/// Reads changes as they are written on the command line: each the argument of an option.
///
/// An argument that names something of the model whole is that; else it is split at its last `@`, if an
/// instant follows.
package struct ChangeParser {
  private let model: Model
  private let catalog: Catalog
  private let search: EdgeSearch

  /// Makes a parser of changes of a model.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where two of its nodes are one.
  package init(_ model: Model) throws {
    self.model = model
    catalog = try Catalog(model)
    search = try EdgeSearch(model)
  }

  /// `CONTROL=STATE`.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`), as the others do, where the text is no such change or
  ///   names nothing of the model.
  package func set(_ text: String) throws -> ModelChange {
    guard let equals = text.lastIndex(of: "=") else {
      throw error("set", text, "it has the form CONTROL=STATE")
    }
    let id = String(text[..<equals])
    guard model.controls.contains(where: { $0.id == id }) else {
      let hint = NearestName.find(id, in: model.controls.map(\.id))
      throw error("set", text, "there is no control `\(shown(id))`" + advice(hint.map(ticked)))
    }
    let value = String(text[text.index(after: equals)...])
    guard let found = split(value, Control.State.init(rawValue:)) else {
      throw error("set", text, "a control is enforced, absent or unknown")
    }
    return ModelChange(.set(control: id, found.value), at: found.at)
  }

  /// `ID` or `'SUBJECT RELATION OBJECT'`, or the id of an edge.
  package func remove(_ text: String) throws -> ModelChange {
    if let found = split(text, node) { return ModelChange(.removeNode(found.value), at: found.at) }
    if let found = split(text, edge) { return ModelChange(.removeEdge(found.value), at: found.at) }
    throw missing("remove", text)
  }

  /// `ID`.
  package func revoke(_ text: String) throws -> ModelChange {
    let found = try node("revoke", text)
    return ModelChange(.revoke(found.value), at: found.at)
  }

  /// `ID`.
  package func rotate(_ text: String) throws -> ModelChange {
    let found = try node("rotate", text)
    return ModelChange(.rotate(found.value), at: found.at)
  }

  /// `ID`.
  package func evict(_ text: String) throws -> ModelChange {
    let found = try node("evict", text)
    return ModelChange(.evict(found.value), at: found.at)
  }

  /// An edge, and a fact that it needs.
  package func require(_ name: String, _ text: String) throws -> ModelChange {
    guard let edge = edge(name) else { throw missing("require", name) }
    guard let found = split(text, fact) else { throw missing("require", text) }
    return ModelChange(.require(edge: edge, found.value), at: found.at)
  }

  /// `ID=GATEWAY`, or `ID=` for none.
  package func behind(_ text: String) throws -> ModelChange {
    for equals in text.indices.reversed() where text[equals] == "=" {
      guard let id = node(String(text[..<equals])) else { continue }
      let rest = String(text[text.index(after: equals)...])
      guard let found = split(rest, gateway) else { throw missing("behind", rest) }
      return ModelChange(.behind(id, gateway: found.value), at: found.at)
    }
    guard let equals = text.lastIndex(of: "=") else {
      throw error("behind", text, "it has the form ID=GATEWAY, or ID= for none")
    }
    throw missing("behind", String(text[..<equals]))
  }

  /// `'SUBJECT RELATION OBJECT'`.
  package func add(_ text: String) throws -> ModelChange {
    guard let found = split(text, newEdge) else { throw missing("add", text) }
    guard model.vocabulary.relations[found.value.relation] != nil else {
      let hint = NearestName.find(found.value.relation, in: model.vocabulary.relations.texts)
      throw error(
        "add", text,
        "there is no relation `\(shown(found.value.relation))`" + advice(hint.map(ticked)))
    }
    return ModelChange(.add(found.value), at: found.at)
  }

  /// A node by its id, which may stand in quotes; `nil` where there is none.
  package func node(_ text: String) -> String? {
    if let number = catalog.number(of: text) { return catalog.id(number) }
    guard text.hasPrefix("\""), let words = Identifier.words(text), words.count == 1 else {
      return nil
    }
    return catalog.number(of: words[0]).map(catalog.id)
  }

  /// Edges by their sentence or one by its id; `nil` where there is none.
  package func edge(_ text: String) -> String? {
    guard !search.edges(named: text).isEmpty || search.importedEdge(named: text) != nil else {
      return nil
    }
    guard let words = Identifier.words(text), words.count == 3 else { return text }
    return Edge(words[0], words[1], words[2]).sentence
  }

  /// Why a text names nothing of the model, with what was probably meant.
  package func problem(with text: String) -> String {
    guard let words = Identifier.words(text), words.count == 3 else {
      return noNode(Fact.split(text).node)
    }
    if let unknown = [words[0], words[2]].first(where: { node($0) == nil }) {
      return noNode(unknown)
    }
    let hint = NearestName.find(text, in: model.edges.lazy.map(\.sentence))
    return "there is no edge `\(shown(text))`" + advice(hint.map(ticked))
  }

  /// A fact as a condition names it: a bare node means its control, a bare gateway its connect.
  package func fact(_ text: String) -> Fact? {
    if let id = node(text) {
      let isGateway =
        catalog.number(of: id).map { catalog.isNode($0, a: "gateway", in: model.vocabulary) }
        ?? false
      return Fact(id, isGateway ? .connect : .control)
    }
    let (name, level) = Fact.split(text)
    guard let level, let id = node(name) else { return nil }
    return Fact(id, level)
  }
}

extension ChangeParser {
  /// What a text names whole, or without the instant that follows its last `@`.
  private func split<Value>(
    _ text: String, _ read: (String) -> Value?
  ) -> (value: Value, at: Moment?)? {
    if let whole = read(text) { return (whole, nil) }
    guard let (name, at) = Self.instant(text) else { return nil }
    return read(name).map { ($0, at) }
  }

  private static func instant(_ text: String) -> (name: String, at: Moment)? {
    guard let sign = text.lastIndex(of: "@"),
      let at = Moment(String(text[text.index(after: sign)...]))
    else { return nil }
    return (String(text[..<sign]), at)
  }

  private func node(_ option: String, _ text: String) throws -> (value: String, at: Moment?) {
    guard let found = split(text, node) else { throw missing(option, text) }
    return found
  }

  private func gateway(_ text: String) -> String?? {
    text.isEmpty ? .some(nil) : node(text).map { .some($0) }
  }

  /// An edge between nodes that are there.
  private func newEdge(_ text: String) -> Edge? {
    guard let words = Identifier.words(text), words.count == 3, let subject = node(words[0]),
      let object = node(words[2])
    else { return nil }
    return Edge(subject, words[1], object)
  }

  /// The error for what names nothing of the model.
  private func missing(_ option: String, _ text: String) -> BlastRadiusError {
    error(option, text, problem(with: Self.instant(text)?.name ?? text))
  }

  private func noNode(_ id: String) -> String {
    "there is no node `\(shown(id))`" + advice(catalog.nearest(to: id)?.shown)
  }

  private func advice(_ hint: String?) -> String { hint.map { "; did you mean \($0)?" } ?? "" }

  private func ticked(_ text: String) -> String { "`\(shown(text))`" }

  private func shown(_ text: String) -> String {
    SafeText.shortened(SafeText.visible(text), to: 120)
  }

  private func error(_ option: String, _ text: String, _ problem: String) -> BlastRadiusError {
    BlastRadiusError(.badInput, "--\(option) `\(shown(text))`: \(problem)")
  }
}
