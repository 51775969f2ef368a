/// Where it is written down what happens on a node, and for how long that is kept.
public struct Logs: Hashable, Sendable {
  /// What the log is called.
  public var source: String
  /// For how long an entry is kept, or `nil` where nobody says.
  public var kept: Retention?

  /// For how long an entry of a log is kept.
  public enum Retention: Hashable, Sendable {
    /// It is never deleted.
    case forever
    /// It is deleted when it is so old.
    case length(TimeLength)
  }

  /// Makes a log of which nobody says for how long it is kept.
  public init(_ source: String, kept: Retention? = nil) {
    (self.source, self.kept) = (source, kept)
  }
}

extension Logs.Retention: CustomStringConvertible {
  /// For how long an entry is kept, for people: `90 days`, `forever`.
  public var description: String {
    switch self {
    case .forever: "forever"
    case .length(let length): length.text
    }
  }

  /// The same as ISO 8601 writes it; `forever` has no such spelling and is itself.
  package var iso8601: String {
    switch self {
    case .forever: "forever"
    case .length(let length): length.iso8601
    }
  }
}
