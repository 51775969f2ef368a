internal import BlastRadius

/// A vocabulary as `blastradius.vocabulary/1`.
struct VocabularyJSON {
  var listing: VocabularyListing

  /// Kinds and relations.
  var text: String {
    JSONWriter.text { json in
      json.object { json in
        json.field("schema", "blastradius.vocabulary/1")
        json.field("kinds", of: listing.kinds) { json, kind in
          json.field("name", kind.name)
          json.field("parent", kind.parent)
          json.field("place", listing.marks(of: kind).contains("place"))
          json.field("durable", listing.marks(of: kind).contains("durable"))
          json.field("meaning", kind.meaning)
        }
        json.field("relations", of: listing.relations, write)
      }
    }
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
