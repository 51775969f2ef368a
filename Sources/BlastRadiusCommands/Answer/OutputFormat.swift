internal import BlastRadius

/// A format of a result.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, csv, markdown, html, sarif, junit, svg, png, pdf, dot, mermaid

  /// Whether it has a place for the mark that says to whom it may be passed on.
  var hasMarks: Bool {
    switch self {
    case .text, .markdown, .html, .svg, .png, .pdf, .dot, .mermaid: true
    case .json, .csv, .sarif, .junit: false
    }
  }

  /// The format that a file's extension means, or `nil`.
  init?(fileName: String) {
    let name = fileName.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "json": self = .json
    case "csv": self = .csv
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "sarif": self = .sarif
    case "xml": self = .junit
    case "svg": self = .svg
    case "png": self = .png
    case "pdf": self = .pdf
    case "dot", "gv": self = .dot
    case "mmd", "mermaid": self = .mermaid
    default: return nil
    }
  }
}
