internal import BlastRadius

/// A vocabulary in the order in which it is shown: kinds as a tree, relations under their headings.
struct VocabularyListing: Sendable {
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
