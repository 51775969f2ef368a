import GraphKernel

/// Goes through the ids and identifying properties of an estate, once.
struct EstateNames {
  private let estate: Estate
  private let directory: Catalog
  private let vocabulary: Vocabulary
  /// For each kind of the estate whether its nodes are credentials or identities, or may be.
  private let standings: [Standing]

  /// What nodes of a kind are.
  private enum Standing {
    case meant, other, unplaced
  }

  init(_ estate: Estate, _ model: Model, _ directory: Catalog) {
    self.estate = estate
    self.directory = directory
    let vocabulary = model.vocabulary
    self.vocabulary = vocabulary
    standings = estate.kindTable.map { Self.standing($0.name, vocabulary) }
  }

  private static func standing(_ kind: String, _ vocabulary: Vocabulary) -> Standing {
    let lineage = vocabulary.lineage(of: kind)
    if lineage.contains("credential") || lineage.contains("identity") { return .meant }
    return lineage.contains { Vocabulary.builtIn.kinds[$0] != nil } ? .other : .unplaced
  }

  /// Compares all of them with the names.
  func look(_ search: inout NameSearch) {
    var meanings = MeaningCache()
    let upperCase = estate.foldsCase
    for node in 0..<estate.nodeCount {
      let id = estate.ids.range(of: node)
      unsafe estate.ids.bytes.withBytes { bytes in
        unsafe search.look(.init(rebasing: bytes[id]), .id, of: node, isUpperCase: upperCase)
      }
      lookAtProperties(of: node, &search, &meanings)
    }
  }

  private func lookAtProperties(
    of node: Int, _ search: inout NameSearch, _ meanings: inout MeaningCache
  ) {
    guard node < estate.properties.nodes.count, estate.properties.nodes[node] != .max else {
      return
    }
    let offset = Int(estate.properties.nodes[node])
    unsafe estate.properties.text.withBytes { text in
      var reader = unsafe PropertyReader(text, at: offset)
      reader.forEachMember { key, value in
        let property = unsafe JSONText.string(.init(rebasing: text[key]))
        guard let meaning = meanings.meaning(of: property) else { return true }
        if meaning == .name, !hasName(node) { return true }
        let by = meaning == .fingerprint ? CredentialMatches.By.fingerprint : .identifier
        switch value {
        case .text(let range):
          var meant: [UInt8] = []
          guard unsafe JSONText.append(.init(rebasing: text[range]), to: &meant) else { break }
          unsafe meant.withUnsafeBytes { unsafe search.look($0, by, of: node) }
        case .scalar(let range):
          unsafe search.look(.init(rebasing: text[range]), by, of: node)
        case .composite: break
        }
        return true
      }
    }
  }

  /// Whether a name of the node names a credential or an identity, as far as its kinds say.
  private func hasName(_ node: Int) -> Bool {
    var found = estate.kindNumbers(of: node).map { standings[Int(estate.kinds[$0])] }
    if let kind = directory.authored(node)?.kind, !kind.isEmpty {
      found.append(Self.standing(kind, vocabulary))
    }
    return found.contains(.meant) || !found.contains(.other)
  }
}

/// What properties say, by their names as they are written; there are few of them.
private struct MeaningCache {
  private var known: [ExactText: IdentifierProperty.Meaning?] = [:]

  mutating func meaning(of property: String) -> IdentifierProperty.Meaning? {
    if let meaning = known[property] { return meaning }
    let meaning = IdentifierProperty.meaning(of: property)
    if known.count < 10_000 { known[property] = .some(meaning) }
    return meaning
  }
}
