import BlastRadius

/// Collects what is wrong with the files being read.
final class ProblemLog {
  /// The problems found so far, in the order of finding.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many errors there were, whether kept or not.
  private(set) var errorCount = 0
  private var suggestions = 0

  /// So many are kept, that a hostile file does not fill the memory.
  private static let kept = 20_000
  /// So many nearest names are looked for, since each costs a walk over all names.
  private static let suggested = 200

  func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errorCount += 1 }
    if diagnostics.count < Self.kept { diagnostics.append(diagnostic) }
  }

  /// Counts errors that are not kept.
  func count(_ errors: Int) { errorCount += errors }

  func error(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?,
    notes: [Diagnostic.Note] = []
  ) {
    report(Diagnostic(.error, code, message, at: location, notes: notes))
  }

  /// A hint at the name that was probably meant; empty where none is near.
  func nearest(to name: String, in names: some Sequence<String>) -> [Diagnostic.Note] {
    suggestions += 1
    guard suggestions <= Self.suggested, let nearest = NearestName.find(name, in: names)
    else { return [] }
    return [.init("did you mean \(nearest.inTicks)?")]
  }
}
