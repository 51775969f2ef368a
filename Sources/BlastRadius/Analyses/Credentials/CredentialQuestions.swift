import GraphKernel

/// A model prepared for questions about single credentials and identities.
///
/// The second factor, the ends, the holders and the belief come from model and import alone and cost
/// as much as the node has edges; what a node reaches is an analysis of its own.
public struct CredentialQuestions: Sendable {
  let model: Model
  let question: Question
  let catalog: Catalog
  private let zones: [ExactText: Zone]

  /// Prepares a model.
  ///
  /// - Parameter question: The instant and the assumptions; its seeds do not matter.
  /// - Throws: `BlastRadiusError` (`bad-input`) when an assumption names what is not in the model.
  public init(_ model: Model, _ question: Question) throws {
    let model = try model.applying(question.assumptions)
    self.model = model
    self.question = question
    catalog = try Catalog(model)
    zones = Dictionary(model.zones.map { ($0.id, $0) }) { first, _ in first }
  }

  /// How many of the nodes that are reached are listed.
  private static let listed = 1000

  /// The instant asked about: the question's, else the model's `as-of`.
  public var at: Instant? { (question.at ?? model.asOf)?.asBeginning }

  /// All answers about a node.
  ///
  /// ```swift
  /// let answers = try CredentialQuestions(model, question).answers(about: "moveworks-token")
  /// print(answers.works?.rawValue ?? "dead", answers.reachCount, "nodes")
  /// ```
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model, or a model with
  ///   errors.
  /// - Complexity: that of `Analysis`, and O(edges of the model).
  public func answers(about id: String) throws -> CredentialAnswers {
    let analysis = try analysis(of: id)
    let held = analysis.certainStretches(of: Fact(id, .control)).map {
      CredentialAnswers.Held(
        period: analysis.program.timeline.period(of: $0.intervals), certainty: $0.certainty)
    }
    let assets = analysis.assets()
    let power = PrivilegeFinder(analysis, assets)
    return CredentialAnswers(
      node: id, at: at, works: works(held), held: held, ends: ends(of: id),
      privilege: power.privilege, rights: power.rights, secondFactor: secondFactor(of: id),
      reaches: Array(assets.prefix(Self.listed)), reachCount: assets.count,
      holders: holders(of: id), belief: belief(about: id),
      scope: catalog.number(of: id).map { catalog.scope($0) } ?? [], scopes: analysis.scopes(),
      consumers: (authored(id)?.consumers ?? []).sorted())
  }

  /// What a node exposes alone.
  private func analysis(of id: String) throws -> Analysis {
    var question = question
    question.from = [Fact(id, .control)]
    question.assumptions = []
    return try Analysis(model, question)
  }

  private func works(_ held: [CredentialAnswers.Held]) -> Certainty? {
    guard let at else { return held.map(\.certainty).max() }
    return held.first { $0.period.contains(at) }?.certainty
  }

  /// What ends a node, in order of time.
  public func ends(of id: String) -> [CredentialAnswers.End] {
    guard let node = authored(id) else { return [] }
    var ends: [CredentialAnswers.End] = []
    func add(_ cause: CredentialAnswers.End.Cause, _ moment: Moment?) {
      if let moment { ends.append(.init(cause: cause, at: moment)) }
    }
    add(.valid, node.valid.until)
    add(.expires, node.expires)
    add(.revoked, node.revoked)
    if case .at(let moments) = node.rotated { moments.forEach { add(.rotated, $0) } }
    node.evicted.forEach { add(.evicted, $0) }
    ends.sort { left, right in
      let (first, second) = (left.at?.asEnd, right.at?.asEnd)
      if let first, let second, first != second { return first < second }
      return left.cause.rawValue < right.cause.rawValue
    }
    if node.rotated == .unknown { ends.append(.init(cause: .rotated, at: nil)) }
    return ends
  }

  /// Who has a node, by id: over `holds`, `stores`, or a relation that is not built in and gives control
  /// of a credential, other than by a grant.
  public func holders(of id: String) -> [CredentialAnswers.Holder] {
    guard let node = catalog.number(of: id) else { return [] }
    return existing(catalog.edges(into: node)).filter(isHolding).map { edge in
      let via = catalog.reference(toEdge: edge)
      return CredentialAnswers.Holder(
        node: via.subject, via: via, isThirdParty: isThirdParty(via.subject))
    }.sorted { ($0.node, $0.via.sentence) < ($1.node, $1.via.sentence) }
  }

  /// Whether an edge says that its subject has its object.
  func isHolding(_ edge: Int) -> Bool {
    let name = catalog.relationName(ofEdge: edge)
    if name == "holds" || name == "stores" { return true }
    guard Vocabulary.builtIn.relations[name] == nil,
      let relation = catalog.vocabulary.relations[name], relation.category != .grant,
      relation.steps.contains(where: { $0.gives == .control }),
      let object = catalog.ends(ofEdge: edge)?.object
    else { return false }
    return isNode(object, a: "credential")
  }

  /// What the third parties that have some nodes reach, by id.
  ///
  /// ```swift
  /// let questions = try CredentialQuestions(model, question)
  /// for trust in try questions.thirdParties(with: ["moveworks-token"]) {
  ///   print(trust.node, "reaches", trust.reachCount)
  /// }
  /// ```
  ///
  /// - Parameter limit: So many are looked into at most, the first by id.
  /// - Throws: `BlastRadiusError` (`bad-input`) for a model with errors.
  /// - Complexity: that of `Analysis`, once for each of them.
  public func thirdParties(with ids: [String], limit: Int = .max) throws -> [ThirdPartyTrust] {
    try thirdParties(thirdParties(having: ids), limit: limit)
  }

  /// The same of third parties with what each has.
  func thirdParties(
    _ has: [ExactText: Set<ExactText>], limit: Int
  ) throws -> [ThirdPartyTrust] {
    try has.texts.sorted().prefix(limit).map { holder in
      let analysis = try analysis(of: holder)
      let assets = analysis.assets()
      return ThirdPartyTrust(
        node: holder, has: (has[holder] ?? []).texts.sorted(),
        reaches: Array(assets.prefix(Self.listed)), reachCount: assets.count,
        scopes: analysis.scopes(), belief: belief(about: holder))
    }
  }

  /// Which of some nodes each third party has.
  func thirdParties(having ids: [String]) -> [ExactText: Set<ExactText>] {
    var has: [ExactText: Set<ExactText>] = [:]
    for id in ids {
      for holder in holders(of: id) where holder.isThirdParty {
        has[holder.node, default: []].insert(id)
      }
    }
    return has
  }

  /// Whether a node belongs to somebody else.
  public func isThirdParty(_ id: String) -> Bool {
    guard let node = catalog.number(of: id) else { return false }
    if isNode(node, a: "integration") { return true }
    let trust = catalog.zone(node).flatMap { zones[$0]?.trust }
    return trust == .external || trust == .partner
  }

  /// What `believed` says of a node that nobody uses any more.
  private static let outOfUse: Set<ExactText> = [
    "abandoned", "deleted", "disabled", "expired", "inactive", "retired", "revoked", "rotated",
    "unused",
  ]

  /// What is believed of a node, and what speaks against its being out of use: a last use, or an
  /// observed use, that is not before the belief.
  public func belief(about id: String) -> CredentialAnswers.Belief? {
    guard let number = catalog.number(of: id), let node = catalog.authored(number),
      let text = node.believed
    else { return nil }
    var belief = CredentialAnswers.Belief(
      text: text, since: node.believedSince, lastUsed: nil, uses: [])
    guard Self.outOfUse.contains(text.lowercased()) else { return belief }
    func isLater(_ moment: Moment?) -> Bool {
      guard let since = node.believedSince else { return true }
      return moment.map { $0.asEnd > since.asBeginning } ?? false
    }
    if let lastUsed = node.lastUsed, isLater(lastUsed) { belief.lastUsed = lastUsed }
    // Imported edges carry no evidence.
    let authored = catalog.edges(from: number).filter { $0 < model.edges.count }
    belief.uses = existing(authored).flatMap { edge in
      model.edges[edge].evidence
        .filter { $0.outcome == .observed && !$0.claim && isLater($0.at) }
        .map { .init(via: catalog.reference(toEdge: edge), at: $0.at) }
    }.sorted { left, right in
      if left.at?.start != right.at?.start {
        return isEarlier(left.at?.start, right.at?.start)
      }
      return left.via < right.via
    }
    return belief
  }

  /// The edges, of some, that may exist.
  func existing(_ edges: [Int]) -> [Int] {
    edges.filter { $0 >= model.edges.count || model.edges[$0].exists != .no }
  }

  func isNode(_ node: Int, a kind: String) -> Bool {
    catalog.isNode(node, a: kind, in: catalog.vocabulary)
  }

  private func authored(_ id: String) -> Node? {
    catalog.number(of: id).flatMap { catalog.authored($0) }
  }
}
