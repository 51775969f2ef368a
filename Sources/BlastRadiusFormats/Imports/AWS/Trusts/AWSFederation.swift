import BlastRadius

/// Writes who may assume a role with a token of another provider.
struct AWSFederation {
  let role: Int

  /// Writes what a statement of its trust policy says.
  func write(
    _ statement: PolicyStatement, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    guard let principals = statement.principals, !principals.isNegated else { return }
    if statement.covers(EscalationRule.actions["sts:AssumeRole"]),
      principals.patterns.contains(.service(Self.podIdentities))
    {
      writePodIdentity(statement, &graph, &draft)
    }
    for case .federated(let provider) in principals.patterns {
      if provider.partsOfARN.last?.hasPrefix("saml-provider/") ?? false {
        if statement.covers(EscalationRule.actions["sts:AssumeRoleWithSAML"]) {
          writeSAML(provider, statement, &graph, &draft)
        }
      } else if statement.covers(EscalationRule.actions["sts:AssumeRoleWithWebIdentity"]) {
        writeTokens(provider, statement, &graph, &draft)
      }
    }
  }

  /// The service by which pods of EKS get roles.
  private static let podIdentities = "pods.eks.amazonaws.com"

  /// Which service accounts have a role by an association of their cluster stands in no file.
  private func writePodIdentity(
    _ statement: PolicyStatement, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let account = graph.accounts.identities[role].account
    let node = draft.node(
      FederatedSubject.id(Self.podIdentities, "*"), kind: AWSWords.subject,
      name: "service accounts of EKS with pod identities")
    let associations = Ways(unless: [
      Doubt(
        id: "pod-identity-associations",
        name: "associations of pod identities of \(account) with others (not in the files)")
    ])
    graph.add(
      node, graph.relations.assumes, graph.nodes[role], account,
      AWSGraph.Saying(
        ways: associations.and(ways(statement.conditions)), place: graph.place(role),
        because: "the trust policy names \(Self.podIdentities)"), &draft)
  }

  /// Conditions that whoever has a token meets.
  private static func isMet(_ condition: PolicyCondition) -> Bool {
    condition.lookup == "saml:aud" || condition.lookup.hasSuffix(":aud")
  }

  private func ways(_ conditions: [PolicyCondition]) -> Ways {
    let undecided = conditions.filter { !Self.isMet($0) }
    if undecided.isEmpty { return .sure }
    let text = undecided.map(\.text).sorted(by: <).joined(separator: " and ")
    return Ways(unless: [
      Doubt(id: "only where \(text)", name: "a policy that allows only where \(text)")
    ])
  }

  private func writeSAML(
    _ provider: String, _ statement: PolicyStatement, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let node = draft.node(provider, kind: "identity-provider", name: provider.afterLast("/"))
    graph.add(
      node, graph.relations.federates, graph.nodes[role], graph.accounts.identities[role].account,
      AWSGraph.Saying(
        ways: ways(statement.conditions), place: graph.place(role),
        because: "the trust policy names the provider"), &draft)
  }

  /// A subject that a policy trusts.
  private struct Subject {
    var text: String
    /// The conditions that only some of whom it stands for meet.
    var limits: [PolicyCondition]
  }

  /// The subjects that meet conditions of which all have to hold: those of the one that says most exactly who
  /// it is, as far as the others do not exclude them.
  private static func subjects(_ conditions: [PolicyCondition]) -> [Subject] {
    let sorted = conditions.map { condition in
      (
        condition,
        globs: condition.values.map { value in
          condition.operator.test == .text ? Glob(literal: value.text) : Glob(value.text)
        }
      )
    }.sorted { left, right in
      let (one, other) = (left.globs.count { !$0.isName }, right.globs.count { !$0.isName })
      return one == other ? left.0.text < right.0.text : one < other
    }
    guard let first = sorted.first else { return [Subject(text: "*", limits: [])] }
    return first.globs.compactMap { glob in
      var limits: [PolicyCondition] = []
      for (condition, others) in sorted.dropFirst() {
        guard others.contains(where: { $0.overlaps(glob) }) else { return nil }
        if !others.contains(where: { $0.matches(glob) }) { limits.append(condition) }
      }
      return Subject(
        text: glob.isName ? FederatedSubject.literal(glob.text) : glob.text, limits: limits)
    }
  }

  private func writeTokens(
    _ provider: String, _ statement: PolicyStatement, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let host = provider.hostOfProvider
    let own = graph.accounts.identities[role]
    let isSubject = { (condition: PolicyCondition) in
      condition.lookup == "\(host.inLowerCase):sub" && !condition.operator.isNegated
        && (condition.operator.test == .text || condition.operator.test == .pattern)
        && !condition.ifExists
    }
    let subjects = Self.subjects(statement.conditions.filter(isSubject))
    if subjects.isEmpty { return }
    let rest = statement.conditions.filter { !isSubject($0) }
    let issuer = draft.node(provider, kind: "identity-provider", name: host)
    for (subject, limits) in subjects.map({ ($0.text, $0.limits) }) {
      let node = draft.node(
        FederatedSubject.id(host, subject), kind: AWSWords.subject,
        name: subject == "*" ? "anyone with a token of \(host)" : subject)
      draft.edge(
        issuer, graph.relations.signs, node, at: graph.place(role),
        because: "it makes the tokens that the role trusts")
      if subject == "*", !host.utf8.starts(with: "oidc.eks.".utf8) {
        draft.edge(
          graph.anyone(&draft), graph.relations.member, node, at: graph.place(role),
          because: "the trust policy does not say whose token it has to be")
      }
      graph.add(
        node, graph.relations.assumes, graph.nodes[role], own.account,
        AWSGraph.Saying(
          ways: ways(rest + limits), place: graph.place(role),
          because: "the trust policy names the subject"),
        &draft)
    }
  }
}

extension AWSGraph {
  /// Anyone at all, of whom each identity of the accounts is one.
  mutating func anyone(_ draft: inout ImportDraft) -> ImportedNode {
    let node = draft.node("anyone", kind: AWSWords.set, name: "anyone")
    if hasAnyone { return node }
    hasAnyone = true
    for (number, identity) in accounts.identities.enumerated() where identity.kind != .group {
      edge(
        nodes[number], relations.member, node, at: accounts.places[number],
        because: "everyone is", &draft)
    }
    return node
  }
}

extension String {
  /// The host of the provider that an ARN or a host itself names.
  fileprivate var hostOfProvider: String {
    let marker = "oidc-provider/"
    guard let resource = partsOfARN.last, resource.hasPrefix(marker) else { return self }
    return String(resource.dropFirst(marker.utf8.count))
  }
}
