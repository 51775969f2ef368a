public import BlastRadius

/// Exposures as text: `svc@control [2023-10-18, …) c 1/1; x@read […, …) p 2/3`.
///
/// Each fact stands with its intervals, then `c`onfirmed or `p`ossible, hops/effort. A missing
/// bound is `…`; a midnight is written as its date.
public enum ExposureNotation {
  /// A stretch of time in which a fact is held in one way.
  public struct Held: Hashable, Sendable {
    /// When.
    public var period: Period
    /// How surely.
    public var certainty: Certainty
    /// The depth of the shallowest proof.
    public var hops: Int
    /// The least effort of a proof.
    public var effort: Effort

    /// Makes a stretch of time.
    public init(period: Period, certainty: Certainty, hops: Int, effort: Effort) {
      self.period = period
      self.certainty = certainty
      self.hops = hops
      self.effort = effort
    }
  }

  /// Facts with when and how they are held.
  public typealias Facts = [Fact: [Held]]

  /// The facts of an exposure, without the witnesses.
  public static func facts(of exposure: Exposure) -> Facts { facts(of: ListedExposure(exposure)) }

  static func facts(of exposure: ListedExposure) -> Facts {
    let pairs = exposure.facts.map { reached in
      (
        reached.fact,
        reached.intervals.map {
          Held(period: $0.period, certainty: $0.certainty, hops: $0.hops, effort: $0.effort)
        }
      )
    }
    return Dictionary(pairs) { $0 + $1 }.mapValues(merged)
  }

  /// The intervals with neighbours made one that agree in certainty, hops and effort.
  public static func merged(_ intervals: [Held]) -> [Held] {
    var result: [Held] = []
    for next in intervals {
      if let last = result.last, last.period.until == next.period.from, last.period.until != nil,
        (last.certainty, last.hops, last.effort) == (next.certainty, next.hops, next.effort)
      {
        result[result.count - 1].period.until = next.period.until
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// The facts without the levels that a stronger one of the same node implies and agrees with.
  public static func leavingOutImplied(_ facts: Facts, in model: Model) -> Facts {
    let gateways = Set<String>(
      model.nodes.filter { model.vocabulary.kind($0.kind, isA: "gateway") }.map(\.id))
    return facts.filter { fact, intervals in
      !Level.allCases.contains { stronger in
        ReferenceEngine.implied(by: stronger, onGateway: gateways.contains(fact.node))
          .contains(fact.level) && facts[Fact(fact.node, stronger)] == intervals
      }
    }
  }

  /// The facts but the seeds, sorted by id, control first; `nothing` where there is none.
  public static func text(_ facts: Facts, without seeds: [Fact]) -> String {
    let listed = facts.filter { !seeds.contains($0.key) }
    return listed.isEmpty ? "nothing" : lines(listed).joined(separator: "; ")
  }

  /// One line for each fact, sorted by id, control first.
  public static func lines(_ facts: Facts) -> [String] {
    sorted(facts).map { fact, intervals in
      "\(fact) " + intervals.map(text).joined(separator: ", ")
    }
  }

  /// When the seeds are held, as far as that is not always: `k [2023-10-18, …)`.
  public static func held(_ facts: Facts, seeds: [Fact]) -> String? {
    let bounded = sorted(facts.filter { seeds.contains($0.key) }).compactMap { fact, intervals in
      let periods = intervals.map(\.period)
      guard periods != [.always] else { return nil as String? }
      let name = fact.level == .control ? fact.node : fact.description
      return "\(name) " + periods.map(text).joined(separator: ", ")
    }
    return bounded.isEmpty ? nil : bounded.joined(separator: ", ")
  }

  private static func sorted(_ facts: Facts) -> [(key: Fact, value: [Held])] {
    facts.sorted {
      ($0.key.node, $1.key.level.rawValue) < ($1.key.node, $0.key.level.rawValue)
    }
  }

  private static func text(_ held: Held) -> String {
    "\(text(held.period)) \(held.certainty == .confirmed ? "c" : "p") \(held.hops)/\(held.effort)"
  }

  private static func text(_ period: Period) -> String {
    "[\(text(period.from)), \(text(period.until)))"
  }

  private static func text(_ instant: Instant?) -> String {
    guard let instant else { return "…" }
    var text = instant.description
    for tail in ["T00:00:00Z", ":00Z"] where text.hasSuffix(tail) {
      text.removeLast(tail.count)
      return tail.count > 4 ? text : text + "Z"
    }
    return text
  }
}
