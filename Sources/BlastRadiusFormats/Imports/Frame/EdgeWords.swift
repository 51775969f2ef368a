import BlastRadius

/// What edges say besides their sentence, in words by which they are told apart and ordered.
enum EdgeWords {
  /// All that an edge says, but for where.
  static func text(_ edge: Edge) -> String {
    var parts: [String] = []
    parts.append(edge.id ?? "")
    parts += edge.requires.map(text)
    parts.append("unless \(edge.unless.map(Identifier.quoted).joined(separator: " "))")
    parts.append("\(edge.valid.from?.description ?? "")/\(edge.valid.until?.description ?? "")")
    parts.append("\(edge.exists.rawValue) \(edge.effort)")
    parts += edge.evidence.map { record in
      "\(record.outcome.rawValue) \(record.at?.description ?? "") \(record.source ?? "")"
    }
    parts += [edge.note ?? ""] + edge.sources
    return parts.joined(separator: "\n")
  }

  private static func text(_ requirement: Requirement) -> String {
    switch requirement {
    case .fact(let fact): fact.description
    case .atLeast(let count, let facts):
      "\(count) of \(facts.map(\.description).joined(separator: " "))"
    }
  }
}
