import BlastRadius

/// Collects what there is to say about imported files: errors one by one, warnings counted.
struct ImportLog {
  /// A problem at a byte of a document.
  struct Entry {
    var severity: Diagnostic.Severity
    var code: DiagnosticCode
    var document: Int
    var offset: Int
    var message: String
    /// How many there are of the kind in the document.
    var count = 1
    var notes: [Diagnostic.Note] = []
  }

  private(set) var entries: [Entry] = []
  private(set) var errorCount = 0
  private var warnings: [Key: Int] = [:]
  private var kept = 0
  /// How many errors are kept.
  let limit: Int
  /// The document that is read.
  var document = 0

  private struct Key: Hashable {
    var document: Int
    var code: String
  }

  init(limit: Int) { self.limit = max(1, limit) }

  /// Notes an error.
  mutating func error(
    _ code: DiagnosticCode, _ offset: Int, _ message: @autoclosure () -> String,
    notes: @autoclosure () -> [Diagnostic.Note] = []
  ) {
    errorCount += 1
    guard kept < limit else { return }
    kept += 1
    entries.append(
      Entry(
        severity: .error, code: code, document: document, offset: offset, message: message(),
        notes: notes()))
  }

  /// Notes a warning; of those of one code the first of each document is kept, with their number.
  mutating func warn(
    _ code: DiagnosticCode, _ offset: Int, _ message: @autoclosure () -> String,
    notes: @autoclosure () -> [Diagnostic.Note] = []
  ) {
    let key = Key(document: document, code: code.rawValue)
    if let first = warnings[key] {
      entries[first].count += 1
      return
    }
    warnings[key] = entries.count
    entries.append(
      Entry(
        severity: .warning, code: code, document: document, offset: offset, message: message(),
        notes: notes()))
  }

  /// Notes what is an error by the strict rules, and a warning else.
  mutating func deviation(
    _ code: DiagnosticCode, _ offset: Int, strict: Bool, _ message: @autoclosure () -> String
  ) {
    if strict { error(code, offset, message()) } else { warn(code, offset, message()) }
  }
}
