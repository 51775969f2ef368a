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
    var (isQuoted, isEscaped, isGrouped) = (false, false, false)
    for scalar in text.unicodeScalars {
      if isQuoted {
        if !isEscaped, scalar == "\"" { isQuoted = false }
        isEscaped = !isEscaped && scalar == "\\"
      } else if scalar == separator, !isGrouped {
        parts.append(try finished(part, in: text))
        part = String.UnicodeScalarView()
        continue
      } else if scalar == "\"", part.allSatisfy(Identifier.isSpace) || isGrouped && endsPart(part) {
        isQuoted = true
      } else if scalar == "(", String(part).hasSuffix(" of ") {
        isGrouped = true
      } else if scalar == ")" {
        isGrouped = false
      }
      part.append(scalar)
    }
    parts.append(try finished(part, in: text))
    return parts
  }

  /// Whether a member of a quorum begins after this.
  private static func endsPart(_ part: String.UnicodeScalarView) -> Bool {
    part.last { !Identifier.isSpace($0) }.map { $0 == "(" || $0 == ";" } ?? true
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
