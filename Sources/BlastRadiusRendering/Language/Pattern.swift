import BlastRadius

/// A text with places `{0}`, `{1}` … that are filled, in every language.
package struct Pattern: Hashable, Sendable {
  package let phrase: Phrase

  init(_ english: String, _ german: String) { phrase = Phrase(english, german) }

  /// A pattern in one language, which is filled by calling it.
  package struct Said: Sendable {
    let text: String

    /// The text with its places filled in order.
    package func callAsFunction(_ places: String...) -> String { Pattern.filled(text, places) }
  }

  /// A text with its places filled; what stands in a place is never read for places.
  static func filled(_ text: String, _ places: [String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"), let number = Int(inside[..<close]),
        places.indices.contains(number)
      else {
        result += rest[open...open]
        rest = inside
        continue
      }
      result += places[number]
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
  }
}
