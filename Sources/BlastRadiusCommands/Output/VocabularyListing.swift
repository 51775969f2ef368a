internal import BlastRadius

/// A vocabulary in the order in which it is shown: kinds as a tree, relations under their headings.
struct VocabularyListing {
  /// The kinds, each below its parent, those of one parent by name.
  let kinds: [Kind]
  /// The relations by category in the order of the enumeration, then by name.
  let relations: [Relation]
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let children = Dictionary(grouping: vocabulary.kinds.values) { kind in
      kind.parent.flatMap { vocabulary.kinds[$0] == nil ? nil : $0 } ?? ""
    }
    var kinds: [Kind] = []
    func add(below parent: String) {
      for kind in (children[parent] ?? []).sorted(by: { $0.name < $1.name }) {
        kinds.append(kind)
        // A kind above itself is an error of the model, which is told elsewhere.
        if kinds.count <= vocabulary.kinds.count { add(below: kind.name) }
      }
    }
    add(below: "")
    self.kinds = kinds
    relations = Relation.Category.allCases.flatMap { category in
      vocabulary.relations.values.filter { $0.category == category }.sorted { $0.name < $1.name }
    }
  }

  /// How many kinds are above this one.
  func depth(of kind: Kind) -> Int { vocabulary.lineage(of: kind.name).count - 1 }

  /// What is said of a kind besides its meaning: `place`, `durable`.
  func marks(of kind: Kind) -> [String] {
    [
      vocabulary.isPlace(kind: kind.name) ? "place" : nil,
      vocabulary.isDurable(kind: kind.name) ? "durable" : nil,
    ].compactMap { $0 }
  }

  /// What a relation needs and gives: `read → control`, or nothing where it does not traverse.
  func steps(of relation: Relation) -> String {
    relation.steps.map { "\($0.needs.name) → \($0.gives.name)" }.joined(separator: ", ")
  }

  /// What is said of a relation besides: `remote`, `lasting`.
  func marks(of relation: Relation) -> [String] {
    [relation.isRemote ? "remote" : nil, relation.isLasting ? "lasting" : nil].compactMap { $0 }
  }

  /// The relation's sentence about nodes without names.
  func sentence(of relation: Relation) -> String {
    relation.sentence(subject: "SUBJECT", object: "OBJECT")
  }
}

/// A vocabulary for a terminal.
struct VocabularyText {
  var listing: VocabularyListing
  var style: TextStyle

  /// Kinds, then relations.
  var text: String {
    var kinds = TextTable(["KIND", "", "MEANING"])
    for kind in listing.kinds {
      let indent = String(repeating: "  ", count: listing.depth(of: kind))
      kinds.add([
        indent + ModelNames.shown(kind.name), listing.marks(of: kind).joined(separator: " "),
        SafeText.visible(kind.meaning),
      ])
    }
    var relations = TextTable(["RELATION", "CATEGORY", "NEEDS → GIVES", "", "MEANING"])
    for relation in listing.relations {
      let steps = listing.steps(of: relation)
      relations.add([
        ModelNames.shown(relation.name), relation.category.rawValue, steps.isEmpty ? "–" : steps,
        listing.marks(of: relation).joined(separator: " "),
        SafeText.visible(listing.sentence(of: relation)),
      ])
    }
    return kinds.text(style: style) + "\n" + relations.text(style: style)
  }
}

/// A vocabulary as the page `docs/vocabulary.md`.
struct VocabularyMarkdown {
  var listing: VocabularyListing

  /// The page.
  var text: String {
    """
    # Vocabulary

    The kinds and relations that every model has; a model may add its own under `kinds` and \
    `relations`. This page is written by `make docs`.

    ## Kinds

    One can stand in a *place*: controlling one behind a gateway means being behind it. What is held \
    of something *durable* is kept after the access that gave it has ended.

    \(kinds)
    ## Relations

    An edge needs a level on its subject and gives one on its object; without levels, nothing is \
    reached through it. *Remote*: it also needs a connection where the object is behind a gateway. \
    *Lasting*: what it gives stays when the access that gave it ends.

    \(relations)
    """
  }

  private var kinds: String {
    MarkdownText.table(
      ["Kind", "Is a", "", "Meaning"],
      listing.kinds.map { kind in
        [
          kind.name, kind.parent ?? "", listing.marks(of: kind).joined(separator: ", "),
          kind.meaning,
        ].map(MarkdownText.escaped)
      })
  }

  private var relations: String {
    MarkdownText.table(
      ["Relation", "Category", "Needs → gives", "", "Meaning"],
      listing.relations.map { relation in
        [
          relation.name, relation.category.rawValue, listing.steps(of: relation),
          listing.marks(of: relation).joined(separator: ", "), listing.sentence(of: relation),
        ].map(MarkdownText.escaped)
      })
  }
}

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
