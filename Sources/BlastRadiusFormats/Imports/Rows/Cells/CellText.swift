import BlastRadius

/// How a cell with several things is split.
enum CellText {
  /// The parts between separators that stand neither in quotes nor in the parentheses of a quorum, without
  /// spaces around them.
  static func split(
    _ text: String, at separator: Unicode.Scalar
  ) throws(CellReader.Problem) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var (isQuoted, isEscaped, isGrouped, hasBegun) = (false, false, false, false)
    for scalar in text.unicodeScalars {
      if isQuoted {
        if !isEscaped, scalar == "\"" { isQuoted = false }
        isEscaped = !isEscaped && scalar == "\\"
      } else if scalar == separator, !isGrouped {
        parts.append(try finished(part, in: text))
        (part, hasBegun) = (String.UnicodeScalarView(), false)
        continue
      } else if scalar == "\"", !hasBegun {
        isQuoted = true
      } else if scalar == "(", part.suffix(4).elementsEqual(" of ".unicodeScalars) {
        isGrouped = true
      } else if scalar == ")" {
        isGrouped = false
      }
      // Another fact begins after a bar, and in a quorum after its parenthesis and each semicolon.
      let begins =
        !isQuoted && (scalar == "|" || isGrouped && (scalar == "(" || scalar == ";"))
      hasBegun = !begins && (hasBegun || !Identifier.isSpace(scalar))
      part.append(scalar)
    }
    parts.append(try finished(part, in: text))
    return parts
  }

  private static func finished(
    _ part: String.UnicodeScalarView, in text: String
  ) throws(CellReader.Problem) -> String {
    let rest = part.drop(while: Identifier.isSpace)
    guard let last = rest.lastIndex(where: { !Identifier.isSpace($0) }) else {
      throw CellReader.Problem(
        code: "bad-cell", message: "something is missing beside a separator in \(text.inTicks)")
    }
    return String(rest[...last])
  }

  /// A name that may stand in quotes; `nil` where they are wrong.
  static func name(_ text: String) -> String? {
    guard text.hasPrefix("\"") else { return text }
    guard let words = Identifier.words(text), words.count == 1 else { return nil }
    return words[0]
  }
}
