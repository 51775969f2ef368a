/// The kinds and relations that a model may use: the built-in ones and its own.
public struct Vocabulary: Hashable, Sendable {
  /// The kinds by name.
  public private(set) var kinds: [ExactText: Kind]
  /// The relations by name.
  public private(set) var relations: [ExactText: Relation]

  /// Makes a vocabulary; parents need not be in it.
  public init(kinds: [Kind], relations: [Relation]) {
    self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
    self.relations = Dictionary(relations.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Adds a kind or replaces the one of that name.
  public mutating func add(_ kind: Kind) { kinds[kind.name] = kind }

  /// Adds a relation or replaces the one of that name.
  public mutating func add(_ relation: Relation) { relations[relation.name] = relation }

  /// So many kinds stand above each other at most.
  package static let maximumDepth = 32

  /// The kind and those above it, nearest first; only the name itself for an unknown kind.
  package func lineage(of kind: String) -> [String] {
    var lineage = [kind]
    while lineage.count < Self.maximumDepth,
      let parent = kinds[lineage[lineage.count - 1]]?.parent, !lineage.contains(parent)
    {
      lineage.append(parent)
    }
    return lineage
  }

  /// Whether `kind` is `ancestor` or descends from it.
  public func kind(_ kind: String, isA ancestor: String) -> Bool {
    lineage(of: kind).contains(ancestor)
  }

  /// Whether what is held of a node of the kind is carried on.
  package func isDurable(kind: String) -> Bool {
    lineage(of: kind).lazy.compactMap { kinds[$0]?.durable }.first ?? false
  }

  /// Whether control of a node of the kind means standing inside its zone.
  package func isPlace(kind: String) -> Bool {
    lineage(of: kind).contains { Self.places.contains($0) }
  }

  /// Whether gateways say nothing about the kind: credentials and identities are no places.
  package func isUngated(kind: String) -> Bool {
    lineage(of: kind).contains { $0 == "credential" || $0 == "identity" }
  }

  /// The kinds one can stand in.
  static let places: Set<ExactText> = [
    "host", "device", "application", "plugin", "implant", "pipeline", "database", "network",
    "gateway", "integration", "identity-provider",
  ]
}
