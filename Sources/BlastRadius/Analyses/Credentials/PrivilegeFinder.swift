import GraphKernel

/// Finds what makes the seeds of an analysis privileged.
///
/// Power is control of a system (a place but a device or an implant, or a cloud account, secret
/// store or repository), or a grant that can be made.
struct PrivilegeFinder {
  private let analysis: Analysis
  private let assets: [ReachedAsset]
  private var uses: EdgeUsage
  /// The place of each kind among the systems, for kinds that are one.
  private let ranks: [ExactText: Int]

  /// - Parameter assets: All that the analysis reaches.
  init(_ analysis: Analysis, _ assets: [ReachedAsset]) {
    (self.analysis, self.assets) = (analysis, assets)
    uses = EdgeUsage(analysis)
    let vocabulary = analysis.program.nodes.vocabulary
    ranks = [ExactText: Int](
      vocabulary.kinds.texts.compactMap { kind in
        let rank = Self.systems.firstIndex { vocabulary.kind(kind, isA: $0) }
        return rank.map { (kind, $0) }
      }
    ) { first, _ in first }
  }

  /// The strongest power: confirmed, then the criticality, then the kind, then hops and id; of one
  /// node control before a grant.
  var privilege: CredentialAnswers.Privilege? {
    (controls + grants).min { isStronger($0, $1) }
  }

  private var controls: [CredentialAnswers.Privilege] {
    assets.compactMap { asset in
      guard asset.level == .control || asset.possibly == .control, rank(asset.node) != nil
      else { return nil }
      return .init(
        asset: asset, certainty: asset.level == .control ? asset.certainty : .possible, grant: nil)
    }
  }

  private var grants: [CredentialAnswers.Privilege] {
    var uses = uses
    let edges = catalog.edges(ofRelations: { catalog.vocabulary.relations[$0]?.category == .grant })
    return candidates(edges).compactMap { edge in
      guard let use = uses.use(ofEdge: edge, in: span),
        let ends = catalog.ends(ofEdge: edge), let asset = analysis.asset(ends.object)
      else { return nil }
      return .init(
        asset: asset, certainty: use.certainty, grant: catalog.reference(toEdge: edge))
    }
  }

  /// The edges of the seeds, and those that would be power, that lack a premise and nothing else,
  /// by sentence.
  var rights: [CredentialAnswers.Right] {
    var uses = uses
    let seeds = analysis.seedNodes
    func isPower(_ edge: Int) -> Bool { isGrant(edge) || givesControlOfSystem(edge) }
    let edges = uses.edgesThatMayLack.filter { edge in
      catalog.ends(ofEdge: edge).map { seeds.contains($0.subject) } ?? false || isPower(edge)
    }
    return candidates(edges).compactMap { edge in
      guard uses.use(ofEdge: edge, in: span) == nil else { return nil }
      let (lacks, closed) = uses.shortfall(ofEdge: edge, in: span)
      guard closed.isEmpty, !lacks.isEmpty else { return nil }
      return .init(
        via: catalog.reference(toEdge: edge), isPower: isPower(edge), lacks: lacks)
    }.sorted { $0.via < $1.via }
  }

  private var catalog: Catalog { analysis.program.nodes }

  private var span: Range<Int> { analysis.intervalsAsked }

  /// Those of some edges whose subject is held as they need it.
  private func candidates(_ edges: [Int]) -> [Int] {
    edges.filter { edge in
      guard edge >= catalog.authoredEdges.count || catalog.authoredEdges[edge].exists != .no,
        let subject = catalog.ends(ofEdge: edge)?.subject
      else { return false }
      return steps(ofEdge: edge).contains { step in
        let fact = Int(analysis.program.fact(subject, step.needs))
        return span.contains { analysis.possible.holds(fact, at: $0) }
      }
    }
  }

  private func steps(ofEdge edge: Int) -> [Relation.Step] {
    catalog.vocabulary.relations[catalog.relationName(ofEdge: edge)]?.steps ?? []
  }

  private func isGrant(_ edge: Int) -> Bool {
    catalog.vocabulary.relations[catalog.relationName(ofEdge: edge)]?.category == .grant
  }

  private func givesControlOfSystem(_ edge: Int) -> Bool {
    guard let object = catalog.ends(ofEdge: edge)?.object else { return false }
    return steps(ofEdge: edge).contains { $0.gives == .control } && rank(object) != nil
  }

  /// The systems of which control is power, the strongest first.
  private static let systems = [
    "identity-provider", "cloud-account", "gateway", "network", "host", "pipeline", "secret-store",
    "database", "application", "plugin", "repository", "integration",
  ]

  /// The place of a node among the systems, or `nil` for none.
  private func rank(_ id: String) -> Int? { catalog.number(of: id).flatMap(rank) }

  private func rank(_ node: Int) -> Int? {
    catalog.kinds(node).compactMap { ranks[$0] }.min()
  }

  private func isStronger(
    _ left: CredentialAnswers.Privilege, _ right: CredentialAnswers.Privilege
  ) -> Bool {
    if left.certainty != right.certainty { return left.certainty > right.certainty }
    let (first, second) = (left.asset.criticality.weight, right.asset.criticality.weight)
    if first != second { return first > second }
    let (one, other) = (rank(left.asset.node) ?? .max, rank(right.asset.node) ?? .max)
    if one != other { return one < other }
    if left.asset.hops != right.asset.hops { return left.asset.hops < right.asset.hops }
    if left.asset.node != right.asset.node { return left.asset.node < right.asset.node }
    return (left.grant?.sentence ?? "") < (right.grant?.sentence ?? "")
  }
}
