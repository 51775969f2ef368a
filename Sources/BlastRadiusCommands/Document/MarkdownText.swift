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
    return result.split(separator: "://", omittingEmptySubsequences: false)
      .joined(separator: ":&#47;/")
  }
}
