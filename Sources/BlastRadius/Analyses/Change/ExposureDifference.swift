/// What differs between two exposures: for each node and level what one side holds and the other does not,
/// or holds surer or longer.
///
/// How something is held, in how many hops and through what, makes no difference. The sides may be of one
/// model, before and after changes of it, or of two, whose nodes are the same by their ids.
///
/// ```swift
/// let after = try Analysis(model, changed)
/// for row in ExposureDifference(before: analysis, after: after).rows {
///   print(row.effect.rawValue, row.fact)
/// }
/// ```
public struct ExposureDifference: Sendable {
  /// What happened to a fact.
  public enum Effect: String, CaseIterable, Hashable, Sendable {
    /// It was held before and never is after.
    case closed
    /// It is held after, nowhere more or surer than before and somewhere less.
    case reduced
    /// It is held after and never was before.
    case opened
    /// It was held before, nowhere more or surer than after and somewhere less.
    case increased
    /// It is held less or less surely here, more or surer there.
    case mixed
  }

  /// A stretch of time in which a fact is held as surely.
  public struct Held: Hashable, Sendable {
    /// When; all of time where an instant is asked about.
    public var period: Period
    /// How surely.
    public var certainty: Certainty
  }

  /// A fact that is not held alike.
  public struct Row: Hashable, Sendable {
    /// The fact.
    public var fact: Fact
    /// What happened to it.
    public var effect: Effect
    /// When it was held before, in order of time.
    public var before: [Held]
    /// When it is held after.
    public var after: [Held]
    /// Whether a stronger level of the node, which means this one, differs in the same way.
    public var isImplied: Bool
  }

  /// How many nodes, besides the seeds of both sides, lost or gained something.
  public struct Counts: Hashable, Sendable {
    /// Nodes whose strongest confirmed level drops at some time.
    public var closed = 0
    /// Others, whose strongest possible level does.
    public var possiblyClosed = 0
    /// Nodes whose strongest confirmed level rises at some time.
    public var opened = 0
    /// Others, whose strongest possible level does.
    public var possiblyOpened = 0
    /// Of `closed`, those of high or critical criticality.
    public var closedCritical = 0
    /// Of `possiblyClosed`, those of high or critical criticality.
    public var possiblyClosedCritical = 0
  }

  /// The facts that differ, levels that others imply among them: by effect, as its cases stand, then by
  /// level, the strongest first, then by id.
  public let rows: [Row]
  /// The nodes that differ, by id.
  public let nodes: [NodeChange]
  /// How many of them lost or gained what.
  public let counts: Counts

  /// A node of which some level is not held alike.
  public struct NodeChange: Hashable, Sendable {
    /// The id.
    public var id: String
    /// Whether a level is held less or less surely at some time.
    public var loses: Bool
    /// Whether a level is held more or more surely at some time.
    public var gains: Bool
  }

  /// Compares two exposures at the instants that both are asked about.
  ///
  /// - Complexity: O(nodes × log intervals), and O(d log d) for *d* nodes that differ.
  public init(before: Analysis, after: Analysis) {
    var comparison = ExposureComparison(before, after)
    comparison.run()
    rows = comparison.rows.flatMap { byLevel in byLevel.reversed().flatMap(\.self) }
    nodes = comparison.changes
    counts = comparison.counts
  }
}

extension ExposureDifference.Effect {
  /// Whether something is held less or less surely at some time.
  var loses: Bool { self == .closed || self == .reduced || self == .mixed }

  /// Whether something is held more or more surely at some time.
  var gains: Bool { self == .opened || self == .increased || self == .mixed }

  /// The position among the cases.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The effect of holding something so surely before and after, all the time; `nil` where both are alike.
  init?(_ before: UInt8, _ after: UInt8) {
    if before == after { return nil }
    if after < before {
      self = after == 0 ? .closed : .reduced
    } else {
      self = before == 0 ? .opened : .increased
    }
  }

  /// The effect of holding something so surely before and after, from instant to instant: 0 not at all,
  /// 1 possibly, 2 certainly; `nil` where both are alike.
  init?(_ both: InstantSteps<[UInt8]>) {
    let values = both.steps.map(\.value)
    let isLess = values.contains { $0[1] < $0[0] }
    let isMore = values.contains { $0[1] > $0[0] }
    switch (isLess, isMore) {
    case (false, false): return nil
    case (true, true): self = .mixed
    case (true, false): self = values.allSatisfy { $0[1] == 0 } ? .closed : .reduced
    case (false, true): self = values.allSatisfy { $0[0] == 0 } ? .opened : .increased
    }
  }
}
