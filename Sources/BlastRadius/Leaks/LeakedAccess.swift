/// Whom a leaked credential signs in as, as a scanner found that tried it.
public struct LeakedAccess: Hashable, Sendable {
  /// The identity, as a name of an owner.
  public var identity: LeakedName
  /// Who says so and where, such as `Kingfisher, item 2, line 40`.
  public var source: String

  /// Makes what a source says of whom a credential signs in as.
  public init(_ identity: LeakedName, source: String) {
    self.identity = identity
    self.source = source
  }
}
