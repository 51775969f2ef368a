import BlastRadius

/// A fixed text in every language.
package struct Phrase: Hashable, Sendable {
  package let english: String
  package let german: String

  init(_ english: String, _ german: String) { (self.english, self.german) = (english, german) }

  /// The text in a language.
  package func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }
}
