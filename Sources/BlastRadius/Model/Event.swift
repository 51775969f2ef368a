/// An instant of the story that has no edge.
public struct Event: Hashable, Sendable {
  /// When it happened; `nil` where nobody says.
  public var at: Moment?
  /// What it was.
  public var kind: Kind
  /// What is shown to people.
  public var label: String?
  /// Where it is published.
  public var source: String?

  /// What an event was.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case leak = "leak"
    case alert = "alert"
    case detection = "detection"
    case containment = "containment"
    case lastActivity = "last-activity"
    case disclosure = "disclosure"
  }

  /// Makes an event.
  public init(at: Moment?, kind: Kind) {
    self.at = at
    self.kind = kind
  }
}
