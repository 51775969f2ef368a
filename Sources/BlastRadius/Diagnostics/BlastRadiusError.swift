/// The error of every public entry point: what went wrong, for a program and for a person.
public struct BlastRadiusError: Error, Sendable {
  /// What went wrong.
  public var code: Code
  /// The message for a person.
  public var message: String
  /// The problems of the input, where there are any; sorted by place.
  public var diagnostics: [Diagnostic]

  /// The class of an error. New ones may be added.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name, in lower case with hyphens.
    public var rawValue: String

    /// Makes it from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The input is bad: a file, a model, a selector.
    public static let badInput = Code(rawValue: "bad-input")
    /// Something needed is missing on this machine.
    public static let missing = Code(rawValue: "missing")
    /// A limit or a time-out was reached.
    public static let limit = Code(rawValue: "limit")
  }

  /// Makes an error.
  public init(_ code: Code, _ message: String, diagnostics: [Diagnostic] = []) {
    self.code = code
    self.message = message
    self.diagnostics = diagnostics
  }
}

extension BlastRadiusError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
