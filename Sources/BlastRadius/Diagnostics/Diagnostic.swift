/// A problem in an input, with its place.
///
/// What looks like a secret in a message is masked when the diagnostic is made.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is: an error means that there is no answer.
  public var severity: Severity
  /// The stable name of the problem, such as `unknown-key`.
  public var code: DiagnosticCode
  /// The problem in one sentence, without the place.
  public var message: String
  /// Where it is; `nil` for a model built in code.
  public var location: SourceLocation?
  /// The source line with the place in it, where there is a source.
  public var excerpt: SourceExcerpt?
  /// Further places and hints.
  public var notes: [Note]

  /// How bad a problem is.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// A further place or a hint.
  public struct Note: Hashable, Sendable {
    /// What the note says.
    public var message: String
    /// Where, if anywhere.
    public var location: SourceLocation?
    /// The source line with the place in it, where there is a source.
    public var excerpt: SourceExcerpt?

    /// Makes a note.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = SecretText.masked(message)
      self.location = location
    }
  }

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ code: DiagnosticCode, _ message: String,
    at location: SourceLocation? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = SecretText.masked(message)
    self.location = location
    self.notes = notes
  }
}

/// The stable name of a problem. New ones may be added.
public struct DiagnosticCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name, in lower case with hyphens.
  public var rawValue: String

  /// Makes it from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes it from its name.
  public init(stringLiteral value: String) { rawValue = value }
}

/// A place in a file.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The file as it was named, or as it was reached by `include`.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// Makes a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by size, time or name.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
