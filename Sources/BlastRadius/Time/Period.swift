/// A half-open stretch of time, `[from, until)`; a missing bound is unbounded.
public struct Period: Hashable, Sendable {
  /// The first instant inside, or `nil` for the beginning of time.
  public var from: Instant?
  /// The first instant outside, or `nil` for the end of time.
  public var until: Instant?

  /// Makes a period; `from` is before `until` where both are given.
  public init(from: Instant? = nil, until: Instant? = nil) {
    self.from = from
    self.until = until
  }

  /// All of time.
  public static let always = Period()

  /// Whether the instant lies inside.
  public func contains(_ instant: Instant) -> Bool {
    if let from, instant < from { return false }
    if let until, instant >= until { return false }
    return true
  }
}
