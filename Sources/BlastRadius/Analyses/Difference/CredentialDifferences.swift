import GraphKernel

/// The credentials that reach more or less in one model than in another, each lost alone at an instant.
public struct CredentialDifferences: Sendable {
  /// The instant asked about; `nil` where neither model has instants.
  public var at: Instant?
  /// How many credentials there are on either side.
  public var total: Int
  /// Those that differ: by the critical nodes gained, then by those gained and possibly gained, by those
  /// lost and possibly lost, then by id.
  public var rows: [Row]

  /// One credential.
  public struct Row: Hashable, Sendable {
    /// The id.
    public var id: String
    /// The kind.
    public var kind: String
    /// Nodes whose strongest certain level rises.
    public var opened: Int
    /// Others whose strongest possible level does.
    public var possiblyOpened: Int
    /// Of both, those of high or critical criticality.
    public var openedCritical: Int
    /// Nodes whose strongest certain level drops.
    public var closed: Int
    /// Others whose strongest possible level does.
    public var possiblyClosed: Int
  }

  /// Asks every credential of both models.
  ///
  /// - Parameters:
  ///   - question: The instant and the assumptions; it has no seeds.
  ///   - workers: How many threads share the work; the result does not depend on it.
  ///   - progress: Called with the number of credentials done, from any thread.
  /// - Throws: `BlastRadiusError` (`bad-input`) when a model has errors, or has instants and nobody says
  ///   which is meant.
  /// - Complexity: O(credentials / 512 × (cells + edges between cells + nodes)).
  public static func run(
    before old: Model, after new: Model, _ question: Question, workers: Int = 1,
    progress: (@Sendable (Int) -> Void)? = nil
  ) throws -> CredentialDifferences {
    var question = question
    question.at = question.at ?? new.asOf ?? old.asOf
    let sides = try [old, new].map { try Side(SeedQuestions($0, question)) }
    let search = CredentialSearch(before: sides[0], after: sides[1])
    let rows = search.rows(workers: workers, progress: progress)
    return CredentialDifferences(
      at: sides[1].questions.at ?? sides[0].questions.at, total: search.credentials.count,
      rows: rows.sorted { $0.isShownBefore($1) })
  }

  /// One of the models at the instant.
  fileprivate struct Side: Sendable {
    let questions: SeedQuestions
    let certain: Condensation
    let open: Condensation

    init(_ questions: SeedQuestions) {
      self.questions = questions
      open = Condensation(questions.problem, .open)
      certain =
        questions.program.hasUnknowns ? Condensation(questions.problem, .confirmed) : open
    }

    /// Whether nothing is unknown, so that both worlds are one.
    var isKnown: Bool {
      !questions.program.hasUnknowns && !catalog.authored.contains { $0.rotated == .unknown }
    }

    var catalog: Catalog { questions.program.nodes }

    /// The nodes of which a rule gives a level below control.
    var partial: Set<Int> { Set(questions.problem.graph.nodesWithPartialLevels) }

    var sweeps: ExposureChanges.Sweeps {
      .init(certain: SeedSweep(certain), open: isKnown ? nil : SeedSweep(open))
    }

    func sweep(_ nodes: [Int?], _ sweeps: inout ExposureChanges.Sweeps) {
      func seeds(_ world: World) -> [[UInt32]] {
        nodes.map { node in
          guard let node, questions.isHeld(node, in: world) else { return [] }
          return [questions.program.fact(node, .control)]
        }
      }
      sweeps.certain.sweep(seeds(.confirmed), given: [])
      sweeps.open?.sweep(seeds(.open), given: [])
    }
  }
}

extension CredentialDifferences.Row {
  fileprivate func isShownBefore(_ other: CredentialDifferences.Row) -> Bool {
    let mine = [openedCritical, opened, possiblyOpened, closed, possiblyClosed]
    let theirs = [
      other.openedCritical, other.opened, other.possiblyOpened, other.closed, other.possiblyClosed,
    ]
    return mine == theirs ? id < other.id : theirs.lexicographicallyPrecedes(mine)
  }
}

/// Asks the credentials of both sides, 512 of them a pass.
private struct CredentialSearch: Sendable {
  private let before: CredentialDifferences.Side
  private let after: CredentialDifferences.Side
  private let changes: ExposureChanges
  /// The position of the pair of each node that is gone, by its number before; the pair of any other is at
  /// its number after.
  private let pairOfOld: [Int: Int]
  /// The credentials by their numbers on each side.
  let credentials: [(before: Int?, after: Int?)]

  init(before: CredentialDifferences.Side, after: CredentialDifferences.Side) {
    (self.before, self.after) = (before, after)
    let (old, new) = (before.catalog, after.catalog)
    var oldOfNew = [Int?](repeating: nil, count: new.count)
    var gone: [Int] = []
    for node in 0..<old.count {
      if let other = new.number(of: old.id(node)) {
        oldOfNew[other] = node
      } else {
        gone.append(node)
      }
    }
    let criticalAfter = Set(new.criticalNodes)
    let (partialBefore, partialAfter) = (before.partial, after.partial)
    var pairs = oldOfNew.enumerated().map { node, other in
      ExposureChanges.Pair(
        before: other, after: node, isCritical: criticalAfter.contains(node),
        isPartial: partialAfter.contains(node) || other.map(partialBefore.contains) ?? false)
    }
    pairOfOld = Dictionary(
      uniqueKeysWithValues: gone.enumerated().map { ($1, new.count + $0) })
    pairs += gone.map {
      .init(
        before: $0, after: nil, isCritical: old.isCritical($0),
        isPartial: partialBefore.contains($0))
    }
    changes = ExposureChanges(pairs)
    let now = new.credentials.map { (before: oldOfNew[$0], after: Int?.some($0)) }
    let known = Set(now.compactMap(\.before))
    credentials =
      now
      + old.credentials.filter { !known.contains($0) }.map { node in
        (before: Int?.some(node), after: new.number(of: old.id(node)))
      }
  }

  func rows(
    workers: Int, progress: (@Sendable (Int) -> Void)?
  ) -> [CredentialDifferences.Row] {
    LanePasses.map(count: credentials.count, workers: workers, progress: progress) {
      (before.sweeps, after.sweeps)
    } pass: { range, sweeps in
      let own = Array(credentials[range])
      before.sweep(own.map(\.before), &sweeps.0)
      after.sweep(own.map(\.after), &sweeps.1)
      let counts = changes.counts(
        own.count, before: sweeps.0, after: sweeps.1, own: lanesOfPairs(own))
      return zip(own, counts).compactMap { row(of: $0, $1) }
    }
  }

  private func lanesOfPairs(_ own: [(before: Int?, after: Int?)]) -> [Int: Lanes512] {
    var lanes: [Int: Lanes512] = [:]
    for (lane, credential) in own.enumerated() {
      guard let pair = credential.after ?? credential.before.flatMap({ pairOfOld[$0] }) else {
        continue
      }
      lanes[pair] = Lanes512(lane..<lane + 1)
    }
    return lanes
  }

  private func row(
    of credential: (before: Int?, after: Int?), _ counts: ExposureChanges.Counts
  ) -> CredentialDifferences.Row? {
    guard counts != ExposureChanges.Counts(),
      let (catalog, node) = credential.after.map({ (after.catalog, $0) })
        ?? credential.before.map({ (before.catalog, $0) })
    else { return nil }
    return .init(
      id: catalog.id(node), kind: catalog.kind(node), opened: counts.opened,
      possiblyOpened: counts.possiblyOpened, openedCritical: counts.openedCritical,
      closed: counts.closed, possiblyClosed: counts.possiblyClosed)
  }
}

extension Catalog {
  /// The nodes that are credentials, ascending.
  fileprivate var credentials: [Int] {
    let imported = estate?.nodes { vocabulary.kind($0, isA: "credential") } ?? []
    let own = zip(authored, numbers).filter { vocabulary.kind($0.0.kind, isA: "credential") }
    return Set(imported + own.map(\.1)).sorted()
  }
}
