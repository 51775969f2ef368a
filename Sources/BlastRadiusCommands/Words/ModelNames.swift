internal import BlastRadius
internal import BlastRadiusRendering

/// What the nodes and edges of a result are called: a view of the model's catalog for people.
///
/// In sentences an author's ids stand as they were written; what is imported has ids that nobody can
/// read, and stands by its name. An id stands beside a name that several nodes have.
struct ModelNames: Sendable {
  let catalog: Catalog
  private let model: Model
  /// Whether ids are shown and no names.
  private let showsIDs: Bool
  private let shared = SharedNames()
  /// How each control stands in a sentence, by its id.
  private let controls: [ExactText: String]

  /// - Throws: `BlastRadiusError` of code `bad-input` where two nodes of the model are one.
  init(_ model: Model, showsIDs: Bool = false) throws {
    catalog = try Catalog(model)
    self.model = model
    self.showsIDs = showsIDs
    controls = Self.words(for: model.controls, showsIDs: showsIDs)
  }

  /// An author's control stands by its id; an imported one, whose id begins with its system, by its
  /// name, with the id beside it where several have that name.
  private static func words(for controls: [Control], showsIDs: Bool) -> [ExactText: String] {
    func isNamed(_ control: Control) -> Bool {
      !showsIDs && control.label != nil && control.id.utf8.contains(UInt8(ascii: ":"))
    }
    let counts = [ExactText: Int](
      controls.filter(isNamed).map { ($0.name, 1) }, uniquingKeysWith: +)
    return [ExactText: String](
      controls.map { control in
        guard isNamed(control) else { return (control.id, control.id) }
        let name = shortened(control.name)
        return (control.id, counts[control.name] == 1 ? name : "\(name) (\(control.id))")
      }
    ) { first, _ in first }
  }

  /// The name of a node as it was written, for formats with an escaping and a place for ids of their
  /// own.
  func name(_ id: String) -> String { number(id).map(catalog.name) ?? id }

  /// The name of a node for people, with the id where several nodes have it; or the id.
  func title(_ id: String) -> String {
    if showsIDs { return id }
    guard let number = number(id) else { return id }
    let name = catalog.name(number)
    if name == id { return id }
    let shown = Self.shortened(name)
    return shared.has(name, in: catalog) ? "\(shown) (\(id))" : shown
  }

  /// The kind of a node that is shown, or `nil`.
  func kind(of id: String) -> String? {
    guard let kind = number(id).map(catalog.kind), !kind.isEmpty else { return nil }
    return kind
  }

  /// The id of the zone of a node, or `nil`.
  func zone(of id: String) -> String? { number(id).flatMap(catalog.zone) }

  /// The strongest evidence on an edge.
  func evidence(on edge: EdgeReference?) -> EvidenceMark? {
    edge.flatMap(model.evidenceMark)
  }

  /// Whether the node is of the kind or of one below it.
  func isNode(_ id: String, a kind: String) -> Bool {
    number(id).map { catalog.isNode($0, a: kind, in: catalog.vocabulary) } ?? false
  }

  /// The ids of the nodes of criticality `critical`, sorted.
  func criticalNodes() -> [String] {
    catalog.criticalNodes.filter { catalog.criticality($0) == .critical }.map(catalog.id).sorted()
  }

  private func number(_ id: String) -> Int? { catalog.number(of: id) }

  /// A node in a sentence: its id, or the name of an imported one.
  func word(_ id: String) -> String {
    guard !showsIDs, let number = number(id), number < catalog.importedCount else {
      return Identifier.quoted(id)
    }
    let name = catalog.name(number)
    let word = Identifier.quoted(Self.shortened(name))
    return name != id && shared.has(name, in: catalog) ? "\(word) (\(Identifier.quoted(id)))" : word
  }

  /// A name that is not longer than anybody reads; ids are never cut.
  private static func shortened(_ name: String) -> String { SafeText.shortened(name, to: 200) }
}

extension ModelNames {
  /// A sentence of the model.
  func sentence(_ edge: EdgeReference) -> String {
    "\(word(edge.subject)) \(edge.relation) \(word(edge.object))"
  }

  /// A sentence of the model with what the edge needed besides its subject.
  func sentence(_ edge: EdgeReference, with facts: [Fact]) -> String {
    let others = facts.filter { $0.node != edge.subject }.map(text)
    let text = sentence(edge)
    return others.isEmpty ? text : Said.table.with(text, Said.language.list(others))
  }

  /// A fact.
  func text(_ fact: Fact) -> String { "\(word(fact.node))@\(fact.level.name)" }

  /// What nobody knows: a control, as it stands in a sentence, whether a credential was rotated, or whether an edge exists.
  enum Unknown {
    case control(String)
    case rotation(String)
    case edge(String)
  }

  /// What the name of an unknown stands for, in words.
  func kind(ofUnknown text: String) -> Unknown {
    if let control = controls[text] { return .control(control) }
    guard let words = Identifier.words(text), words.count == 3 else { return .control(text) }
    if words[0] == "rotation", words[1] == "of" { return .rotation(word(words[2])) }
    return .edge("\(word(words[0])) \(words[1]) \(word(words[2]))")
  }

  /// A control in a sentence.
  func control(_ id: String) -> String { controls[id] ?? id }

  /// What nobody knows: a control, an edge's sentence or `rotation of ID`.
  func unknown(_ text: String) -> String {
    switch kind(ofUnknown: text) {
    case .control(let id): id
    case .rotation(let node): Said.answer.rotationOf(node)
    case .edge(let sentence): sentence
    }
  }

  /// A step of a proof in words.
  func sentence(_ step: Explanation.Step) -> String {
    guard let edge = step.via else {
      let level = step.fact.level == .control ? "" : " (\(Said.language.level(step.fact.level)))"
      return Said.table.isCompromised(title(step.fact.node), level)
    }
    return words(edge)
  }

  /// An edge in words, with the names of its nodes.
  private func words(_ edge: EdgeReference) -> String {
    let isImplied = edge.index == nil && edge.relation == Vocabulary.behind.name
    let relation = isImplied ? Vocabulary.behind : catalog.vocabulary.relations[edge.relation]
    let (subject, object) = (title(edge.subject), title(edge.object))
    return relation.map { Said.language.relation($0).sentence(subject: subject, object: object) }
      ?? "\(subject) \(edge.relation) \(object)"
  }

  /// What happened: where that is an edge, its sentence.
  func label(_ entry: Chronology.Entry) -> String {
    guard let edge = entry.edge else { return Said.language.label(entry, in: model, catalog) }
    if entry.label == edge.sentence { return sentence(edge) }
    return entry.label == catalog.sentence(of: edge) ? words(edge) : entry.label
  }

  /// What is lacking, in words.
  func sentence(_ lack: WhyNot.Lack) -> String {
    guard showsIDs else { return Said.language.lack(lack, in: catalog) }
    let facts = lack.of.map(\.description).joined(separator: ", ")
    return lack.of.count == 1 ? facts : "\(lack.count) of: \(facts)"
  }
}
