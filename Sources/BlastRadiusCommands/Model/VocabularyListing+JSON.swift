internal import BlastRadius

extension VocabularyListing {
  /// Writes the fields of `blastradius.vocabulary/1`.
  func write(_ json: inout JSONWriter) {
    json.field("kinds", of: kinds) { json, kind in
      json.field("name", kind.name)
      json.field("parent", kind.parent)
      json.field("place", marks(of: kind).contains("place"))
      json.field("durable", marks(of: kind).contains("durable"))
      json.field("meaning", kind.meaning)
    }
    json.field("relations", of: relations, write)
  }

  private func write(_ json: inout JSONWriter, _ relation: Relation) {
    json.field("name", relation.name)
    json.field("category", relation.category.rawValue)
    json.field("steps", of: relation.steps) { json, step in
      json.field("needs", step.needs.name)
      json.field("gives", step.gives.name)
    }
    json.field("remote", relation.isRemote)
    json.field("lasting", relation.isLasting)
    json.field("sentence", relation.sentence)
  }
}
