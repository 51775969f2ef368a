import BlastRadius

/// A rule for whom a provider makes tokens out: which node a subject is that a trust policy names.
struct SubjectRule: Sendable {
  var name: String
  /// The nodes that have such tokens.
  var node: JoinTemplate
  /// What they have to be, or `nil` where their ids say it.
  var kind: String?
  /// The ids of the subjects; `{issuer}` is the provider of the signer.
  var subject: JoinText
  /// Whether what follows in the subject is up to the node.
  var isOpen: Bool
  /// What of that everyone can have who has the node; patterns that follow the subject.
  var surely: [String]
  /// The relation of the node to the subject.
  var gives: String
  /// What would keep it from that, where the files do not say everything.
  var unless: JoinText?
  /// Who makes the tokens, so that the provider has to be known as its own.
  var signer: JoinText?
  /// The name under which the node's own system says which role it has.
  var stated: String?
  /// Whether a subject that only differs in upper and lower case may be meant.
  var mayDifferInCase: Bool
}
