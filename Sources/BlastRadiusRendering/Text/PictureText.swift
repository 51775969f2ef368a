import BlastRadius

/// Text from an input as a picture shows it.
package enum PictureText {
  /// The text made visible and cut to a number of characters, with at most two marks on a letter.
  ///
  /// U+FDFD, one letter as wide as a line, becomes U+FFFD.
  ///
  /// - Complexity: O(limit), whatever the length of the text.
  package static func shown(_ text: String, limit: Int) -> String {
    var bounded = String.UnicodeScalarView()
    var marks = 0
    var isCut = false
    // An address that is cut in its password would show the half of it.
    let beginning = String(text.unicodeScalars.prefix(limit * 4 + 4096))
    let scalars = SecretText.withoutPasswords(beginning).unicodeScalars
    for (count, scalar) in scalars.enumerated() {
      if count >= limit * 4 {
        isCut = true
        break
      }
      marks = isMark(scalar) ? marks + 1 : 0
      if marks <= 2 { bounded.append(scalar.value == 0xFDFD ? "\u{FFFD}" : scalar) }
    }
    let shown = SafeText.visible(String(bounded))
    return SafeText.shortened(isCut ? shown + "…" : shown, to: limit)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: scalar.value == 0x200D
    }
  }
}
