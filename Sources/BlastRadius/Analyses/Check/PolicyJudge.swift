import GraphKernel

/// Judges policies one after the other.
struct PolicyJudge {
  let worlds: PolicyWorlds
  let catalog: Catalog
  let question: PolicyQuestion
  let workers: Int
  let progress: (@Sendable (Int) -> Void)?

  /// Whether a policy holds.
  func verdict(on policy: Policy) -> PolicyCheck.Verdict {
    var draft = VerdictDraft(policy, worlds.model, catalog, hasProofs: question.hasProofs)
    let asked = ReachSearch.Asked(
      acceptances: draft.acceptances(question), limit: question.limit, workers: workers,
      progress: progress)
    do {
      try judge(policy.rule, &draft, asked)
    } catch {
      draft.refuse("not-judged", (error as? BlastRadiusError)?.message ?? "it cannot be judged")
    }
    return draft.verdict(question)
  }

  private func judge(
    _ rule: Policy.Rule, _ draft: inout VerdictDraft, _ asked: ReachSearch.Asked
  ) throws {
    switch rule {
    case .deny(let reach): try deny(reach, &draft, asked)
    case .allow(let reach): try allow(reach, &draft, asked)
    case .limit(let reach, let most):
      guard let (sets, targets) = draft.ends(of: reach), draft.hasPairs(sets, targets) else {
        return
      }
      let slice = try worlds.slice()
      let search = ReachSearch(
        slice, of: sets, to: targets, within: reach.within, reach.certainty)
      draft.note(heldOf: sets, search)
      draft.take(search.sets(sets, reachingMoreThan: most, asked), in: slice)
    case .ends(let ending): ends(ending, &draft, asked)
    case .sets(let targets, let least, let certainty):
      try sets(targets, least, certainty, &draft, asked)
    }
  }

  private func deny(
    _ reach: Policy.Access, _ draft: inout VerdictDraft, _ asked: ReachSearch.Asked
  ) throws {
    guard let (nodes, targets) = draft.ends(of: reach) else { return }
    var asked = asked
    asked.isTogether = reach.isTogether
    let sets = reach.isTogether && !nodes.isEmpty ? [nodes.flatMap(\.self)] : nodes
    guard draft.hasPairs(sets, targets) else { return }
    let slice = try worlds.slice()
    let search = ReachSearch(
      slice, of: sets, to: targets, within: reach.within, reach.certainty, near: reach.isNear)
    draft.note(heldOf: sets, search)
    draft.take(
      search.pairs(sets, asked), in: slice, isTogether: reach.isTogether, within: reach.within)
  }

  private func allow(
    _ reach: Policy.Access, _ draft: inout VerdictDraft, _ asked: ReachSearch.Asked
  ) throws {
    guard let (allowed, targets) = draft.ends(of: reach) else { return }
    let removed = Set(allowed.joined())
    guard let all = draft.credentialsAndIdentities() else { return }
    let sets = all.filter { !removed.contains($0[0]) }
    if sets.isEmpty { draft.noteNobodyElse() }
    guard draft.hasPairs(sets, targets) else { return }
    let slice = try worlds.slice(without: removed)
    let search = ReachSearch(slice, of: sets, to: targets, within: reach.within, reach.certainty)
    draft.note(heldOf: sets, search)
    draft.take(search.pairs(sets, asked), in: slice)
  }

  private func sets(
    _ patterns: [TargetPattern], _ least: Int, _ certainty: Certainty,
    _ draft: inout VerdictDraft, _ asked: ReachSearch.Asked
  ) throws {
    guard let targets = draft.targets(patterns, "of"),
      let candidates = draft.credentialsAndIdentities()
    else { return }
    guard draft.hasPairs(candidates, targets) else { return }
    let slice = try worlds.slice()
    func search(_ sets: [[Int]], _ targets: [ReachSearch.Target]) -> FoundPairs {
      ReachSearch(slice, of: sets, to: targets, within: nil, certainty).pairs(sets, asked)
    }
    draft.note(
      heldOf: candidates,
      ReachSearch(slice, of: candidates, to: targets, within: nil, certainty))
    if least == 2 { return draft.take(search(candidates, targets), in: slice) }
    var found = FoundPairs(limit: asked.limit)
    for target in targets {
      let minimal = try minimalSets(
        of: candidates.map { $0[0] }, to: target, least - 1, certainty, slice)
      found.append(search(draft.byID(minimal), [target]))
    }
    draft.take(found, in: slice)
  }

  /// So many sets of a target are looked at.
  private static let mostSets = 100_000

  /// The sets of at most so many nodes of which no part reaches any of the levels asked about.
  private func minimalSets(
    of candidates: [Int], to target: ReachSearch.Target, _ largest: Int, _ certainty: Certainty,
    _ slice: PolicyWorlds.Slice
  ) throws -> [[Int]] {
    let world = certainty == .confirmed ? World.confirmed : .open
    var found: Set<[Int]> = []
    for level in target.levels {
      let fact = Int(slice.questions.program.fact(target.node, level))
      let search = SetSearch(
        slice.questions, slice.condensation(certainty), target: fact, in: world)
      let all = try search.minimalSets(
        of: candidates.filter { $0 != target.node }.sorted(), largest, limit: Self.mostSets)
      guard all.sets.count == all.counts.reduce(0, +) else {
        throw BlastRadiusError(
          .limit,
          "more than \(Self.mostSets) sets reach what the policy protects; name fewer targets")
      }
      found.formUnion(all.sets.map { $0.sorted() })
    }
    return found.filter { set in
      !set.indices.contains { index in
        var part = set
        part.remove(at: index)
        return found.contains(part) || part.contains { found.contains([$0]) }
      }
    }
  }

  private func ends(
    _ ending: Policy.Ending, _ draft: inout VerdictDraft, _ asked: ReachSearch.Asked
  ) {
    guard let nodes = draft.nodes(ending.of, "of") else { return }
    let at = (question.at ?? worlds.model.asOf)?.asBeginning
    let check = EndingCheck(ending: ending, instant: at)
    var found = FoundPairs(limit: asked.limit)
    for set in nodes {
      let node = catalog.authored(set[0])
      if check.needsInstant(node) {
        return draft.refuse(
          "no-instant", "it hangs on an instant: say --at INSTANT, or as-of in the model")
      }
      guard let detail = check.problem(with: node) else { continue }
      if let entry = asked.acceptances.entry(of: set, to: nil, nil) {
        found.seen.insert(entry.position)
      }
      found.add(
        .init(
          set: set, certainty: .confirmed, detail: detail,
          acceptance: asked.acceptances.acceptance(of: set, to: nil, nil)))
    }
    draft.take(found, in: nil)
  }
}
