internal import BlastRadius

extension VocabularyListing {
  /// Kinds as a tree, then relations under their headings.
  var document: Document {
    Document(
      headlines: [
        "The kinds and relations that every model has; a model may add its own under kinds and "
          + "relations."
      ], sections: [kindSection, relationSection], partName: "list")
  }

  private var kindSection: DocumentSection {
    let columns: [TableColumn<Kind>] = [
      .shown("Kind") { String(repeating: "  ", count: depth(of: $0)) + $0.name },
      .raw("name") { $0.name },
      .both("Is a", "parent") { $0.parent },
      .both("Besides", "marks") { marks(of: $0).joined(separator: ", ") },
      .both("Meaning", "meaning") { $0.meaning },
    ]
    return DocumentSection(
      title: "Kinds",
      paragraphs: [
        "One can stand in a place: controlling one behind a gateway means being behind it. What is "
          + "held of something durable is kept after the access that gave it has ended."
      ], table: Table(columns, kinds, part: "kind"))
  }

  private var relationSection: DocumentSection {
    let columns: [TableColumn<Relation>] = [
      .both("Relation", "name") { $0.name },
      .both("Category", "category") { $0.category.rawValue },
      .shown("Needs → gives") { $0.steps.isEmpty ? "–" : steps(of: $0) },
      .raw("steps") { steps(of: $0) },
      .both("Besides", "marks") { marks(of: $0).joined(separator: ", ") },
      .both("Meaning", "meaning") { sentence(of: $0) },
    ]
    return DocumentSection(
      title: "Relations",
      paragraphs: [
        "An edge needs a level on its subject and gives one on its object; without levels, nothing "
          + "is reached through it. Remote: it also needs a connection where the object is behind a "
          + "gateway. Lasting: what it gives stays when the access that gave it ends."
      ], table: Table(columns, relations, part: "relation"))
  }
}
