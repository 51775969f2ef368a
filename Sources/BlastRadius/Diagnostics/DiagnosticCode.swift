/// The stable name of a problem. New ones may be added.
public struct DiagnosticCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name, in lower case with hyphens.
  public var rawValue: String

  /// Makes it from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes it from its name.
  public init(stringLiteral value: String) { rawValue = value }
}
