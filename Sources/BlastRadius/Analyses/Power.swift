import GraphKernel

/// Finds what makes the seeds of an analysis privileged.
///
/// Power is control of a system (a place but a device or an implant, or a cloud account, secret
/// store or repository), or a grant that can be made.
struct Power {
  private let analysis: Analysis
  private var uses: EdgeUses

  init(_ analysis: Analysis) {
    self.analysis = analysis
    uses = EdgeUses(analysis)
  }

  /// The strongest power: confirmed, then the criticality, then the kind, then hops and id; of one
  /// node control before a grant.
  var privilege: CredentialAnswers.Privilege? {
    (controls + grants).min { isStronger($0, $1) }
  }

  private var controls: [CredentialAnswers.Privilege] {
    analysis.assets().compactMap { asset in
      guard asset.level == .control || asset.possibly == .control, rank(asset.node) != nil
      else { return nil }
      return .init(
        asset: asset, certainty: asset.level == .control ? asset.certainty : .possible, grant: nil)
    }
  }

  private var grants: [CredentialAnswers.Privilege] {
    var uses = uses
    return candidates(isGrant).compactMap { index in
      guard let use = uses.use(ofEdge: index, in: span),
        let number = analysis.program.nodes.number(of: model.edges[index].object),
        let asset = analysis.asset(number)
      else { return nil }
      return .init(
        asset: asset, certainty: use.certainty, grant: model.reference(toEdge: index))
    }
  }

  /// The edges of the seeds, and those that would be power, that lack a premise and nothing else,
  /// by sentence.
  var rights: [CredentialAnswers.Right] {
    var uses = uses
    let seeds = Set(analysis.question.from.map(\.node))
    func isPower(_ index: Int) -> Bool { isGrant(index) || givesControlOfSystem(index) }
    return candidates { seeds.contains(model.edges[$0].subject) || isPower($0) }
      .compactMap { index in
        guard uses.use(ofEdge: index, in: span) == nil else { return nil }
        let (lacks, closed) = uses.shortfall(ofEdge: index, in: span)
        guard closed.isEmpty, !lacks.isEmpty else { return nil }
        return .init(
          via: model.reference(toEdge: index), isPower: isPower(index), lacks: lacks)
      }.sorted { $0.via < $1.via }
  }

  private var model: Model { analysis.model }

  private var span: Range<Int> {
    let timeline = analysis.program.timeline
    return analysis.at.map { timeline.index(of: $0) }.map { $0..<$0 + 1 } ?? 0..<timeline.count
  }

  /// The edges of some sort whose subject is held as they need it.
  private func candidates(_ isMeant: (Int) -> Bool) -> [Int] {
    model.edges.indices.filter { index in
      let edge = model.edges[index]
      guard edge.exists != .no, isMeant(index),
        let steps = model.vocabulary.relations[edge.relation]?.steps,
        let subject = analysis.program.nodes.number(of: edge.subject)
      else { return false }
      return steps.contains { step in
        let fact = Int(analysis.program.fact(subject, step.needs))
        return span.contains { analysis.possible.hops.rank(of: fact, at: $0) != nil }
      }
    }
  }

  private func isGrant(_ index: Int) -> Bool {
    model.vocabulary.relations[model.edges[index].relation]?.category == .grant
  }

  private func givesControlOfSystem(_ index: Int) -> Bool {
    let edge = model.edges[index]
    let steps = model.vocabulary.relations[edge.relation]?.steps ?? []
    return steps.contains { $0.gives == .control } && rank(edge.object) != nil
  }

  /// The systems of which control is power, the strongest first.
  private static let systems = [
    "identity-provider", "cloud-account", "gateway", "network", "host", "pipeline", "secret-store",
    "database", "application", "plugin", "repository", "integration",
  ]

  /// The place of a node among the systems, or `nil` for none.
  private func rank(_ id: String) -> Int? {
    guard let number = analysis.program.nodes.number(of: id) else { return nil }
    let kinds = analysis.program.nodes.kinds(number)
    return Self.systems.firstIndex { system in
      kinds.contains { model.vocabulary.kind($0, isA: system) }
    }
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
