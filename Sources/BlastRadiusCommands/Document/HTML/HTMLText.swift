internal import BlastRadius

/// Text of any origin as plain text of HTML, for elements and for attributes in quotes.
enum HTMLText {
  /// The text with everything written out that a reader would not see, and escaped what HTML would obey.
  static func escaped(_ text: String) -> String {
    let text = SafeText.visible(text)
    guard text.utf8.contains(where: "&<>\"'".utf8.contains) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// An element around text.
  static func element(_ tag: String, _ text: String, class name: String = "") -> String {
    let attribute = name.isEmpty ? "" : " class=\"\(name)\""
    return "<\(tag)\(attribute)>\(escaped(text))</\(tag)>\n"
  }

  /// A text that is the address of a page as a link, any other as it is.
  static func link(_ text: String) -> String {
    let shown = escaped(text)
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    // What is shown is what is followed: no sign is left out or masked.
    guard isAddress, SafeText.visible(text) == text, !text.utf8.contains(UInt8(ascii: " ")) else {
      return shown
    }
    return "<a href=\"\(shown)\" rel=\"noopener noreferrer\">\(shown)</a>"
  }
}
