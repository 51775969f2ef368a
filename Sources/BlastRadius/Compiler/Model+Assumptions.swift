extension Model {
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
      case .edge(let name, let existence):
        let indices = model.edges.indices.filter { model.edges[$0].isNamed(name) }
        if indices.isEmpty {
          throw Self.unknownName("edge", name, among: edges.map(\.sentence))
        }
        for index in indices { model.edges[index].exists = existence }
      case .rotation(let id, let rotation):
        if let index = model.nodes.firstIndex(where: { $0.id == id }) {
          model.nodes[index].rotated = rotation
        } else if estate?.node(of: id) != nil {
          var node = Node(id, kind: "")
          node.rotated = rotation
          model.nodes.append(node)
        } else {
          throw Self.unknownName("node", id, among: nodes.map(\.id))
        }
      }
    }
    return model
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
  public func isNamed(_ name: String) -> Bool {
    if id == name || sentence == name { return true }
    return Identifier.words(name) == [subject, relation, object]
  }
}
