import BlastRadius

/// What was joined across exports, by which rule, and what could not be.
public struct JoinReport: Hashable, Sendable {
  /// How sure a join is, or why there is none.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// Both sides say so.
    case joined
    /// It depends on something that no file says: a control of unknown state.
    case possible
    /// Several could be meant, so that none is.
    case ambiguous
    /// Both have the same name, and nothing says that one leads to the other.
    case apart
    /// The other side is in no file.
    case alone
  }

  /// What one rule came to.
  public struct Line: Hashable, Sendable {
    /// What happened.
    public var outcome: Outcome
    /// The rule.
    public var rule: String
    /// How many there are.
    public var count: Int
    /// The first of them in the order of their bytes, three at most: ids, as files say them.
    public var examples: [String]
  }

  /// The lines, in the order of outcomes and rules.
  public var lines: [Line]

  static let none = JoinReport(lines: [])

  /// So many examples are shown.
  static let shown = 3
}
