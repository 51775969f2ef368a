import GraphKernel

extension Analysis {
  /// What alone protects each of some targets, from a moment on or had it always been so.
  ///
  /// A target is protected where none of its levels asked about is held, not even possibly. It is no point
  /// of itself, a lone seed is none, and neither is an edge that `behind` implies.
  ///
  /// ```swift
  /// let found = try analysis.singlePoints(protecting: [.init("jira", .control)])
  /// for point in found.points { print(point.kind.rawValue, point.id, point.carries) }
  /// ```
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model.
  /// - Complexity: O(rules), and for each part of a proof of each target O(rules into and out of what
  ///   hangs on it).
  public func singlePoints(
    protecting targets: [SinglePoints.Target.Name], from moment: Moment? = nil
  ) throws -> SinglePoints {
    let analysis = try cut(at: moment)
    var search = SinglePointSearch(analysis, from: moment)
    return try search.points(protecting: targets)
  }

  /// The facts that a target means.
  func facts(of target: SinglePoints.Target.Name) throws -> [Int] {
    guard let node = program.nodes.number(of: target.node) else {
      throw program.nodes.unknown(target.node)
    }
    let levels: [Level] =
      if let level = target.level {
        [level]
      } else if program.gateways.isGateway(node) {
        [.connect]
      } else { [.read, .write, .control] }
    return levels.map { Int(program.fact(node, $0)) }
  }
}

/// Finds the single points of targets.
private struct SinglePointSearch {
  private let analysis: Analysis
  private let moment: Moment?
  private let parts: ChangeableParts
  private let witnesses: Witnesses
  private var probe: LossProbe
  /// The intervals in which a target has to be protected.
  private let asked: [Int]
  private var found: [ExactText: Candidate] = [:]
  private let seeds: Set<Int>
  /// The controls that can be enforced, by id.
  private let controls: [ExactText: ChangeableParts.Item]

  /// A part of a proof, with what is lost without it.
  private struct Candidate {
    var kind: SinglePoints.Kind
    var item: ChangeableParts.Item
    var carries: Int
    /// The facts that are lost in all intervals asked about in which they were held.
    var closed: Set<Int>
  }

  init(_ analysis: Analysis, from moment: Moment?) {
    self.analysis = analysis
    self.moment = moment
    let program = analysis.program
    parts = ChangeableParts(program)
    witnesses = analysis.witnesses(.possible)
    probe = LossProbe(FactSupports(program.problem, .open, analysis.possible.hops))
    let start = moment.map { program.timeline.index(of: $0.asEnd) } ?? 0
    asked = analysis.intervalsAsked.filter { $0 >= start }
    seeds = analysis.seedNodes
    let beginning = moment.map { program.timeline.index(of: $0.asBeginning) } ?? 0
    controls = Dictionary(parts.controls(from: beginning).map { ($0.name, $0) }) { first, _ in
      first
    }
  }

  mutating func points(
    protecting names: [SinglePoints.Target.Name]
  ) throws -> SinglePoints {
    var unreached: [SinglePoints.Target.Name] = []
    var order: [(name: SinglePoints.Target.Name, keys: [String])] = []
    for name in names {
      let facts = try analysis.facts(of: name)
      if let keys = keys(protecting: facts) {
        order.append((name, keys))
      } else {
        unreached.append(name)
      }
    }
    return result(order, unreached)
  }

  /// The points that protect all of some facts of a node, in their order; `nil` where none is held.
  private mutating func keys(protecting facts: [Int]) -> [String]? {
    let held = facts.filter { fact in
      asked.contains { analysis.possible.holds(fact, at: $0) }
    }
    guard let last = held.last,
      let interval = asked.first(where: { analysis.possible.holds(last, at: $0) })
    else { return nil }
    let proof = ShownProof(of: last, at: interval, witnesses)
    let target = analysis.program.nodeFact(last)?.node
    var hops: [ExactText: Int] = [:]
    for step in proof.steps {
      for (key, kind, item, node) in items(of: step) {
        if let node, node == target || seeds.count == 1 && seeds.contains(node) { continue }
        hops[key] = min(step.hops, hops[key] ?? .max)
        if found[key] == nil { found[key] = look(kind, item, node) }
      }
    }
    return hops.texts.filter { key in
      found[key].map { candidate in held.allSatisfy(candidate.closed.contains) } ?? false
    }.sorted { isBefore($0, hops[$0] ?? 0, $1, hops[$1] ?? 0) }
  }

  private func isBefore(_ one: String, _ first: Int, _ other: String, _ second: Int) -> Bool {
    guard let left = found[one], let right = found[other], first == second else {
      return first < second
    }
    return left.kind.order == right.kind.order
      ? left.item.name < right.item.name : left.kind.order < right.kind.order
  }

  /// The parts that a step uses, by what tells them apart.
  private func items(
    of step: ShownProof.Step
  ) -> [(String, SinglePoints.Kind, ChangeableParts.Item, Int?)] {
    let program = analysis.program
    let start = moment.map { program.timeline.index(of: $0.asEnd) } ?? 0
    var items: [(String, SinglePoints.Kind, ChangeableParts.Item, Int?)] = []
    if let node = program.nodeFact(step.fact)?.node {
      let isCredential = program.nodes.isNode(node, a: "credential", in: program.model.vocabulary)
      let item = parts.node(node, isRevoked: isCredential, from: start)
      items.append(("node \(node)", isCredential ? .credential : .node, item, node))
    }
    guard case .rule(let rule) = step.cause, let key = program.changeableEdge(ofRule: rule) else {
      return items
    }
    for key in [key] + [program.unnamed(besides: key)].compactMap(\.self) {
      guard let item = parts.edge(key, from: start) else { continue }
      items.append(("edge \(item.name)", .edge, item, nil))
    }
    for id in program.controls(of: key) {
      guard let item = controls[id] else { continue }
      items.append(("control \(id)", .control, item, nil))
    }
    return items
  }

  /// What is lost without a part.
  private mutating func look(
    _ kind: SinglePoints.Kind, _ item: ChangeableParts.Item, _ node: Int?
  ) -> Candidate {
    let (analysis, asked, seeds) = (analysis, Set(asked), seeds)
    let levels = analysis.program.problem.graph.levels
    var lostIn: [Int: Int] = [:]
    probe.losses(without: item.part) { interval, facts in
      guard asked.contains(interval) else { return }
      for fact in facts where fact < levels.factCount { lostIn[fact, default: 0] += 1 }
    }
    let held = { (fact: Int) in
      asked.count { analysis.possible.holds(fact, at: $0) }
    }
    let closed = Set(lostIn.filter { held($0.key) == $0.value }.keys)
    let nodes = Set(closed.map { levels.locate($0).node })
    let carried = nodes.count { own in
      own != node && !seeds.contains(own)
        && (0...3).allSatisfy { level in
          let fact = levels.fact(own, level)
          return closed.contains(fact) || held(fact) == 0
        }
    }
    return Candidate(kind: kind, item: item, carries: carried, closed: closed)
  }

  /// All points of the targets, and the targets with theirs.
  private func result(
    _ order: [(name: SinglePoints.Target.Name, keys: [String])],
    _ unreached: [SinglePoints.Target.Name]
  ) -> SinglePoints {
    var protects: [ExactText: [SinglePoints.Target.Name]] = [:]
    for (name, keys) in order {
      for key in keys { protects[key, default: []].append(name) }
    }
    let sorted = protects.texts.sorted { one, other in
      let (left, right) = (protects[one]?.count ?? 0, protects[other]?.count ?? 0)
      if left != right { return left > right }
      let (first, second) = (found[one]?.carries ?? 0, found[other]?.carries ?? 0)
      return first == second ? isBefore(one, 0, other, 0) : first > second
    }
    let places = [ExactText: Int](sorted.enumerated().map { ($1, $0) }) { first, _ in first }
    return SinglePoints(
      targets: order.map { name, keys in
        SinglePoints.Target(name: name, points: keys.compactMap { places[$0] })
      }, unreached: unreached,
      points: sorted.compactMap { key in
        found[key].map { candidate in
          SinglePoints.Point(
            kind: candidate.kind, id: candidate.item.name,
            change: ModelChange(candidate.item.action, at: moment),
            protects: protects[key] ?? [], carries: candidate.carries)
        }
      })
  }
}

extension SinglePoints.Kind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
