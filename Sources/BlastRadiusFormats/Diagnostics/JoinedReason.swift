import BlastRadius

/// The sentence of edges that are there because of a join.
enum JoinedReason {
  private static let start = "joined by "

  /// The sentence of a rule.
  static func text(_ rule: String) -> String { "\(start)\(rule)" }

  /// The rule of a sentence, or `nil` where it is that of something else.
  static func rule(of sentence: String) -> String? {
    sentence.hasPrefix(start) ? String(sentence.dropFirst(start.utf8.count)) : nil
  }
}
