import BlastRadius

/// Writes whom the policies of buckets and of secrets name.
enum AWSResourcePolicies {
  static func write(_ graph: inout AWSGraph, _ draft: inout ImportDraft) {
    let collection = graph.accounts.collection
    for (arn, policy) in collection.bucketPolicies.sorted(by: { $0.key < $1.key }) {
      graph.begin(at: policy.place, &draft)
      let target = bucket(arn, policy, &graph, &draft)
      for access in AWSBucketAccess.allCases {
        let relation = access == .read ? graph.relations.reads : graph.relations.writes
        write(target, EscalationRule.actions[access.action], relation, &graph, &draft)
      }
    }
    for (number, secret) in collection.secrets.enumerated() {
      graph.begin(at: secret.place, &draft)
      let target = self.secret(number, graph)
      write(
        target, EscalationRule.actions[EscalationRule.readSecret.actions[0]], graph.relations.reads,
        &graph, &draft)
    }
  }

  private static func bucket(
    _ arn: ExactText, _ said: AWSSaid<Int>, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) -> AWSGrants.Target {
    let name = arn.text.afterLast(":")
    let document = graph.accounts.collection.documents[said.value]
    // A block of public access in front of it stands in no policy.
    let block = Doubt(
      id: "public-access-block of \(name)",
      name: "a block of public access to \(name) (not in the files)")
    return AWSGrants.Target(
      node: graph.node(of: arn, said.place, &draft), name: name, words: "the policy of the bucket",
      resource: Glob("\(arn.text)/*"), account: graph.owner,
      use: PolicyUse(name: "policy of \(name)", document: document),
      outer: Ways(unless: [block]), place: said.place)
  }

  private static func secret(_ number: Int, _ graph: AWSGraph) -> AWSGrants.Target {
    let said = graph.accounts.collection.secrets[number]
    let document = graph.accounts.collection.documents[said.value.policy]
    return AWSGrants.Target(
      node: graph.secrets[number], name: said.value.name, words: "the policy of the secret",
      resource: Glob(literal: said.value.arn), account: said.value.account,
      use: PolicyUse(name: "policy of \(said.value.name)", document: document),
      foreign: said.value.foreign, place: said.place)
  }

  /// Writes who may do something with something because its policy names them.
  private static func write(
    _ target: AWSGrants.Target, _ action: PolicyAction, _ relation: ImportedRelation,
    _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    AWSGrants(target: target, action: action, relation: relation).writeUnknown(&graph, &draft)
    var seen: Set<Asked> = []
    for statement in target.use.document.statements
    where !statement.isDeny && statement.covers(action) {
      guard let principals = statement.principals else { continue }
      let patterns = principals.isNegated ? [.anyone] : principals.patterns
      for objects in objects(of: statement, within: target.resource) {
        var part = target
        part.resource = objects
        let grants = AWSGrants(target: part, action: action, relation: relation)
        for pattern in patterns {
          // Policies of an account that is read say themselves who may.
          if case .account(let account) = pattern, graph.accounts.isRead(account) { continue }
          guard seen.insert(Asked(pattern: pattern, objects: objects)).inserted else { continue }
          grants.write(pattern, &graph, &draft)
        }
      }
    }
  }

  private struct Asked: Hashable {
    var pattern: PrincipalPattern
    var objects: Glob
  }

  /// What of a bucket or a secret a statement is about; where that hangs on who asks, perhaps all of them.
  private static func objects(of statement: PolicyStatement, within all: Glob) -> [Glob] {
    if statement.negatesResources || statement.resources.isEmpty { return [all] }
    let context = PolicyContext(PolicyPrincipal(kind: .anyone, arn: "", account: ""))
    return statement.resources.compactMap { pattern in
      switch pattern.bound(context) {
      case .nothing: return nil
      case .glob(let glob): return glob.matches(all) ? all : glob.overlaps(all) ? glob : nil
      case .unknown(let glob, _): return glob.overlaps(all) ? glob : nil
      }
    }
  }
}
