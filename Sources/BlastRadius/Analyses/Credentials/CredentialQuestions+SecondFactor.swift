extension CredentialQuestions {
  /// Whether the edges by which a node is used ask for a second factor.
  ///
  /// Belonging to a group and having a secret are no uses. An edge asks where it is `unless` a control with `second-factor`, or requires an `mfa-device`.
  /// The state of a control is that at the instant asked about, else that after its last change.
  public func secondFactor(of id: String) -> CredentialAnswers.SecondFactor {
    guard let node = catalog.number(of: id) else { return .init(answer: .unused, uses: []) }
    let uses = existing(catalog.edges(from: node)).filter(isUse).map(use)
      .sorted { $0.via < $1.via }
    let weakest = uses.map(\.answer).min { $0.rank < $1.rank }
    return .init(
      answer: isNode(node, a: "mfa-device") ? .isOne : weakest ?? .unused, uses: uses)
  }

  /// Whether who controls the subject uses it to follow an edge.
  private func isUse(_ edge: Int) -> Bool {
    guard let relation = catalog.vocabulary.relations[catalog.relationName(ofEdge: edge)],
      relation.steps.contains(where: { $0.needs == .control })
    else { return false }
    return !isMembership(edge, relation) && !isHolding(edge)
  }

  /// Whether an edge says that its subject belongs to a group.
  private func isMembership(_ edge: Int, _ relation: Relation) -> Bool {
    if relation.name == "member-of" { return true }
    guard relation.category == .identity, Vocabulary.builtIn.relations[relation.name] == nil,
      let object = catalog.ends(ofEdge: edge)?.object
    else { return false }
    return isNode(object, a: "group")
  }

  private func use(_ number: Int) -> CredentialAnswers.SecondFactor.Use {
    let edge = catalog.edge(number)
    let controls = model.controls.filter { $0.isSecondFactor && edge.unless.contains($0.id) }
    let states = controls.map { (id: $0.id, state: $0.state(at: instant(for: $0))) }
    let devices = edge.requires.flatMap(devices).distinct()
    func ids(_ state: Control.State) -> [String] {
      states.filter { $0.state == state }.map(\.id).sorted()
    }
    let (answer, by): (CredentialAnswers.SecondFactor.Answer, [String]) =
      if !ids(.enforced).isEmpty || !devices.isEmpty {
        (.asked, ids(.enforced) + devices)
      } else if !ids(.unknown).isEmpty {
        (.unknown, ids(.unknown))
      } else if !ids(.absent).isEmpty {
        (.switchedOff, ids(.absent))
      } else {
        (.skipped, [])
      }
    return .init(via: catalog.reference(toEdge: number), answer: answer, by: by)
  }

  /// The second factors without which a requirement cannot be met, sorted.
  private func devices(_ requirement: Requirement) -> [String] {
    let (count, facts) =
      switch requirement {
      case .fact(let fact): (1, [fact])
      case .atLeast(let count, let facts): (count, facts)
      }
    let devices = facts.map(\.node).filter { id in
      catalog.number(of: id).map { isNode($0, a: "mfa-device") } ?? false
    }
    // So many others would do without any of them.
    return facts.count - devices.count >= count ? [] : devices.sorted()
  }

  private func instant(for control: Control) -> Instant? {
    at ?? control.changes.last?.from?.asBeginning
  }
}

extension CredentialAnswers.SecondFactor.Answer {
  /// Its place among the answers, the weakest first.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
