import BlastRadius

/// Writes what accounts say as nodes and edges.
struct AWSGraph {
  let accounts: AWSAccounts
  let relations: AWSRelations
  let profiles: [AWSProfile]
  /// The node of each identity.
  var nodes: [ImportedNode] = []
  /// The node of each workload.
  var workloads: [ImportedNode] = []
  /// The number of the profile of each identity that is no group.
  var profileNumbers: [Int: Int] = [:]
  /// The node of what a profile may do, where more than one identity has it.
  var sources: [Int: ImportedNode] = [:]
  /// The node of each set, by its id.
  var sets: [ExactText: ImportedNode] = [:]
  /// The ids of controls that were made, by the account and what is doubted.
  var controls: [ExactText: [Doubt: String]] = [:]
  /// What rules are about, by what is asked.
  var lists: [ExactText: AWSTargetList] = [:]
  /// The users whose credentials an action can make or set, by the account and the action.
  var usersOfActions: [ExactText: (open: AWSTargetList, full: AWSTargetList?)] = [:]
  /// What policies allow, by what it hangs on.
  var answers: [AWSAnswer.Key: AWSAnswer] = [:]
  /// In which ways needs are met somewhere, by what that hangs on.
  var anywhere: [AWSAnswer.Key: Ways] = [:]
  /// What changing identities gives, by which they are.
  var raisings: [AWSRaising.Key: AWSRaising] = [:]
  /// Who surely can become administrator, so that no more need be said.
  var raised: Set<ImportedNode> = []
  /// Whether identities were made members of anyone.
  var hasAnyone = false
  /// The groups that someone can join.
  var joined: Set<Int> = []
  /// The new members of these, and what the policies of the groups say of them.
  var newMembers: [(node: ImportedNode, profile: AWSProfile)] = []
  /// Who has the managed policies of each account.
  var holders: [ExactText: [(arn: ExactText, holders: [Int])]] = [:]
  /// The role of each instance profile.
  var instanceProfiles: [ExactText: Int] = [:]
  /// Whoever is administrator of each account, as policies ask about it.
  var administratorProfiles: [ExactText: AWSProfile] = [:]
  /// Keys of users, by the ARN of the user, where a file counts them.
  var keyCounts: [ExactText: Int] = [:]
  var reports: [ExactText: AWSCredentialRow] = [:]
  /// The buckets that policies name, patterns among them, by their ARNs, with where the first says so.
  var buckets: [ExactText: (node: ImportedNode, place: AWSPlace)] = [:]
  /// What policies allow on buckets, by what it hangs on.
  var bucketAnswers: [AWSAnswer.Key: AWSBucketAnswer] = [:]
  /// The nodes of the buckets that policies of an account name, with all that it has.
  var bucketNodes: [ExactText: [AWSBucket: ImportedNode]] = [:]

  /// The node of each secret.
  var secrets: [ImportedNode] = []

  init(_ accounts: AWSAccounts, _ relations: AWSRelations) {
    (self.accounts, self.relations) = (accounts, relations)
    profiles = accounts.profiles()
    for (number, profile) in profiles.enumerated() {
      for member in profile.members { profileNumbers[member] = number }
    }
    for row in accounts.collection.reports { reports[ExactText(row.arn)] = row }
  }

  /// Writes everything.
  mutating func write(into draft: inout ImportDraft) {
    for account in accounts.all {
      draft.statements.readAccounts.insert(ExactText(AWSWords.account(account)))
    }
    writeIdentities(&draft)
    writeCredentials(&draft)
    writeWorkloads(&draft)
    writeOwnBuckets(&draft)
    writeOwnSecrets(&draft)
    for account in accounts.all { writeAdministrators(of: account, &draft) }
    for (number, profile) in profiles.enumerated() {
      begin(at: accounts.places[profile.members[0]], &draft)
      if profile.isAdministrator {
        for member in profile.members {
          edge(
            nodes[member], relations.member, administrators(profile.account, &draft),
            at: accounts.places[member],
            because: "its policies allow everything, and nothing restricts it", &draft)
        }
      } else {
        write(.profile(number), profile, &draft)
        writeStores(.profile(number), profile, &draft)
      }
    }
    for account in accounts.all { writeGroups(of: account, &draft) }
    writeBucketClasses(&draft)
  }

  /// Says from where the next edges are.
  func begin(at place: AWSPlace, _ draft: inout ImportDraft) { begin(place.document, &draft) }

  private func begin(_ document: Int, _ draft: inout ImportDraft) {
    draft.begin(
      ImportedDocument(
        name: accounts.collection.documentNames[document] ?? "", number: document,
        bytes: Borrowed()))
  }

  /// Writes what may stand in another document than what is written around it.
  mutating func at(
    _ place: AWSPlace, _ draft: inout ImportDraft,
    _ write: (inout AWSGraph, inout ImportDraft) -> Void
  ) {
    let around = draft.document
    if around == place.document { return write(&self, &draft) }
    begin(at: place, &draft)
    write(&self, &draft)
    begin(around, &draft)
  }

  /// Adds an edge that may stand in another document than the edges around it.
  mutating func edge(
    _ subject: ImportedNode, _ relation: ImportedRelation, _ object: ImportedNode,
    at place: AWSPlace, because reason: String, _ draft: inout ImportDraft
  ) {
    at(place, &draft) { _, draft in
      draft.edge(subject, relation, object, at: .pointer(place.pointer), because: reason)
    }
  }

  /// Where an identity stands.
  func place(_ identity: Int) -> ImportPlace { .pointer(accounts.places[identity].pointer) }

  /// The node of the administrators of an account.
  func administrators(_ account: String, _ draft: inout ImportDraft) -> ImportedNode {
    draft.node(
      AWSWords.administrators(account), kind: AWSWords.set,
      name: "administrators of \(AWSVendors.name(of: account))")
  }

  /// The node of an account.
  ///
  /// One that no file is about is outside.
  func account(_ number: String, _ draft: inout ImportDraft) -> ImportedNode {
    let node = draft.node(
      AWSWords.account(number), kind: "cloud-account", name: AWSVendors.name(of: number))
    if !accounts.isRead(number) {
      var zone = Zone(AWSWords.outside)
      zone.label = "other AWS accounts"
      zone.trust = .external
      draft.zone(zone)
      draft.say(of: node) { $0.zone = AWSWords.outside }
    }
    return node
  }
}

extension AWSGraph {
  /// Who may do what is written.
  enum Source {
    /// All identities of a profile.
    case profile(Int)
    /// A node that stands for someone.
    case node(ImportedNode)
  }

  /// The node of a source, which is made when it is needed.
  mutating func node(of source: Source, _ draft: inout ImportDraft) -> ImportedNode {
    switch source {
    case .node(let node): return node
    case .profile(let number):
      let members = profiles[number].members
      if members.count == 1 { return nodes[members[0]] }
      if let known = sources[number] { return known }
      let first = accounts.identities[members[0]]
      let node = draft.node(
        "\(AWSWords.account(first.account))/alike/\(first.arn.partsOfARN[5])",
        kind: AWSWords.set, name: "\(first.name) and \(members.count - 1) with the same policies")
      for member in members {
        edge(
          nodes[member], relations.member, node, at: accounts.places[member],
          because: "its policies are the same", &draft)
      }
      sources[number] = node
      return node
    }
  }

  /// The id of the control of a doubt.
  mutating func control(
    _ doubt: Doubt, _ account: String, _ draft: inout ImportDraft
  ) -> String {
    if let known = controls[account]?[doubt] { return known }
    var control = Control(
      "\(AWSWords.account(account))/\(doubt.id)", doubt.isEnforced ? .enforced : .unknown)
    control.label = doubt.name
    control.isSecondFactor = doubt.isSecondFactor
    draft.control(control)
    controls[ExactText(account), default: [:]][doubt] = control.id
    return control.id
  }

  /// What an edge says besides its ends.
  struct Saying {
    var ways = Ways.sure
    var exists = Edge.Existence.yes
    /// The node that has to be controlled too.
    var requires: ImportedNode?
    var place: ImportPlace
    var because: String
  }

  /// Adds an edge for each of the ways.
  mutating func add(
    _ subject: ImportedNode, _ relation: ImportedRelation, _ object: ImportedNode,
    _ account: String, _ saying: Saying, _ draft: inout ImportDraft
  ) {
    guard subject != object else { return }
    let needed = saying.requires.map { [Requirement.fact(Fact(draft.id(of: $0), .control))] } ?? []
    for way in saying.ways.all {
      if way.isEmpty, needed.isEmpty, saying.exists == .yes {
        draft.edge(subject, relation, object, at: saying.place, because: saying.because)
        continue
      }
      let unless = way.map { control($0, account, &draft) }
      draft.edge(subject, relation, object, at: saying.place, because: saying.because) { edge in
        edge.unless = unless
        edge.exists = saying.exists
        edge.requires = needed
      }
    }
  }
}
