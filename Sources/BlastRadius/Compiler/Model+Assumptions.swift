extension Model {
  /// The model with what a question assumes and then changes about it, and what that leaves to say.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) as the parts do.
  func applying(
    _ question: Question, isLenient: Bool = false
  ) throws -> (model: Model, overlay: ChangeOverlay) {
    let assumed = try applying(question.assumptions)
    if question.changes.isEmpty { return (assumed, ChangeOverlay()) }
    let changed = try ChangedModel(
      question.changes, of: assumed, from: question.from, isLenient: isLenient)
    return (changed.model, changed.overlay)
  }

  /// The model with the statements of a question in place of its own.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) when an assumption names nothing of the model.
  func applying(_ assumptions: [Assumption]) throws -> Model {
    var model = self
    for assumption in assumptions {
      switch assumption {
      case .control(let id, let state):
        guard let index = model.controls.firstIndex(where: { $0.id == id }) else {
          throw Self.unknownName("control", id, among: controls.map(\.id))
        }
        model.controls[index].changes = state == .unknown ? [] : [Control.Change(state)]
      case .edge(let name, let existence): try model.assume(edge: name, existence)
      case .rotation(let id, let rotation): try model.assume(rotationOf: id, rotation)
      }
    }
    return model
  }

  /// Assumes something about all edges of a name, an imported one among them: that becomes an edge of
  /// the model, which is the imported one by its sentence.
  private mutating func assume(edge name: String, _ existence: Edge.Existence) throws {
    let search = try EdgeSearch(self)
    let indices = search.edges(named: name)
    let imported = search.importedEdge(named: name)
    if indices.isEmpty, imported == nil {
      throw Self.unknownName("edge", name, among: edges.map(\.sentence))
    }
    for index in indices { edges[index].exists = existence }
    if var imported, existence != .yes, !indices.contains(where: { edges[$0].id == nil }) {
      imported.exists = existence
      edges.append(imported)
    }
  }

  private mutating func assume(rotationOf id: String, _ rotation: Rotation) throws {
    let catalog = try Catalog(self)
    guard let number = catalog.number(of: id) else {
      throw Self.unknownName("node", id, among: nodes.map(\.id))
    }
    if let index = catalog.numbers.firstIndex(of: number) {
      nodes[index].rotated = rotation
    } else {
      var node = Node(catalog.id(number), kind: "")
      node.rotated = rotation
      nodes.append(node)
    }
  }

  /// The error for a name that is not in the model.
  static func unknownName(
    _ what: String, _ name: String, among names: [String]
  ) -> BlastRadiusError {
    var message = "there is no \(what) \(SafeText.visible(SafeText.shortened(name, to: 200)))"
    if let nearest = NearestName.find(name, in: names) {
      message += "; the nearest is \(SafeText.visible(nearest))"
    }
    return BlastRadiusError(.badInput, message)
  }
}

extension Edge {
  /// Whether the text is the edge's id, its sentence, or its sentence spaced otherwise.
  package func isNamed(_ name: String) -> Bool {
    if id == name || sentence == name { return true }
    return Identifier.words(name) == [subject, relation, object]
  }
}
