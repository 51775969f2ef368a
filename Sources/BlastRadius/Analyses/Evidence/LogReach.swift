/// How far back a log reaches, beside the time that it would have to tell of.
public struct LogReach: Hashable, Sendable {
  /// The log.
  public var logs: Node.Logs
  /// The first instant of which it still has entries; `nil` where it keeps them for ever, or where
  /// nobody says for how long, or as of when.
  public var since: Instant?
  /// How much of the time it still has.
  public var coverage: Coverage

  /// How much of a time a log still has.
  public enum Coverage: String, CaseIterable, Hashable, Sendable {
    /// All of it.
    case whole
    /// Its later part.
    case part
    /// Nothing of it.
    case none
    /// Nobody says for how long it keeps entries, or as of when.
    case unknown
  }

  /// What a log of now has of some periods, in order of time and not empty.
  init(_ logs: Node.Logs, over held: [Period], asOf now: Instant?) {
    self.logs = logs
    switch logs.kept {
    case .forever: (since, coverage) = (nil, .whole)
    case .length(let length):
      guard let now, let since = now.before(length) else {
        (self.since, coverage) = (nil, now == nil ? .unknown : .whole)
        return
      }
      self.since = since
      coverage = Self.coverage(since, held)
    case nil: (since, coverage) = (nil, .unknown)
    }
  }

  private static func coverage(_ since: Instant, _ held: [Period]) -> Coverage {
    if held.allSatisfy({ period in period.from.map { $0 >= since } ?? false }) { return .whole }
    return held.allSatisfy { period in period.until.map { $0 <= since } ?? false } ? .none : .part
  }
}
