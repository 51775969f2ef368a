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
    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = SecretText.masked(message)
      self.location = location
    }
  }

  /// Makes a diagnostic.
  package init(
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
