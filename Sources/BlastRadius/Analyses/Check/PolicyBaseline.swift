/// Findings that are accepted for a time.
public struct PolicyBaseline: Sendable {
  /// The findings.
  public var entries: [Entry]

  /// Makes a baseline.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// A finding that is accepted.
  public struct Entry: Hashable, Sendable {
    /// What is accepted.
    public var key: PolicyFinding.Key
    /// Why.
    public var reason: String
    /// The last moment at which it is.
    public var until: Moment
    /// Where it stands, or `nil` for one made in code.
    public var location: SourceLocation?

    /// Makes an entry.
    public init(
      _ key: PolicyFinding.Key, reason: String, until: Moment, location: SourceLocation? = nil
    ) {
      self.key = key
      self.reason = reason
      self.until = until
      self.location = location
    }
  }
}
