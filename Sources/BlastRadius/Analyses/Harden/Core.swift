import GraphKernel

/// One proof that a target is reached, and the fixes that have to do with it.
///
/// It is followed through everything that was carried on back to the seeds. Whoever chooses none of its
/// breakers and all of its adders has this proof, whatever else is chosen: so one of the breakers has to
/// be chosen, or one of the adders not. A fix that may break it counts as a breaker, which makes the clause
/// weaker and never wrong.
struct Core {
  /// The fixes that break it, or may, those nearest to the target first.
  private(set) var breakers: [FixOption] = []
  /// The chosen fixes that may have added a part of it.
  private(set) var adders: Set<FixOption> = []
  let proof: ShownProof

  private let program: Program
  private let chosen: Set<FixOption>
  private let finder: FixFinder
  private var seen: Set<FixOption> = []
  /// The first intervals in which changes have happened that begin or end with the moment.
  private let beginning: Int
  private let end: Int

  /// The core of a fact that holds in an interval of a changed model.
  init(
    of fact: Int, at interval: Int, _ witnesses: Witnesses, chosen: Set<FixOption>,
    _ finder: FixFinder
  ) {
    program = witnesses.program
    self.chosen = chosen
    self.finder = finder
    let timeline = program.timeline
    beginning = finder.moment.map { timeline.index(of: $0.asBeginning) } ?? 0
    end = finder.moment.map { timeline.index(of: $0.asEnd) } ?? 0
    proof = ShownProof(of: fact, at: interval, witnesses)
    for step in proof.steps { add(step) }
  }

  private mutating func addBreaker(_ fix: FixOption) {
    if !chosen.contains(fix), seen.insert(fix).inserted { breakers.append(fix) }
  }

  private mutating func add(_ step: ShownProof.Step) {
    if let node = node(of: step.fact) { addNode(node, step) }
    guard case .rule(let rule) = step.cause else { return }
    if let key = program.changeableEdge(ofRule: rule) { addEdge(key, step) }
  }

  /// The node that a fact is about; for what is remembered, the one that it is remembered of.
  private func node(of fact: Int) -> Int? {
    if let node = program.nodeFact(fact)?.node { return node }
    switch program.auxiliary(fact) {
    case .grant(_, let given): return program.nodeFact(Int(given))?.node
    case .memory(let edge):
      guard let key = program.key(ofTag: UInt32(edge)), let number = program.number(of: key) else {
        return nil
      }
      return program.nodes.ends(ofEdge: number)?.object
    case .threshold, nil: return nil
    }
  }

  private mutating func addNode(_ node: Int, _ step: ShownProof.Step) {
    let isOwnFact = program.nodeFact(step.fact) != nil
    for fix in finder.fixes(ofNode: node, in: program) {
      switch fix.change.action {
      case .revoke, .removeNode:
        if isOwnFact, step.interval >= end { addBreaker(fix) }
      case .rotate, .evict:
        let isCut = step.obtained < end && end <= step.interval
        let isSeed = step.cause == .seed && (fix.change.at == nil || step.obtained >= end)
        if isSeed || fix.change.at != nil && isCut { addBreaker(fix) }
      default: break
      }
    }
  }

  private mutating func addEdge(_ key: Program.EdgeKey, _ step: ShownProof.Step) {
    let reference = program.reference(to: key)
    for fix in finder.fixes(of: key, in: program) where step.obtained >= start(of: fix) {
      addBreaker(fix)
    }
    for id in program.controls(of: key) {
      guard let control = program.model.controls.first(where: { $0.id == id }) else { continue }
      for fix in finder.fixes(of: control) where step.obtained >= beginning {
        addBreaker(fix)
      }
    }
    addDoors(key, reference)
    addMemory(reference)
  }

  private func start(of fix: FixOption) -> Int {
    if case .require = fix.change.action { beginning } else { end }
  }

  /// A step that needs a connection, or gives one, hangs on who stands behind what.
  private mutating func addDoors(_ key: Program.EdgeKey, _ reference: EdgeReference) {
    let isImplied = program.number(of: key) == nil
    let isRemote =
      program.model.vocabulary.relations[reference.relation]?.isRemote ?? false
    guard isImplied || isRemote else { return }
    let ends = [reference.subject, reference.object].compactMap(program.nodes.number)
    for node in Set(ends).union(program.gateways.gateways) {
      for fix in finder.fixes(ofNode: node, in: program) {
        guard case .behind = fix.change.action else { continue }
        if chosen.contains(fix) { adders.insert(fix) } else { addBreaker(fix) }
      }
    }
  }

  /// A condition that was added to `stores` makes it remember.
  private mutating func addMemory(_ reference: EdgeReference) {
    guard program.model.vocabulary.relations[reference.relation]?.category == .secrets else {
      return
    }
    for fix in chosen {
      guard case .require(let edge, _) = fix.change.action,
        edge == reference.sentence || edge == reference.id
      else { continue }
      adders.insert(fix)
    }
  }

  /// The steps for people, from the seeds on.
  var steps: [Hardening.Step] {
    var seen: Set<Hardening.Step> = []
    return proof.steps.reversed().compactMap { step in
      var given = step.fact
      if case .grant(_, let fact)? = program.auxiliary(given) { given = Int(fact) }
      guard let fact = program.named(given) else { return nil }
      switch step.cause {
      case .seed: return Hardening.Step(fact: fact, via: nil)
      case .rule(let rule):
        return program.edge(ofRule: rule).map { Hardening.Step(fact: fact, via: $0) }
      case .implied: return nil
      }
    }.filter { seen.insert($0).inserted }
  }
}
