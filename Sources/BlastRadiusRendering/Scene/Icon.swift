import BlastRadius

/// The picture of a kind.
package enum Icon: String, CaseIterable, Hashable, Sendable {
  case key, person, machineAccount, people, badge, server, laptop, application, plugin, implant
  case pipeline, database, network, gateway, repository, vault, mailbox, document, cloud
  case integration, identityProvider, actor, other

  /// The icon of the first of some kinds that has one, or has one above it.
  init(kinds: [String], in vocabulary: Vocabulary) {
    let lineages = kinds.lazy.flatMap { vocabulary.lineage(of: $0) }
    self = lineages.compactMap { Self.byKind[$0] }.first ?? .other
  }

  private static let byKind: [ExactText: Icon] = [
    "credential": .key, "identity": .person, "service-account": .machineAccount, "group": .people,
    "role": .badge, "oauth-app": .badge, "host": .server, "device": .laptop,
    "application": .application, "plugin": .plugin, "implant": .implant, "pipeline": .pipeline,
    "database": .database, "network": .network, "gateway": .gateway, "repository": .repository,
    "secret-store": .vault, "mailbox": .mailbox, "data": .document, "cloud-account": .cloud,
    "integration": .integration, "identity-provider": .identityProvider, "actor": .actor,
  ]
}
