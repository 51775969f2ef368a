import GraphKernel

/// Finds the fixes of the parts of a program.
struct FixFinder: Sendable {
  let costs: FixCosts
  /// Whether what the attacker starts with can be fixed too.
  let fixesSeeds: Bool
  /// From when on fixes act; `nil` for always.
  let moment: Moment?
  let seeds: Set<Int>

  private static let two = Effort(thousandths: 2000)

  /// The fixes of a control.
  func fixes(of control: Control) -> [FixOption] {
    let ways = control.fixes ?? costs.control.map { [Fix(cost: $0)] } ?? []
    return ways.map { fix in
      option(
        .control, control.id, .set(control: control.id, .enforced), fix, usual: costs.control)
    }
  }

  /// The fixes that close an edge of a program, those of the edge without an id that says the same among
  /// them; none of one that `behind` implies.
  func fixes(of key: Program.EdgeKey, in program: Program) -> [FixOption] {
    ([key] + [program.unnamed(besides: key)].compactMap(\.self)).flatMap {
      own(of: $0, in: program)
    }
  }

  private func own(of key: Program.EdgeKey, in program: Program) -> [FixOption] {
    guard let number = program.number(of: key) else { return [] }
    let reference = program.reference(to: key)
    let name = reference.id ?? reference.sentence
    let relation = program.model.vocabulary.relations[reference.relation]
    let usual = relation.flatMap { costs.cost(of: $0) }
    let said =
      number < program.model.edges.count ? program.model.edges[number].fixes : nil
    return (said ?? usual.map { [Fix(cost: $0)] } ?? []).map { fix in
      let action: ModelChange.Action =
        if case .require(let fact)? = fix.action {
          .require(edge: name, fact)
        } else { .removeEdge(name) }
      return option(.edge, name, action, fix, usual: usual)
    }
  }

  /// The fixes of a node.
  func fixes(ofNode node: Int, in program: Program) -> [FixOption] {
    let isSeed = seeds.contains(node)
    if isSeed, !fixesSeeds { return [] }
    let id = program.nodes.id(node)
    let isIdentity = program.nodes.kinds(node).contains {
      program.model.vocabulary.isUngated(kind: $0)
    }
    let usual = isSeed && isIdentity ? [Fix(.rotate, cost: .one)] : []
    return (program.nodes.authored(node)?.fixes ?? usual).compactMap { fix in
      let action: ModelChange.Action
      switch fix.action ?? (isIdentity ? .revoke : .remove) {
      case .revoke: action = .revoke(id)
      case .behind(let gateway): action = .behind(id, gateway: gateway)
      case .rotate where moment != nil || isSeed: action = .rotate(id)
      case .evict where moment != nil || isSeed: action = .evict(id)
      case .rotate, .evict: return nil
      case .remove, .require: action = .removeNode(id)
      }
      return option(.node, id, action, fix, usual: nil)
    }
  }

  private func option(
    _ kind: FixOption.Kind, _ id: String, _ action: ModelChange.Action, _ fix: Fix,
    usual: Effort?
  ) -> FixOption {
    FixOption(
      kind: kind, id: id, change: ModelChange(action, at: moment),
      cost: fix.cost ?? usual ?? Self.two, how: fix.how)
  }
}
