internal import BlastRadius

/// Text of any origin as plain text of Markdown: no markup, no HTML, no table cell of its own.
enum MarkdownText {
  /// The text on one line, with everything escaped that Markdown or HTML would obey.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    // GitHub makes links of bare addresses.
    return result.replacing("://", with: ":&#47;/")
      .replacing(#/(?i)www\./#) { $0.output.dropLast() + "&#46;" }
  }

  /// The text as a paragraph of its own, which begins no list, line or block of code.
  static func paragraph(_ text: String) -> String {
    let line = escaped(text)
    guard let first = line.unicodeScalars.first else { return line }
    switch first {
    case "-", "+", "=": return "\\" + line
    case " ": return "&#32;" + line.dropFirst()
    default:
      let number = line.prefix { $0.isASCII && $0.isNumber }
      let mark = line[number.endIndex...].first
      guard !number.isEmpty, let mark, mark == "." || mark == ")" else { return line }
      return number + "\\" + line[number.endIndex...]
    }
  }

  /// A text that is the address of a page as a link, any other as it is.
  static func link(_ text: String) -> String {
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    guard isAddress, text.utf8.allSatisfy(isPartOfAddress), SafeText.visible(text) == text else {
      return escaped(text)
    }
    return "<\(text)>"
  }

  /// Whether it may stand in an address between angle brackets: no space, no bracket, no control.
  private static func isPartOfAddress(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
  }
}
