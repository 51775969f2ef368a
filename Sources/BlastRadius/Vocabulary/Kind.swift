/// What a node is: an entry of the vocabulary's tree of kinds.
public struct Kind: Hashable, Sendable {
  /// The name, such as `service-account`.
  public var name: String
  /// The name of the kind above, or `nil` at the top.
  public var parent: String?
  /// What a node of this kind is, in one sentence.
  public var meaning: String
  /// Whether what is held of it is carried on; `nil` takes the parent's.
  public var durable: Bool?

  /// Makes a kind.
  public init(_ name: String, parent: String?, meaning: String, durable: Bool? = nil) {
    self.name = name
    self.parent = parent
    self.meaning = meaning
    self.durable = durable
  }
}
