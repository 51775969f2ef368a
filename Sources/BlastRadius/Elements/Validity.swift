/// When an edge or a node exists, as its author wrote it.
public struct Validity: Hashable, Sendable {
  /// The beginning, or `nil`.
  public var from: Moment?
  /// The end, or `nil`; a date includes its whole day.
  public var until: Moment?

  /// Makes a validity, unbounded where a bound is missing.
  public init(from: Moment? = nil, until: Moment? = nil) {
    self.from = from
    self.until = until
  }

  /// The instants meant.
  public var period: Period { Period(from: from?.asBeginning, until: until?.asEnd) }
}
