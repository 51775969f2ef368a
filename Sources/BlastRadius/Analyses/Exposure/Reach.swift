import GraphKernel

/// What the seeds of a question reach and in how many hops, without efforts: the quickest question
/// to ask many times.
///
/// How something is reached is found when it is asked for. `Analysis` says more.
///
/// ```swift
/// let reach = try Reach(model, question)
/// let step = reach.step(to: Fact("jira", .control))
/// print(step?.hops ?? 0, step?.via?.sentence ?? "a seed")
/// ```
public struct Reach: Sendable {
  private let analysis: Analysis

  /// Compiles the model and computes what is reached.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors or the question names
  ///   what is not in it.
  /// - Complexity: O(total rule size), with two worlds where something is unknown.
  public init(_ model: Model, _ question: Question) throws {
    analysis = try Analysis(model, question)
  }

  /// How many nodes are reached at which level: `Exposure.summary`.
  ///
  /// - Complexity: O(nodes × log intervals).
  public var summary: Exposure.Summary { analysis.summary() }

  /// How a fact is reached.
  public struct Step: Hashable, Sendable {
    /// How surely.
    public var certainty: Certainty
    /// The depth of the shallowest proof; 0 for a seed.
    public var hops: Int
    /// The last edge of the shown proof, or `nil` for a seed.
    public var via: EdgeReference?
  }

  /// How a fact is reached at the time asked about, or `nil` where it is not.
  ///
  /// Without an instant it is the first time at which the fact is confirmed, else the first at all:
  /// that of `ReachedFact.main`.
  ///
  /// - Complexity: O(intervals + edges into the fact).
  public func step(to goal: Fact) -> Step? {
    guard let fact = analysis.number(of: goal), let interval = interval(of: fact),
      let certainty = analysis.certainty(of: fact, at: interval)
    else { return nil }
    let witnesses = analysis.witnesses(certainty)
    guard let hops = witnesses.ranks.hops(of: fact, at: interval),
      let step = witnesses.step(for: .init(fact: fact, interval: interval))
    else { return nil }
    return Step(
      certainty: certainty, hops: Int(hops),
      via: step.rule.flatMap { analysis.program.edge(ofRule: $0) })
  }

  /// The interval that speaks for a fact.
  private func interval(of fact: Int) -> Int? {
    if let asked = analysis.intervalAsked { return asked }
    let runs =
      analysis.confirmed.hops.runs(of: fact).first ?? analysis.possible.hops.runs(of: fact).first
    return runs.map { Int($0.lower) }
  }
}
