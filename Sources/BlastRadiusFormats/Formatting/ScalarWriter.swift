import BlastRadius

/// Writes texts as YAML scalars.
///
/// It looks at scalars and never at characters: an accent joins the space or quote before it to one
/// character, and YAML reads a space and a quote all the same.
enum ScalarWriter {
  /// The scalar on one line: plain where it was and can be, else in quotes.
  static func inline(_ text: String, isPlain: Bool, inFlow: Bool) -> String {
    if isPlain, isNullText(text) { return inFlow ? "null" : text }
    if canBePlain(text, inFlow: inFlow), isPlain || !isAmbiguous(text) { return text }
    return quoted(text)
  }

  /// The lines of a text under `|` or `|-` with that head, or `nil` where it cannot stand there.
  static func literal(_ text: String) -> (head: String, lines: [String])? {
    let scalars = text.unicodeScalars
    guard scalars.contains("\n"), let first = scalars.first, first != " ", first != "\n",
      !scalars.suffix(2).elementsEqual(["\n", "\n"]),
      scalars.allSatisfy({ $0 == "\n" || isPrintable($0) })
    else { return nil }
    let isEnded = scalars.last == "\n"
    let body = isEnded ? scalars.dropLast() : scalars[...]
    return (
      isEnded ? "|" : "|-",
      body.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    )
  }

  /// The lines of a long text under `>-`, or `nil` where folding would change it.
  static func folded(_ text: String, width: Int) -> [String]? {
    let words = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map { String($0) }
    guard words.count > 1, words.allSatisfy({ !$0.isEmpty }),
      text.unicodeScalars.allSatisfy(isPrintable)
    else { return nil }
    var lines = [words[0]]
    var column = DisplayWidth.of(lines[0])
    for word in words.dropFirst() {
      let needed = DisplayWidth.of(word)
      if column + 1 + needed <= width {
        lines[lines.count - 1] += " " + word
        column += 1 + needed
      } else {
        lines.append(word)
        column = needed
      }
    }
    return lines.count > 1 ? lines : nil
  }

  private static func isNullText(_ text: String) -> Bool {
    ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether other programs would take the plain text for something else than a text.
  private static func isAmbiguous(_ text: String) -> Bool {
    let words = [
      "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "", "<<", "=", ".inf",
      "-.inf", ".nan",
    ]
    if words.contains(text.lowercased()) { return true }
    guard let first = text.unicodeScalars.first else { return true }
    return "0123456789+-.".unicodeScalars.contains(first)
      && text.utf8.allSatisfy { "0123456789abcdefxoABCDEF_+-.:TZtz ".utf8.contains($0) }
  }

  private static func canBePlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last,
      scalars.allSatisfy(isPrintable), first != " ", last != " ", last != ":",
      !scalars.starts(with: ["-", "-", "-"]), !scalars.starts(with: [".", ".", "."])
    else { return false }
    if "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
    if inFlow, scalars.contains(where: { ",[]{}?".unicodeScalars.contains($0) }) { return false }
    return zip(scalars, scalars.dropFirst()).allSatisfy { left, right in
      !(left == ":" && right == " ") && !(left == " " && right == "#")
    }
  }

  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(isPrintable), scalars.contains(where: { $0 == "\"" || $0 == "\\" }) {
      return "'" + scalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// Whether the scalar can stand in a file as it is: seen, and no end of a line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    !SafeText.isInvisible(scalar)
  }
}
