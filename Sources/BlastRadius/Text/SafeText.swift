/// Text from an input, made safe to show.
package enum SafeText {
  /// The text with control, bidirectional and other invisible characters written out as `⟨U+202E⟩`.
  ///
  /// Newlines and tabs become visible too, so that the result is always one line.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "⟨U+\(padding)\(digits)⟩".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether the scalar changes what is shown without being seen itself.
  ///
  /// The zero-width joiner and the variation selectors stay, since emoji are spelt with them.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    case .format: scalar.value != 0x200D
    default: scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }

  /// The text cut to a number of characters, with `…` where something was left out.
  package static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.count > limit else { return text }
    return text.prefix(max(0, limit - 1)) + "…"
  }
}

extension String {
  /// The text in backticks, shortened, for messages.
  package var inTicks: String { "`\(SafeText.shortened(self, to: 60))`" }
}
