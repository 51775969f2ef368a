import BlastRadius

/// A place in a file that was read, for what is said when all were.
struct ExportPlace {
  /// The file by number and name.
  let document: Int
  let name: String
  /// The pointer to the value.
  let pointer: String
  /// The byte that it begins with.
  let offset: Int

  init(_ value: JSONValue, in document: ImportedDocument) {
    (self.document, name) = (document.number, document.name)
    (pointer, offset) = (value.pointer, value.offset)
  }
}

extension ImportDraft {
  /// Makes the file of a place the one that edges and messages are about; where in it that is.
  mutating func move(to place: ExportPlace) -> ImportPlace {
    begin(ImportedDocument(name: place.name, number: place.document, bytes: Borrowed()))
    return .pointer(place.pointer)
  }

  /// Adds an edge that a place says; unknown where the place does not say enough.
  mutating func edge(
    _ subject: ImportedNode, _ relation: ImportedRelation?, _ object: ImportedNode,
    from place: ExportPlace, because reason: String, isKnown: Bool = true, unless: [String] = []
  ) {
    guard let relation, subject != object else { return }
    let pointer = move(to: place)
    if isKnown, unless.isEmpty {
      return edge(subject, relation, object, at: pointer, because: reason)
    }
    edge(subject, relation, object, at: pointer, because: reason) { edge in
      edge.exists = isKnown ? .yes : .unknown
      edge.unless = unless
    }
  }
}
