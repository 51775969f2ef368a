/// Which nodes of a model the entries of a leaked list mean.
public struct CredentialMatches: Hashable, Sendable {
  /// The nodes that are meant, by id.
  public var matched: [Match]
  /// The entries that mean no node, by position in the list: nothing is known of what they expose.
  public var unmatched: [Int]
  /// The entries that mean several nodes, in the order of the list. All of these are in `matched`.
  public var ambiguous: [Ambiguity]

  /// A node with the entries that mean it.
  public struct Match: Hashable, Sendable {
    /// The id of the node.
    public var node: String
    /// The entries, by position in the list.
    public var entries: [Int]
    /// Those of `entries` that name the node only as whom the credential belongs to.
    public var asOwner: [Int] = []
    /// What of the node the names were equal to.
    public var by: [By]
  }

  /// What of a node a name was equal to.
  public enum By: String, CaseIterable, Hashable, Sendable {
    case id, identifier, fingerprint
  }

  /// An entry that means several nodes.
  public struct Ambiguity: Hashable, Sendable {
    /// The entry, by position in the list.
    public var entry: Int
    /// The ids of the nodes: those that are meant as the credential where there are any, else those
    /// meant as its owner.
    public var nodes: [String]
  }
}
