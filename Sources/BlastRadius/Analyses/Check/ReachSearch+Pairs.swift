import GraphKernel

extension ReachSearch {
  /// What is looked for in all passes.
  struct Asked: Sendable {
    var acceptances: Acceptances
    /// How many findings are listed.
    var limit: Int
    /// Whether the nodes of a set are all that a policy holds at once.
    var isTogether = false
    var workers: Int
    var progress: (@Sendable (Int) -> Void)?
  }

  /// Every pair of a set and a target that it reaches.
  ///
  /// - Complexity: O(sets / 512 × (cells + edges between cells + targets)).
  func pairs(_ sets: [[Int]], _ asked: Asked) -> FoundPairs {
    passes(sets, asked) { pass, hits in pairs(of: pass, hits, asked) }
  }

  /// Every set that reaches more than so many targets.
  ///
  /// - Complexity: As `pairs`.
  func sets(_ sets: [[Int]], reachingMoreThan most: Int, _ asked: Asked) -> FoundPairs {
    passes(sets, asked) { pass, hits in counted(pass, hits, most, asked) }
  }

  private func passes(
    _ sets: [[Int]], _ asked: Asked,
    _ body: @Sendable ([[Int]], [Hit]) -> FoundPairs
  ) -> FoundPairs {
    LanePasses.map(count: sets.count, workers: asked.workers, progress: asked.progress) {
      sweeps
    } pass: { range, sweeps in
      let pass = Array(sets[range])
      return [body(pass, hits(of: pass, &sweeps))]
    }.reduce(into: FoundPairs(limit: asked.limit)) { $0.append($1) }
  }

  private func pairs(of sets: [[Int]], _ hits: [Hit], _ asked: Asked) -> FoundPairs {
    var found = FoundPairs(limit: asked.limit)
    var accepting = Acceptances.Pass(asked.acceptances, sets, isTogether: asked.isTogether)
    // The lanes of each target that are listed as certain, as possible, as near and as accepted.
    var lists: [[(index: Int, lanes: Lanes512)]] = [[], [], [], []]
    for (index, hit) in hits.enumerated() where !(hit.any | hit.anyNear).isEmpty {
      let node = targets[index].node
      var accepted = Lanes512.none
      for (place, level) in targets[index].levels.enumerated() {
        accepted =
          accepted | accepting.accepted(node, level, of: hit.strongest[place])
          | accepting.accepted(node, level, isNear: true, of: hit.near[place])
      }
      let failing = (hit.any | hit.anyNear).subtracting(accepted)
      found.accepted += accepted.count
      found.failing += failing.count
      let certain = failing & hit.anyCertain
      let possible = (failing & hit.any).subtracting(certain)
      for (list, lanes) in [certain, possible, failing & hit.anyNear, accepted].enumerated()
      where !lanes.isEmpty {
        lists[list].append((index, lanes))
      }
    }
    found.seen.formUnion(accepting.seen)
    for list in lists { self.list(list, of: sets, hits, asked, in: &found) }
    return found
  }

  /// Lists what of one kind a pass found, in the order of the sets, as far as findings are listed.
  private func list(
    _ reached: [(index: Int, lanes: Lanes512)], of sets: [[Int]], _ hits: [Hit], _ asked: Asked,
    in found: inout FoundPairs
  ) {
    let any = reached.reduce(Lanes512.none) { $0 | $1.lanes }
    var left = asked.limit
    for lane in sets.indices where left > 0 && any.contains(lane) {
      for (index, lanes) in reached where left > 0 && lanes.contains(lane) {
        if let item = item(sets[lane], lane, index, hits[index], asked) { found.list(item) }
        left -= 1
      }
    }
  }

  private func item(
    _ set: [Int], _ lane: Int, _ index: Int, _ hit: Hit, _ asked: Asked
  ) -> FoundPairs.Item? {
    let target = targets[index]
    guard let place = hit.strongest.firstIndex(where: { $0.contains(lane) }) else {
      return nearItem(set, lane, target, hit, asked)
    }
    let certain = hit.certain.firstIndex { $0.contains(lane) }.map { target.levels[$0] }
    let level = target.levels[place]
    return FoundPairs.Item(
      set: set, target: target.node, level: level,
      certainty: hit.certain[place].contains(lane) ? .confirmed : .possible,
      certainLevel: certain == level ? nil : certain,
      acceptance: asked.acceptances.acceptance(
        of: set, to: target.node, level, isTogether: asked.isTogether))
  }

  private func nearItem(
    _ set: [Int], _ lane: Int, _ target: Target, _ hit: Hit, _ asked: Asked
  ) -> FoundPairs.Item? {
    guard let place = hit.near.firstIndex(where: { $0.contains(lane) }) else { return nil }
    return FoundPairs.Item(
      set: set, target: target.node, level: target.levels[place], isNear: true,
      certainty: hit.nearCertain[place].contains(lane) ? .confirmed : .possible,
      acceptance: asked.acceptances.acceptance(
        of: set, to: target.node, target.levels[place], isTogether: asked.isTogether,
        isNear: true))
  }

  private func counted(
    _ sets: [[Int]], _ hits: [Hit], _ most: Int, _ asked: Asked
  ) -> FoundPairs {
    let accepting = Acceptances.Pass(asked.acceptances, sets, isTogether: false)
    var (all, left, certain) = (LaneCounter(), LaneCounter(), LaneCounter())
    for (target, hit) in zip(targets, hits) where !hit.any.isEmpty {
      let lanes = hit.any
      all.add(1, in: lanes)
      left.add(1, in: lanes.subtracting(accepting.excepted(target.node)))
      certain.add(1, in: hit.certain.reduce(.none) { $0 | $1 })
    }
    var found = FoundPairs(limit: asked.limit)
    for (lane, set) in sets.enumerated() where all[lane] > most {
      let entry = asked.acceptances.entry(of: set, to: nil, nil)
      if let entry { found.seen.insert(entry.position) }
      let exception = left[lane] > most ? nil : asked.acceptances.exception(for: set, nil)
      let reaches = zip(targets, hits).lazy.filter { $0.1.any.contains(lane) }.map(\.0.node)
      found.add(
        .init(
          set: set, certainty: certain[lane] > most ? .confirmed : .possible, count: all[lane],
          most: most,
          reaches: Array(reaches.prefix(20)), acceptance: exception ?? entry?.acceptance))
    }
    return found
  }
}
