import BlastRadius

extension ClusterWriter {
  /// Somebody who has roles.
  private struct Holder {
    var subject: RoleBinding.Subject
    /// The number of the namespace of a service account.
    var namespace: Int?
    var node: ImportedNode
    var place: ObjectPlace
    var grants: [Int] = []
  }

  /// Writes who has which roles, and what these let them do.
  mutating func writeBindings(_ draft: inout ImportDraft) {
    var holders: [Holder] = []
    var numbers: [ImportedNode: Int] = [:]
    for record in records {
      guard case .binding(let binding) = record.content else { continue }
      rights.graph.place = record.place
      let (role, scope) = role(of: binding, record)
      if binding.subjects.isEmpty { continue }
      let grant = rights.grants.grant(role, in: scope, &rights.graph, &draft)
      let reason = "by \(record.words)"
      for subject in binding.subjects {
        guard let holder = holder(subject, record, &draft) else { continue }
        rights.graph.edge(
          holder.node, .memberOf, rights.grants.grants[grant].node,
          at: "/subjects/\(subject.number)", because: reason, &draft)
        if numbers[holder.node] == nil {
          numbers[holder.node] = holders.count
          holders.append(holder)
        }
        if let number = numbers[holder.node] { holders[number].grants.append(grant) }
      }
    }
    rights.writeGrants(&draft)
    for holder in holders {
      var held = holder.grants
      for group in groups(of: holder) {
        if let number = numbers[group] { held += holders[number].grants }
      }
      rights.writeTogether(holder.node, Array(Set(held)).sorted(), at: holder.place, &draft)
    }
    rights.writeGrants(&draft)
    rights.writeRewriters(&draft)
  }

  /// The role that a binding gives, and where: a RoleBinding gives even a ClusterRole in its namespace alone.
  private mutating func role(
    of binding: RoleBinding, _ record: Record
  ) -> (RoleTable.Key, KubernetesScope) {
    let isWide = record.kind == .clusterRoleBinding
    let home = binding.namesClusterRole ? nil : ExactText(record.namespace)
    return (
      RoleTable.Key(namespace: home, name: ExactText(binding.role)),
      isWide ? .cluster : .namespace(rights.graph.number(of: record.namespace))
    )
  }

  /// Who a subject is; a user that is called like a service account is one.
  private mutating func holder(
    _ subject: RoleBinding.Subject, _ record: Record, _ draft: inout ImportDraft
  ) -> Holder? {
    var namespace: Int?
    let node: ImportedNode
    switch subject.kind {
    case .group: node = rights.graph.object(.group, subject.name, &draft)
    case .user:
      if let account = Self.account(of: subject.name) {
        let number = rights.graph.number(of: account.namespace)
        namespace = number
        node = rights.graph.object(.account, account.name, in: number, &draft)
      } else {
        node = rights.graph.object(.user, subject.name, &draft)
      }
    case .account:
      let home = subject.namespace ?? record.namespace
      guard !home.isEmpty, !home.utf8.contains(UInt8(ascii: "/")),
        !subject.name.utf8.contains(UInt8(ascii: "/"))
      else {
        draft.log.document = record.place.document
        draft.log.warn(
          "bad-subject", record.place.offset,
          "\(record.words.inTicks) names a service account without its namespace")
        return nil
      }
      let number = rights.graph.number(of: home)
      namespace = number
      node = rights.graph.object(.account, subject.name, in: number, &draft)
    }
    return Holder(subject: subject, namespace: namespace, node: node, place: record.place)
  }

  /// The service account that a user's name means.
  private static func account(of user: String) -> (namespace: String, name: String)? {
    let parts = user.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4, user.hasPrefix("system:serviceaccount:"), !parts[2].isEmpty,
      !parts[3].isEmpty, !user.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    return (String(parts[2]), String(parts[3]))
  }

  /// The groups that somebody is in without being put there, as far as they have roles.
  private func groups(of holder: Holder) -> [ImportedNode] {
    let name = holder.subject.name
    let names =
      if let namespace = holder.namespace {
        GroupName.of(accountsIn: rights.graph.namespaces[namespace])
      } else if holder.subject.kind == .group {
        GroupName.around(name)
      } else {
        GroupName.of(user: name)
      }
    return names.compactMap { rights.graph.known(.group, $0) }
  }
}
