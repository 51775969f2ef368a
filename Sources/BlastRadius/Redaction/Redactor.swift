/// Calls what models name otherwise, and leaves out what people wrote of it.
///
/// What it gives holds nothing of the names that are hidden: no id, label, note, source, property or place.
/// Kinds, relations, levels, instants and how all hangs together stay.
package struct Redactor {
  private let selectors: [Selector]?
  private let maker: PseudonymMaker

  /// Makes it for what selectors name, or everything.
  ///
  /// - Parameters:
  ///   - selectors: What is hidden; `nil` hides everything.
  ///   - key: What gives a name the same pseudonym in all models; `nil` numbers them.
  package init(hiding selectors: [Selector]?, key: [UInt8]? = nil) {
    self.selectors = selectors
    maker = PseudonymMaker(key: key)
  }

  /// The models without what is hidden, in all of which a name is called the same.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where a selector matches nothing in any of them, or two
  ///   nodes of one are one.
  /// - Complexity: O(n log n) for so many bytes of ids and names.
  package func redacted(_ models: [Model]) throws -> [Model] {
    let catalogs = try models.map { try Catalog($0) }
    let hidden = try HiddenNodes(selectors, in: models, catalogs)
    let nodes = pseudonyms(of: hidden, catalogs)
    let others = pseudonyms(ofNamesIn: models, catalogs, hidden)
    return models.indices.map { index in
      ModelRedaction(
        models[index], catalogs[index], nodes: nodes, others: others, hidden: hidden, at: index
      ).model
    }
  }

  private func pseudonyms(
    of hidden: HiddenNodes, _ catalogs: [Catalog]
  ) -> [ExactText: Pseudonym] {
    var roles: [ExactText: Pseudonym.Role] = [:]
    for (model, catalog) in catalogs.enumerated() {
      var known: [ExactText: Pseudonym.Role] = [:]
      for node in 0..<catalog.count where hidden.contains(node, of: model) {
        let (id, kind) = (catalog.id(node), catalog.kind(node))
        if roles[id] != nil { continue }
        let role = known[kind] ?? Pseudonym.Role(ofKind: kind, in: catalog.vocabulary)
        known[kind] = role
        roles[id] = role
      }
    }
    return maker.pseudonyms(for: roles.map { ($0.key.text, $0.value) }, of: .node) { id in
      catalogs.contains { $0.number(of: id) != nil }
    }
  }

  private func pseudonyms(
    ofNamesIn models: [Model], _ catalogs: [Catalog], _ hidden: HiddenNodes
  ) -> [NameClass: [ExactText: Pseudonym]] {
    var used = NamesInUse()
    var near: [NameClass: Set<ExactText>] = hidden.named
    for (index, model) in models.enumerated() {
      used.add(model)
      for edge in model.edges {
        let ends = [edge.subject, edge.object].compactMap { catalogs[index].number(of: $0) }
        guard ends.contains(where: { hidden.contains($0, of: index) }) else { continue }
        near[.edge, default: []].formUnion([edge.id].compactMap(\.self))
        near[.control, default: []].formUnion(
          edge.unless + edge.evidence.compactMap(\.control))
      }
    }
    var found: [NameClass: [ExactText: Pseudonym]] = [:]
    for (kind, names) in used.texts {
      let isNear = near[kind] ?? []
      let meant = names.filter { name, texts in
        if Self.isPublic(name.text, kind) { return false }
        let tells = isNear.contains(name) || texts.contains(where: hidden.names.isIn)
        return tells || hidden.isWhole && kind != .kind && kind != .relation
      }
      found[kind] = maker.pseudonyms(
        for: meant.keys.map { ($0.text, Pseudonym.Role(kind.rawValue)) }, of: kind
      ) {
        names[$0] != nil
      }
    }
    return found
  }

  /// Whether everybody knows a name, so that it tells nothing.
  private static func isPublic(_ name: String, _ kind: NameClass) -> Bool {
    switch kind {
    case .kind: name == Estate.kindless || Vocabulary.builtIn.kinds[name] != nil
    case .relation: name == Vocabulary.behind.name || Vocabulary.builtIn.relations[name] != nil
    case .scope: publicScopes.contains(name.lowercased())
    case .belief: name == "unused"
    default: false
    }
  }

  /// Rules that many have to keep.
  private static let publicScopes: Set<ExactText> = [
    "ccpa", "dora", "fedramp", "gdpr", "hipaa", "iso27001", "nis2", "pci", "pci-dss", "soc2", "sox",
  ]
}
