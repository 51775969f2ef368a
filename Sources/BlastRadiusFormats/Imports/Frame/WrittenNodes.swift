import BlastRadius

/// What text models say that nodes are, beside which files are imported.
struct WrittenNodes: Sendable {
  private let kinds: [ExactText: String]
  /// The nodes, in their order; those that stand for imported ones by what these are like are not among them.
  let nodes: [Node]

  init(_ model: Model) {
    nodes = model.nodes
    kinds = Dictionary(
      model.nodes.filter { !$0.kind.isEmpty }.map { ($0.standsFor ?? $0.id, $0.kind) }
    ) { first, _ in first }
  }

  /// The kind of a node, or `nil` where no text model says it.
  func kind(of id: String) -> String? { kinds[id] }
}
