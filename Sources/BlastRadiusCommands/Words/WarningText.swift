internal import BlastRadius

/// Warnings beside an answer: those that repeat themselves are counted.
enum WarningText {
  /// So many of a kind are shown.
  private static let shown = 3

  /// The warnings, the same words once and the first of each kind; all of them where they are what was
  /// asked for.
  static func text(_ warnings: [Diagnostic], isComplete: Bool = false) -> String {
    if isComplete { return DiagnosticFormatter.text(warnings) }
    var (repeated, kinds): ([Said: Int], [DiagnosticCode: Int]) = ([:], [:])
    for warning in warnings { repeated[Said(warning), default: 0] += 1 }
    var first: [Diagnostic] = []
    for warning in warnings {
      // Nothing is left of what was told once with its count.
      guard let count = repeated.removeValue(forKey: Said(warning)) else { continue }
      kinds[warning.code, default: 0] += 1
      guard kinds[warning.code, default: 0] <= shown else { continue }
      var warning = warning
      if count > 1 { warning.message += " (\(CountText.grouped(count)) times)" }
      first.append(warning)
    }
    let more = kinds.filter { $0.value > shown }.sorted { $0.key.rawValue < $1.key.rawValue }
    return DiagnosticFormatter.text(first)
      + more.map { code, count in
        "warning: \(CountText.grouped(count - shown)) more like these; `validate` shows them "
          + "[\(code.rawValue)]\n"
      }.joined()
  }

  /// What a warning says, wherever it says it.
  private struct Said: Hashable {
    var code: DiagnosticCode
    var message: String

    init(_ warning: Diagnostic) { (code, message) = (warning.code, warning.message) }
  }
}
