import BlastRadius

/// A text about a number of things, in every language: one form for one of them, another for any other
/// number. The number is at `{0}`.
package struct Counted: Hashable, Sendable {
  package let one: Phrase
  package let many: Phrase

  init(_ english: (one: String, many: String), _ german: (one: String, many: String)) {
    one = Phrase(english.one, german.one)
    many = Phrase(english.many, german.many)
  }

  /// It in one language, which is filled by calling it.
  package struct Said: Sendable {
    let counted: Counted
    let language: Language

    /// The text about so many, with a sign between groups of digits, and with its other places filled.
    package func callAsFunction(_ count: Int, _ places: String...) -> String {
      text(count, [language.grouped(count)] + places)
    }

    /// The same with all digits together.
    package func plain(_ count: Int, _ places: String...) -> String {
      text(count, [String(count)] + places)
    }

    private func text(_ count: Int, _ places: [String]) -> String {
      Pattern.filled((count == 1 ? counted.one : counted.many).text(language), places)
    }
  }
}
