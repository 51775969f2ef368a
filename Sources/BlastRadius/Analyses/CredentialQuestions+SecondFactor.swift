extension CredentialQuestions {
  /// Whether the edges by which a node is used ask for a second factor.
  ///
  /// Belonging to a group and having a secret are no uses. An edge asks where it is `unless` a control with `second-factor`, or requires an `mfa-device`.
  /// The state of a control is that at the instant asked about, else that after its last change.
  public func secondFactor(of id: String) -> CredentialAnswers.SecondFactor {
    let isOne = node(id).map { model.vocabulary.kind($0.kind, isA: "mfa-device") } ?? false
    let uses = edges(from: id).filter { index in
      let relation = model.vocabulary.relations[model.edges[index].relation]
      if relation?.name == "member-of" || relation?.name == "holds" { return false }
      return relation?.steps.contains { $0.needs == .control } ?? false
    }.map(use).sorted { $0.via < $1.via }
    let weakest = uses.map(\.answer).min { $0.rank < $1.rank }
    return .init(answer: isOne ? .isOne : weakest ?? .unused, uses: uses)
  }

  private func use(_ index: Int) -> CredentialAnswers.SecondFactor.Use {
    let edge = model.edges[index]
    let controls = model.controls.filter { $0.isSecondFactor && edge.unless.contains($0.id) }
    let states = controls.map { (id: $0.id, state: $0.state(at: instant(for: $0))) }
    let devices = Set(edge.requires.flatMap(devices)).sorted()
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
    return .init(via: model.reference(toEdge: index), answer: answer, by: by)
  }

  /// The second factors without which a requirement cannot be met, sorted.
  private func devices(_ requirement: Requirement) -> [String] {
    let (count, facts) =
      switch requirement {
      case .fact(let fact): (1, [fact])
      case .atLeast(let count, let facts): (count, facts)
      }
    let devices = facts.map(\.node).filter { id in
      node(id).map { model.vocabulary.kind($0.kind, isA: "mfa-device") } ?? false
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

extension Model {
  /// The edge at a position.
  func reference(toEdge index: Int) -> EdgeReference {
    let edge = edges[index]
    return EdgeReference(
      subject: edge.subject, relation: edge.relation, object: edge.object, index: index,
      id: edge.id)
  }
}
