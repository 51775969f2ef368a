/// Writes diagnostics for people: place, message, source line, caret and notes.
public enum DiagnosticFormatter {
  /// The diagnostics in the given order, one block each, with a newline at the end.
  public static func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined()
  }

  /// One diagnostic, with a newline at the end.
  public static func text(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity.rawValue
    let message = SafeText.visible(diagnostic.message)
    var text =
      "\(place(diagnostic.location))\(severity): \(message) [\(diagnostic.code.rawValue)]\n"
    text += lines(diagnostic.excerpt)
    for note in diagnostic.notes {
      text += "\(place(note.location))note: \(SafeText.visible(note.message))\n"
      text += lines(note.excerpt)
    }
    return text
  }

  /// How many errors and warnings there are: `2 errors, 1 warning`.
  public static func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    var parts: [String] = []
    if errors > 0 || warnings == 0 { parts.append("\(errors) error\(errors == 1 ? "" : "s")") }
    if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    return parts.joined(separator: ", ")
  }

  private static func place(_ location: SourceLocation?) -> String {
    guard let location else { return "" }
    return "\(SafeText.visible(location.file)):\(location.line):\(location.column): "
  }

  private static func lines(_ excerpt: SourceExcerpt?) -> String {
    guard let excerpt else { return "" }
    return "  \(excerpt.text)\n  \(String(repeating: " ", count: excerpt.caret))^\n"
  }
}

extension Array where Element == Diagnostic {
  /// The diagnostics by place, those without one first; ties by severity, code and message.
  public func sortedByPlace() -> [Diagnostic] {
    sorted { left, right in
      if left.location != right.location {
        guard let leftPlace = left.location else { return true }
        guard let rightPlace = right.location else { return false }
        return leftPlace < rightPlace
      }
      return (left.severity.rawValue, left.code.rawValue, left.message)
        < (right.severity.rawValue, right.code.rawValue, right.message)
    }
  }
}
