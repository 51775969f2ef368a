import BlastRadius

/// Makes a model of the files put together.
struct ModelDecoder {
  var model = Model()
  let context: DecodingContext
  /// The nodes that are found by what imported nodes are like.
  private(set) var matches: [NodeMatch] = []
  /// What the files say of the rules by which exports are joined.
  var joins: [YAMLValue] { tree.joins }
  private let tree: ModelTree

  init(_ tree: ModelTree, log: ProblemLog) {
    self.tree = tree
    context = DecodingContext(log: log)
  }

  /// The model, as far as it can be read, with the nodes that stand for imported ones; what cannot
  /// be read is reported. Its edges are to be read when its import is there.
  static func decode(_ tree: ModelTree, log: ProblemLog) -> ModelDecoder {
    var decoder = ModelDecoder(tree, log: log)
    decoder.decodeHead()
    decoder.decodeVocabulary()
    decoder.decodeZones()
    decoder.decodeControls()
    decoder.decodeNodes()
    decoder.decodeEvents(tree.events)
    decoder.decodeScenarios()
    decoder.decodePolicies(tree.policies)
    return decoder
  }

  /// Reads the edges: what an item of `requires` means hangs on whether its node is a gateway, which
  /// an import may say.
  mutating func decodeEdges() {
    decodeEdges(tree.edges)
    model.locations = context.locations
  }

  /// The elements of a section whose names can be read.
  func entries(_ section: ModelTree.Section) -> [YAMLEntry] {
    tree.sections[section]?.entries ?? []
  }

  private mutating func decodeHead() {
    if let title = tree.title { model.title = context.text(title, "title") }
    if let summary = tree.summary { model.summary = context.text(summary, "summary") }
    if let asOf = tree.asOf {
      model.asOf = context.moment(asOf, "as-of")
      context.place(ModelPath(["as-of"]), asOf.location)
    }
    for source in tree.sources {
      guard let text = context.text(source, "sources"), !model.sources.contains(text) else {
        continue
      }
      model.sources.append(text)
    }
  }

  private mutating func decodeZones() {
    for entry in entries(.zones) {
      var zone = Zone(entry.key)
      if let object = object(entry, "a zone", TextModelKeys.zone, .zone(entry.key)) {
        zone.label = object.text("label")
        zone.trust = object.choice("trust", Zone.Trust.self)
        zone.behind = object.texts("behind")
        zone.note = object.text("note")
      }
      model.zones.append(zone)
    }
  }

  private mutating func decodeNodes() {
    for entry in entries(.nodes) {
      if NodeMatch.isEach(entry.value) {
        decodeMark(entry)
        continue
      }
      var node = Node(entry.key, kind: "")
      if let object = object(entry, "a node", TextModelKeys.node, .node(entry.key)) {
        read(object, into: &node)
        readLife(object, into: &node)
        if let match = NodeMatch(object, .node(model.nodes.count), context) {
          matches.append(match)
        }
      }
      model.nodes.append(node)
    }
  }

  private mutating func decodeMark(_ entry: YAMLEntry) {
    guard
      let object = object(
        entry, "a node with `each`", TextModelKeys.mark, .node(entry.key))
    else { return }
    var mark = NodeMark(entry.key, nodes: [])
    mark.zone = object.text("zone")
    mark.criticality = object.choice("criticality", Node.Criticality.self)
    mark.tags = object.texts("tags").withoutRepetition()
    mark.scope = object.texts("scope").withoutRepetition()
    mark.logs = object.logs("logs")
    if let match = NodeMatch(object, .mark(mark), context) { matches.append(match) }
  }

  private func read(_ object: ObjectReader, into node: inout Node) {
    node.kind = object.text("kind") ?? ""
    node.label = object.text("label")
    node.zone = object.text("zone")
    node.behind = object.value("behind") == nil ? nil : object.texts("behind")
    node.durable = object.flag("durable")
    node.believed = object.text("believed")
    node.believedSince = object.moment("believed-since")
    node.lastUsed = object.moment("last-used")
    node.identifiers = object.texts("identifiers").withoutRepetition()
    node.fingerprints = object.texts("fingerprints").withoutRepetition()
    node.consumers = object.texts("consumers").withoutRepetition()
    node.criticality = object.choice("criticality", Node.Criticality.self)
    node.tags = object.texts("tags").withoutRepetition()
    node.scope = object.texts("scope").withoutRepetition()
    node.counts = counts(object)
    node.logs = object.logs("logs")
    node.fixes = fixes(object, .node)
    node.note = object.text("note")
    node.sources = object.texts("sources").withoutRepetition()
  }

  private func readLife(_ object: ObjectReader, into node: inout Node) {
    node.valid = object.validity("valid")
    node.issued = object.moment("issued")
    node.revoked = object.moment("revoked")
    node.expires = object.moment("expires")
    node.leaked = object.moment("leaked")
    node.evicted = object.moments("evicted")
    let moments = object.value("rotated")?.text == "never" ? [] : object.moments("rotated")
    node.rotated = moments.isEmpty ? .never : .at(moments)
    // That it ended and nobody says when is one unknown, however it ended.
    let isOpen = ["rotated", "revoked", "evicted"].contains(where: object.isUnknown)
    if isOpen, moments.isEmpty { node.rotated = .unknown }
  }

  private func counts(_ object: ObjectReader) -> [Node.Count] {
    guard let value = object.value("counts") else { return [] }
    guard let entries = value.entries else {
      context.log.error(
        "wrong-type", "`counts` is a mapping of names to numbers, not \(value.shape)",
        at: value.location)
      return []
    }
    let path = object.path.field("counts")
    return entries.compactMap { count($0, path.field($0.key)) }.sorted { $0.name < $1.name }
  }

  /// A number, or a number with what was said before it.
  private func count(_ entry: YAMLEntry, _ path: ModelPath) -> Node.Count? {
    guard entry.value.entries != nil else {
      return context.count(entry.value, entry.key).map { Node.Count(entry.key, $0) }
    }
    let count = ObjectReader(
      entry.value, "a count", keys: TextModelKeys.count, path: path, context: context)
    guard let count, let value = requiredCount(count) else { return nil }
    guard let superseded = count.value("superseded") else { return Node.Count(entry.key, value) }
    let figures = context.list(superseded, "superseded", path.field("superseded")) { item, path in
      ObjectReader(
        item, "a figure of `superseded`", keys: TextModelKeys.superseded, path: path,
        context: context
      ).flatMap { figure in
        requiredCount(figure).map { Node.Count.Superseded($0, source: figure.text("source")) }
      }
    }
    return Node.Count(entry.key, value, superseded: figures)
  }

  private func requiredCount(_ object: ObjectReader) -> Int? {
    if object.value("value") == nil { object.missing("value") }
    return object.count("value")
  }

  private mutating func decodeControls() {
    for entry in entries(.controls) {
      var control = Control(entry.key)
      if let object = object(entry, "a control", TextModelKeys.control, .control(entry.key)) {
        control.label = object.text("label")
        control.changes = changes(object)
        control.isSecondFactor = object.flag("second-factor") ?? false
        control.fixes = fixes(object, .control)
        control.note = object.text("note")
        control.sources = object.texts("sources").withoutRepetition()
      }
      model.controls.append(control)
    }
  }

  /// The changes of a control. Of one whose moment is unknown nobody says which state held from the
  /// one before it on.
  private func changes(_ object: ObjectReader) -> [Control.Change] {
    guard let value = object.value("state") else { return [] }
    if case .scalar = value.content {
      // An unknown state is what a control without changes has.
      let state = context.choice(value, "state", Control.State.self)
      return state.map { $0 == .unknown ? [] : [Control.Change($0)] } ?? []
    }
    let changes = context.list(value, "state", object.path.field("state")) {
      item, path -> (change: Control.Change, isUnknown: Bool)? in
      guard
        let change = ObjectReader(
          item, "a change of `state`", keys: TextModelKeys.change, path: path, context: context)
      else { return nil }
      if change.value("is") == nil { change.missing("is") }
      guard let state = change.choice("is", Control.State.self) else { return nil }
      return (Control.Change(from: change.moment("from"), state), change.isUnknown("from"))
    }
    return changes.reduce(into: []) { known, next in
      if !next.isUnknown {
        known.append(next.change)
      } else if known.isEmpty {
        known.append(Control.Change(.unknown))
      } else {
        known[known.count - 1].state = .unknown
      }
    }
  }

  /// The fields of an element of a section.
  func object(_ entry: YAMLEntry, _ what: String, _ keys: [String], _ path: ModelPath)
    -> ObjectReader?
  {
    context.place(path, entry.keyLocation)
    return ObjectReader(
      entry.value, what, keys: keys, path: path, at: entry.keyLocation, context: context)
  }
}

extension [String] {
  /// The texts, each once, in order.
  func withoutRepetition() -> [String] {
    var seen: Set<ExactText> = []
    return filter { seen.insert($0).inserted }
  }
}
