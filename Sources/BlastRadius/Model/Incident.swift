/// An instant of the story that has no edge.
public struct Event: Hashable, Sendable {
  /// When it happened.
  public var at: Moment
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
  public init(at: Moment, kind: Kind) {
    self.at = at
    self.kind = kind
  }
}

/// A named question about a model.
public struct Scenario: Hashable, Sendable {
  /// The name, unique in the model.
  public var name: String
  /// What is shown to people.
  public var label: String?
  /// The selectors of what is compromised.
  public var from: [String]
  /// The selectors of what is asked about.
  public var to: [String]
  /// The instant asked about.
  public var at: Moment?
  /// From when on the seeds are held.
  public var since: Moment?
  /// A remark for readers.
  public var note: String?

  /// Makes a scenario.
  public init(_ name: String, from: [String]) {
    self.name = name
    self.from = from
    to = []
  }
}

/// An assertion about what must not be reachable.
public struct Policy: Hashable, Sendable {
  /// The id, unique in the model.
  public var id: String
  /// What is shown to people.
  public var label: String?
  /// The nodes from which nothing may be reached.
  public var from: NodePattern
  /// The nodes that may not be reached.
  public var to: NodePattern
  /// The level that may not be reached; `control` where nothing is said.
  public var level: Level

  /// Makes a policy that denies `level` on `to` to whoever controls `from`.
  public init(_ id: String, from: NodePattern, to: NodePattern, level: Level = .control) {
    self.id = id
    self.from = from
    self.to = to
    self.level = level
  }
}

/// The nodes that agree in everything that is given.
public struct NodePattern: Hashable, Sendable {
  /// The id.
  public var id: String?
  /// The kind, or one it descends from.
  public var kind: String?
  /// The zone.
  public var zone: String?
  /// A tag.
  public var tag: String?
  /// A compliance scope.
  public var scope: String?

  /// Makes a pattern that matches every node.
  public init() {}
}
