package import BlastRadius

/// Writes the findings that are accepted for a time.
package enum BaselineText {
  /// A baseline with an entry per line, sorted, so that a review shows what is new.
  package static func text(_ baseline: PolicyBaseline) -> String {
    let lines = baseline.entries.sorted { $0.key < $1.key }.map { entry in
      let from = entry.key.from.map(scalar).joined(separator: ", ")
      let fields = [
        "policy: \(scalar(entry.key.policy))", "from: [\(from)]",
        entry.key.to.map { "to: \(scalar($0))" },
        entry.key.level.map { "level: \($0.name)" }, entry.key.isNear ? "near: true" : nil,
        "reason: \(scalar(entry.reason))",
        "until: \(entry.until)",
      ]
      return "  - { \(fields.compactMap(\.self).joined(separator: ", ")) }\n"
    }
    return """
      # What `blastradius check` finds and is accepted for a time, each with its reason.
      blastradius: 1
      baseline:\(lines.isEmpty ? " []" : "")

      """ + lines.joined()
  }

  private static func scalar(_ text: String) -> String {
    ScalarWriter.inline(text, isPlain: false, inFlow: true)
  }
}
