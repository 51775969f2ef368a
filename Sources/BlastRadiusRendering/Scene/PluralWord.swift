import BlastRadius

/// The plural of the name of a kind.
enum PluralWord {
  /// `service-account` becomes `service accounts`.
  ///
  /// The names of kinds are English words; in other languages they stand as they are.
  static func of(_ kind: String, _ language: Language) -> String {
    let word = spaced(kind)
    guard language == .english else { return word }
    guard let last = word.utf8.last else { return "nodes" }
    if word.hasSuffix("data") || word.hasSuffix("people") { return word }
    if last == UInt8(ascii: "y"), let before = word.utf8.dropLast().last, !isVowel(before) {
      return String(word.dropLast()) + "ies"
    }
    let isHissing = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (isHissing ? "es" : "s")
  }

  /// The name of a kind with spaces for hyphens.
  static func spaced(_ kind: String) -> String {
    kind.split(separator: "-").joined(separator: " ")
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
