/// Text from an input, made safe to show.
package enum SafeText {
  /// The text with control, bidirectional and other invisible characters written out as `⟨U+202E⟩`,
  /// marks without end counted, and passwords in addresses masked.
  ///
  /// Newlines and tabs become visible too, so that the result is always one line.
  package static func visible(_ text: String) -> String {
    let text = SecretText.withoutPasswords(text)
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var marks = 0
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isMark = scalar.value >= 0x300 && isMark(scalar)
      if !isMark, marks > mostMarks { append("⟨\(marks - mostMarks) marks⟩", to: &result) }
      marks = isMark ? marks + 1 : 0
      if isInvisible(scalar, after: last) {
        append(writtenOut(scalar), to: &result)
      } else if marks <= mostMarks {
        result.append(scalar)
      }
      last = scalar
    }
    if marks > mostMarks { append("⟨\(marks - mostMarks) marks⟩", to: &result) }
    return String(result)
  }

  /// No letter of a language has more marks.
  static let mostMarks = 8

  private static func append(_ text: String, to result: inout String.UnicodeScalarView) {
    result.append(contentsOf: text.unicodeScalars)
  }

  private static func writtenOut(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩"
  }

  /// Whether the scalar changes what is shown without being seen itself.
  ///
  /// The zero-width joiner and the variation selectors stay, since emoji are spelt with them.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return true
    case .format: return !isJoining(scalar)
    default: break
    }
    // Letters without a shape, and the pattern of Braille without a dot.
    return [0xFFFE, 0xFFFF, 0x2800].contains(scalar.value)
      || scalar.properties.isDefaultIgnorableCodePoint && !isJoining(scalar)
  }

  /// Whether it is invisible where it stands: what joins needs something before it.
  private static func isInvisible(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    guard isJoining(scalar) else { return isInvisible(scalar) }
    guard let last, !isJoining(last) || scalar.value == 0x200D && last.value != 0x200D else {
      return true
    }
    return scalar.value == 0x200D && last.isASCII
  }

  /// Whether it is the zero-width joiner, or selects whether a character is drawn as an emoji.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    [0x200D, 0xFE0E, 0xFE0F].contains(scalar.value)
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: !isJoining(scalar)
    default: false
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
