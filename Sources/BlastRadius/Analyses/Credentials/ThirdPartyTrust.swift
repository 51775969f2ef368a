/// What somebody else's service can do with all that it has of one's own.
public struct ThirdPartyTrust: Hashable, Sendable {
  /// The id of the node.
  public var node: String
  /// The ids of the credentials that it has, of those asked about; sorted.
  public var has: [String]
  /// What it reaches, in the order of `ReachedAsset`, at most the first 1,000.
  public var reaches: [ReachedAsset]
  /// How many nodes it reaches.
  public var reachCount: Int
  /// What it reaches of each scope of the model.
  public var scopes: [ScopeAnswer]
  /// What is believed of it.
  public var belief: CredentialAnswers.Belief?
}
