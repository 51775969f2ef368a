/// A part of the table of texts in one language: `speech.reached`, `speech.andMore("12")`.
@dynamicMemberLookup
package struct Speech<Texts: AnyObject & Sendable>: Sendable {
  private let texts: Texts
  private let language: Language

  init(_ texts: Texts, _ language: Language) { (self.texts, self.language) = (texts, language) }

  /// All of it, by the names of the texts; forms of one and of many are left out.
  package var pairs: [(name: String, text: String)] {
    Mirror(reflecting: texts).children.compactMap { child in
      let phrase = (child.value as? Pattern)?.phrase ?? child.value as? Phrase
      guard let name = child.label, let phrase else { return nil }
      return (name, phrase.text(language))
    }
  }

  /// A text without places.
  package subscript(dynamicMember path: KeyPath<Texts, Phrase>) -> String {
    texts[keyPath: path].text(language)
  }

  /// A text with places.
  package subscript(dynamicMember path: KeyPath<Texts, Pattern>) -> Pattern.Said {
    Pattern.Said(text: texts[keyPath: path].phrase.text(language))
  }

  /// A text about a number.
  package subscript(dynamicMember path: KeyPath<Texts, Counted>) -> Counted.Said {
    Counted.Said(counted: texts[keyPath: path], language: language)
  }
}
