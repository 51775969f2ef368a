/// Nodes by what each exposes.
public struct Ranking: Sendable {
  /// The instant asked about; `nil` where the model has no instants.
  public var at: Instant?
  /// What was already lost, sorted; empty where nothing was.
  public var given: [String]
  /// What the order looks at first.
  public var measure: Measure
  /// The nodes asked about, most first: by `measure` and by critical where everything unknown lets
  /// the attacker through, then by `measure` as it is certain, by marginal, controlled, writable,
  /// readable and connectable, then by id.
  public var rows: [Row]

  /// A count that nodes are ranked by.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// How many nodes it controls.
    case controlled
    /// How many further nodes it can write to.
    case writable
    /// How many further nodes it can read.
    case readable
    /// How many nodes of high or critical criticality it can read, write or control.
    case critical
    /// How many nodes it raises to a stronger level than what was already lost gives.
    case marginal
  }

  /// What one node exposes alone: each node once by its strongest level, the node itself not counted.
  ///
  /// Where nothing else is said, it is what is certain.
  public struct Row: Hashable, Sendable {
    /// The id of the node.
    public var id: String
    /// The kind of the node.
    public var kind: String
    /// Nodes it controls.
    public var controlled: Int
    /// Further nodes it can write to.
    public var writable: Int
    /// Further nodes it can read.
    public var readable: Int
    /// Further nodes it can connect to.
    public var connectable: Int
    /// Nodes of high or critical criticality that it can read, write or control.
    public var critical: Int
    /// Nodes that it raises to a stronger level than what was already lost gives.
    public var marginal: Int?

    /// Nodes whose strongest level is only possible.
    public var possible = 0
    /// The counts where everything unknown lets the attacker through; `nil` where they are the same.
    var most: Most?

    /// A count for each measure.
    struct Most: Hashable, Sendable {
      var controlled, writable, readable, critical: Int
      var marginal: Int?
    }

    /// Makes a row.
    package init(
      id: String, kind: String, controlled: Int, writable: Int, readable: Int, connectable: Int,
      critical: Int, marginal: Int? = nil
    ) {
      self.id = id
      self.kind = kind
      self.controlled = controlled
      self.writable = writable
      self.readable = readable
      self.connectable = connectable
      self.critical = critical
      self.marginal = marginal
    }
  }
}

extension Ranking.Row {
  /// The count that a measure names; none where nothing was given.
  package subscript(measure: Ranking.Measure) -> Int {
    switch measure {
    case .controlled: controlled
    case .writable: writable
    case .readable: readable
    case .critical: critical
    case .marginal: marginal ?? 0
    }
  }

  /// The count that a measure names where everything unknown lets the attacker through.
  public func atMost(_ measure: Ranking.Measure) -> Int {
    guard let most else { return self[measure] }
    return switch measure {
    case .controlled: most.controlled
    case .writable: most.writable
    case .readable: most.readable
    case .critical: most.critical
    case .marginal: most.marginal ?? 0
    }
  }
}
