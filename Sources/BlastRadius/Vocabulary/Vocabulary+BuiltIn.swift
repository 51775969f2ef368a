extension Vocabulary {
  /// The kinds and relations that every model has.
  public static let builtIn = Vocabulary(kinds: builtInKinds, relations: builtInRelations)

  private static let builtInKinds: [Kind] = [
    Kind("credential", parent: nil, meaning: "A secret that proves an identity.", durable: true),
    Kind("password", parent: "credential", meaning: "A password."),
    Kind("service-token", parent: "credential", meaning: "A token of a machine or an integration."),
    Kind("api-key", parent: "credential", meaning: "A key to an API."),
    Kind("oauth-token", parent: "credential", meaning: "An access or refresh token."),
    Kind("session-cookie", parent: "credential", meaning: "A browser session."),
    Kind("ssh-key", parent: "credential", meaning: "A private SSH key."),
    Kind("certificate", parent: "credential", meaning: "A certificate with its private key."),
    Kind("signing-key", parent: "credential", meaning: "A key that mints tokens others accept."),
    Kind("mfa-device", parent: "credential", meaning: "A second factor."),
    Kind("identity", parent: nil, meaning: "Someone or something that can be acted as."),
    Kind("user", parent: "identity", meaning: "A person's account."),
    Kind("service-account", parent: "identity", meaning: "An account of a machine or integration."),
    Kind("group", parent: "identity", meaning: "A group of identities."),
    Kind("role", parent: "identity", meaning: "A role that identities assume or hold."),
    Kind("oauth-app", parent: "identity", meaning: "A registered application with its own rights."),
    Kind("host", parent: nil, meaning: "A server or virtual machine."),
    Kind("device", parent: nil, meaning: "A person's laptop or phone."),
    Kind("application", parent: nil, meaning: "A program that people or machines use."),
    Kind("plugin", parent: nil, meaning: "An extension that runs inside an application."),
    Kind("implant", parent: nil, meaning: "The attacker's own program.", durable: true),
    Kind("pipeline", parent: nil, meaning: "A build or deployment pipeline."),
    Kind("database", parent: nil, meaning: "A database server."),
    Kind("network", parent: nil, meaning: "A network or a site."),
    Kind("gateway", parent: nil, meaning: "A door that has to be passed, such as a VPN."),
    Kind("repository", parent: nil, meaning: "A source code repository."),
    Kind("secret-store", parent: nil, meaning: "A vault or another store of secrets."),
    Kind("mailbox", parent: nil, meaning: "A mailbox."),
    Kind("data", parent: nil, meaning: "Data worth naming."),
    Kind("cloud-account", parent: nil, meaning: "A cloud account, project or subscription."),
    Kind("integration", parent: nil, meaning: "A third party's service connected to one's own."),
    Kind("identity-provider", parent: nil, meaning: "A service that says who is who."),
    Kind("actor", parent: nil, meaning: "The attacker, or another party of the story."),
  ]

  private static let control: [Relation.Step] = [.init(.control, .control)]

  private static let builtInRelations: [Relation] = [
    // identity
    Relation("holds", .identity, control, sentence: "{subject} has {object}"),
    Relation(
      "authenticates-as", .identity, control, remote: true,
      sentence: "{subject} logs in as {object}"),
    Relation(
      "assumes", .identity, control, remote: true, sentence: "{subject} can assume {object}"),
    Relation(
      "impersonates", .identity, control, remote: true,
      sentence: "{subject} can impersonate {object}"),
    Relation(
      "federates-to", .identity, control, remote: true,
      sentence: "{subject} is accepted as {object}"),
    Relation("member-of", .identity, control, sentence: "{subject} is a member of {object}"),
    Relation("owns", .identity, control, remote: true, sentence: "{subject} owns {object}"),
    Relation("manages", .identity, control, remote: true, sentence: "{subject} manages {object}"),
    Relation(
      "has-session", .identity, control, sentence: "{object} is logged in on {subject}"),
    Relation(
      "signs-for", .identity, control, remote: true,
      sentence: "{subject} signs what {object} accepts"),
    // access
    Relation(
      "administers", .access, control, remote: true, sentence: "{subject} can administer {object}"),
    Relation(
      "edits", .access, [.init(.control, .read), .init(.control, .write)], remote: true,
      sentence: "{subject} can read and change {object}"),
    Relation(
      "reads", .access, [.init(.control, .read)], remote: true,
      sentence: "{subject} can read {object}"),
    Relation(
      "writes", .access, [.init(.control, .write)], remote: true,
      sentence: "{subject} can write to {object}"),
    // network
    Relation(
      "passes", .network, [.init(.control, .connect)], remote: true,
      sentence: "{subject} gets through {object}"),
    Relation(
      "fronts", .network, [.init(.connect, .connect)],
      sentence: "{subject} leads to {object}"),
    Relation(
      "connects-to", .network, [.init(.control, .connect)],
      sentence: "{subject} can connect to {object}"),
    // execution
    Relation("runs", .execution, control, sentence: "{subject} runs {object}"),
    Relation("executes-on", .execution, control, sentence: "{subject} runs code on {object}"),
    Relation("hosts", .execution, control, sentence: "{subject} hosts {object}"),
    Relation(
      "deploys-to", .execution, [.init(.write, .control)], sentence: "{subject} deploys to {object}"
    ),
    // secrets
    Relation(
      "stores", .secrets, [.init(.read, .control)], sentence: "{subject} stores {object}"),
    // grant
    Relation("creates", .grant, control, lasting: true, sentence: "{subject} can create {object}"),
    Relation(
      "resets-credentials-of", .grant, control, lasting: true,
      sentence: "{subject} can reset the credentials of {object}"),
    Relation(
      "adds-members-to", .grant, control, lasting: true,
      sentence: "{subject} can add members to {object}"),
    Relation(
      "grants-access-to", .grant, control, lasting: true,
      sentence: "{subject} can grant access to {object}"),
    // containment
    Relation(
      "contains", .containment,
      [.init(.read, .read), .init(.write, .write), .init(.control, .control)],
      sentence: "{subject} contains {object}"),
    // data and knowledge
    Relation("copies-to", .data, [], sentence: "data moves from {subject} to {object}"),
    Relation(
      "informs", .knowledge, [], sentence: "reading {subject} makes an attack on {object} likelier"),
  ]

  /// What `contains` means when its subject is a network: connections, and nothing else.
  package static let networkContains: [Relation.Step] = [.init(.connect, .connect)]

  /// The relation of the implied edge from a place to the gateways it is behind.
  package static let behind = Relation(
    "behind", .network, [.init(.control, .connect)],
    sentence: "{subject} stands behind {object}")
}
