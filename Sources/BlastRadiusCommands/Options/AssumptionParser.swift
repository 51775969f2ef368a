internal import BlastRadius

/// Reads what `--assume` says about a model.
struct AssumptionParser: Sendable {
  private let model: Model
  private let unredacted: Unredacted?

  init(_ model: Model) {
    (self.model, unredacted) = (model, model.unredacted)
  }

  /// Reads `NAME=VALUE`; the last `=` separates them.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the text is no assumption or names
  ///   nothing in the model.
  func parse(_ text: String) throws -> Assumption {
    if let unredacted {
      return unredacted.redacted(try unredacted.asked { try AssumptionParser($0).parse(text) })
    }
    guard let equals = text.lastIndex(of: "="),
      let words = Identifier.words(String(text[..<equals])), !words.isEmpty
    else { throw error(text, "it has the form NAME=VALUE") }
    let value = String(text[text.index(after: equals)...])
    switch words.count {
    case 1: return try controlOrEdge(words[0], value, in: text)
    case 3 where words[0] == "rotation" && words[1] == "of":
      return .rotation(try node(words[2], in: text), try rotation(value, in: text))
    case 3: return try edge(words, value, in: text)
    default: throw error(text, "it names a control, an edge's sentence or \"rotation of ID\"")
    }
  }

  private func controlOrEdge(_ id: String, _ value: String, in text: String) throws -> Assumption {
    if let control = model.controls.first(where: { $0.id == id }) {
      guard let state = Control.State(rawValue: value) else {
        throw error(text, "a control is enforced, absent or unknown")
      }
      return .control(control.id, state)
    }
    if model.edges.contains(where: { $0.id == id }) {
      return .edge(id, try existence(value, in: text))
    }
    let names = model.controls.map(\.id) + model.edges.compactMap(\.id)
    throw missing("control", id, among: names, in: text)
  }

  private func edge(_ words: [String], _ value: String, in text: String) throws -> Assumption {
    let sentence = Edge(words[0], words[1], words[2]).sentence
    let sentences = model.edges.lazy.map(\.sentence)
    if !sentences.contains(sentence) {
      let search = try EdgeSearch(model)
      guard !search.edges(named: sentence).isEmpty || search.importedEdge(named: sentence) != nil
      else { throw missing("edge", sentence, among: sentences, in: text) }
    }
    return .edge(sentence, try existence(value, in: text))
  }

  private func existence(_ value: String, in text: String) throws -> Edge.Existence {
    guard let existence = Edge.Existence(rawValue: value) else {
      throw error(text, "an edge is true, false or unknown")
    }
    return existence
  }

  private func node(_ id: String, in text: String) throws -> String {
    let catalog = try Catalog(model)
    guard let number = catalog.number(of: id) else {
      let hint = catalog.nearest(to: id).map { "; did you mean \($0.shown)?" } ?? ""
      throw error(text, "there is no node `\(shown(id))`\(hint)")
    }
    return catalog.id(number)
  }

  private func rotation(_ value: String, in text: String) throws -> Rotation {
    switch value {
    case "never": return .never
    case "unknown": return .unknown
    default:
      guard let moment = Moment(value) else {
        throw error(text, "a rotation is never, unknown, a date or an instant")
      }
      return .at([moment])
    }
  }

  private func missing(
    _ what: String, _ name: String, among names: some Sequence<String>, in text: String
  ) -> BlastRadiusError {
    let hint = NearestName.find(name, in: names).map { "; did you mean `\(shown($0))`?" } ?? ""
    return error(text, "there is no \(what) `\(shown(name))`\(hint)")
  }

  private func error(_ text: String, _ problem: String) -> BlastRadiusError {
    BlastRadiusError(.badInput, "--assume `\(shown(text))`: \(problem)")
  }

  private func shown(_ text: String) -> String {
    SafeText.shortened(SafeText.visible(text), to: 120)
  }
}
