/// The choice of things of least total cost that satisfies clauses: a small integer programme.
public struct ChoiceProblem: Sendable {
  /// What each thing costs, in thousandths.
  public var costs: [UInt64] = []
  /// Of each clause one has to hold: one of some things is chosen, or one of others is not.
  public var clauses: [Clause] = []
  /// Of the things of each group at most one is chosen.
  public var groups: [[Int]] = []

  /// Makes a choice of nothing.
  public init() {}

  /// A clause, by the numbers of things.
  public struct Clause: Hashable, Sendable {
    /// The things of which one may be chosen.
    public var chosen: [Int]
    /// The things of which one may be not chosen.
    public var notChosen: [Int]

    /// Makes a clause.
    public init(chosen: [Int], notChosen: [Int]) {
      (self.chosen, self.notChosen) = (chosen, notChosen)
    }
  }

  /// What a solver found.
  public enum Answer: Sendable {
    /// The cheapest choice.
    case best([Int])
    /// The time was over: what nothing is cheaper than, in thousandths.
    case stopped(bound: UInt64)
    /// There is no choice.
    case none
  }

  /// Whether a choice satisfies all clauses.
  public func accepts(_ chosen: Set<Int>) -> Bool {
    clauses.allSatisfy { clause in
      clause.chosen.contains(where: chosen.contains)
        || clause.notChosen.contains { !chosen.contains($0) }
    }
  }
}
