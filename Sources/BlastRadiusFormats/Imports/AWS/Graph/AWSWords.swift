import BlastRadius

/// The ids, kinds and relations of what is written.
enum AWSWords {
  /// Several things of an account that are reached together.
  static let set = "aws-set"
  /// A session of a role that has a name of its own.
  static let session = "aws-session"
  /// Whoever has a token of a provider that says so.
  static let subject = "federated-subject"
  /// A function, a stack or a project that runs as a role.
  static let workload = "aws-workload"

  /// What keeps objects of S3.
  static let bucket = "aws-bucket"

  /// A secret of Secrets Manager.
  static let secret = "aws-secret"

  static let kinds: [Kind] = [
    Kind(set, parent: "group", meaning: "Identities or resources of an AWS account as one."),
    Kind(session, parent: "identity", meaning: "A session of an AWS role under a name."),
    Kind(
      subject, parent: "identity", meaning: "Whoever has a token of a provider that says so."),
    Kind(
      workload, parent: "application",
      meaning: "A function, a stack or a project that runs as an AWS role."),
    Kind(bucket, parent: "data", meaning: "A bucket of S3, or all of some."),
    Kind(secret, parent: "secret-store", meaning: "A secret of AWS Secrets Manager."),
  ]

  static let relations: [Relation] = [
    Relation(
      "starts-code-as", .execution, [.init(.control, .control)], remote: true,
      sentence: "{subject} can start code as {object}"),
    Relation(
      "changes-trust-of", .grant, [.init(.control, .control)], remote: true, lasting: true,
      sentence: "{subject} can change who may assume {object}"),
    Relation(
      "raises-itself-to", .grant, [.init(.control, .control)], remote: true, lasting: true,
      sentence: "{subject} can make itself one of {object}"),
  ]

  /// The zone of accounts that no file is about.
  static let outside = "aws-outside"

  static func account(_ number: String) -> String { "aws:\(number)" }
  static func administrators(_ number: String) -> String { "aws:\(number)/administrators" }
}

/// The relations by number.
struct AWSRelations {
  let assumes, startsCode, changesTrust, raises, resets, adds, member, administers,
    contains: ImportedRelation
  let authenticates, hasSession, executes, federates, signs, reads, writes: ImportedRelation

  /// Looks them up; `nil` where the vocabulary lacks one.
  init?(_ draft: inout ImportDraft) {
    guard let assumes = draft.relation("assumes"), let starts = draft.relation("starts-code-as"),
      let trust = draft.relation("changes-trust-of"),
      let raises = draft.relation("raises-itself-to"),
      let resets = draft.relation("resets-credentials-of"),
      let adds = draft.relation("adds-members-to"), let member = draft.relation("member-of"),
      let administers = draft.relation("administers"), let contains = draft.relation("contains"),
      let authenticates = draft.relation("authenticates-as"),
      let hasSession = draft.relation("has-session"), let executes = draft.relation("executes-on"),
      let federates = draft.relation("federates-to"),
      let signs = draft.relation("signs-for"),
      let reads = draft.relation("reads"), let writes = draft.relation("writes")
    else { return nil }
    (self.assumes, startsCode, changesTrust, self.raises) = (assumes, starts, trust, raises)
    (self.resets, self.adds, self.member) = (resets, adds, member)
    (self.administers, self.contains, self.authenticates) = (administers, contains, authenticates)
    (self.hasSession, self.executes) = (hasSession, executes)
    (self.federates, self.signs) = (federates, signs)
    (self.reads, self.writes) = (reads, writes)
  }
}
