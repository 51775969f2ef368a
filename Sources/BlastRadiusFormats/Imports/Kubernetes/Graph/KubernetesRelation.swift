import BlastRadius

/// The relations of the edges.
enum KubernetesRelation: Int, CaseIterable, Sendable {
  // Of the vocabulary.
  case memberOf, administers, reads, impersonates, contains, stores, hosts, authenticatesAs
  case hasSession, grantsAccessTo, connectsTo, signsFor
  // Of Kubernetes.
  case includes, starts, executesIn, attachesTo, debugs, replacesImageOf, requestsTokenOf
  case rewritesRoleFor, approves, commands, changesRequestsTo, seesWritten, escapesTo, mayAsk

  /// What the vocabulary calls it.
  var name: String {
    switch self {
    case .memberOf: "member-of"
    case .administers: "administers"
    case .reads: "reads"
    case .impersonates: "impersonates"
    case .contains: "contains"
    case .stores: "stores"
    case .hosts: "hosts"
    case .authenticatesAs: "authenticates-as"
    case .hasSession: "has-session"
    case .grantsAccessTo: "grants-access-to"
    case .connectsTo: "connects-to"
    case .signsFor: "signs-for"
    case .includes: "k8s-includes"
    case .starts: "k8s-starts"
    case .executesIn: "k8s-executes-in"
    case .attachesTo: "k8s-attaches-to"
    case .debugs: "k8s-debugs"
    case .replacesImageOf: "k8s-replaces-image-of"
    case .requestsTokenOf: "k8s-requests-token-of"
    case .rewritesRoleFor: "k8s-rewrites-role-for"
    case .approves: "k8s-approves"
    case .commands: "k8s-commands"
    case .changesRequestsTo: "k8s-changes-requests-to"
    case .seesWritten: "k8s-sees-written"
    case .escapesTo: "k8s-escapes-to"
    case .mayAsk: "k8s-may-ask-for"
    }
  }

  private static let control: [Relation.Step] = [.init(.control, .control)]

  /// Those that the vocabulary lacks.
  static let own: [Relation] = [
    Relation(Self.includes.name, .identity, control, sentence: "{subject} stands for {object} too"),
    Relation(Self.starts.name, .execution, control, sentence: "{subject} can start {object}"),
    Relation(
      Self.executesIn.name, .execution, control, sentence: "{subject} can run commands in {object}"),
    Relation(
      Self.attachesTo.name, .execution, control,
      sentence: "{subject} can type into the program of {object}"),
    Relation(
      Self.debugs.name, .execution, control, sentence: "{subject} can add a container to {object}"),
    Relation(
      Self.replacesImageOf.name, .execution, control,
      sentence: "{subject} can replace what runs in {object}"),
    Relation(
      Self.requestsTokenOf.name, .grant, control, lasting: true,
      sentence: "{subject} can have a token issued for {object}"),
    Relation(
      Self.rewritesRoleFor.name, .grant, control, lasting: true,
      sentence: "{subject} can rewrite a role of its own to administer {object}"),
    Relation(
      Self.approves.name, .grant, control, lasting: true,
      sentence: "{subject} can approve the request for {object}"),
    Relation(
      Self.commands.name, .execution, control, sentence: "{subject} can command {object}"),
    Relation(
      Self.changesRequestsTo.name, .execution, control,
      sentence: "{subject} can change what others ask of {object}"),
    Relation(
      Self.seesWritten.name, .access, [.init(.control, .read)],
      sentence: "{subject} can see what is written to {object}"),
    Relation(
      Self.escapesTo.name, .execution, control, sentence: "{subject} can break out to {object}"),
    Relation(Self.mayAsk.name, .access, control, sentence: "{subject} may ask for {object}"),
  ]
}
