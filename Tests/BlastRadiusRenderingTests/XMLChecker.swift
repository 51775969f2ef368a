import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a text as XML and looks for what a picture must not hold.
final class XMLChecker: NSObject, XMLParserDelegate {
  private var problem: String?
  private var ids: Set<String> = []
  private static let allowed: Set<String> = [
    "svg", "title", "desc", "style", "g", "rect", "path", "circle", "text", "tspan",
  ]

  /// What is wrong, or `nil`.
  static func problem(in text: String) -> String? {
    let checker = XMLChecker()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = checker
    guard parser.parse() else { return "no XML: \(String(describing: parser.parserError))" }
    return checker.problem
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if !Self.allowed.contains(name) { problem = "an element \(name)" }
    for (key, value) in attributes {
      if key.lowercased().hasPrefix("on") || key.contains("href") {
        problem = "an attribute \(key)"
      }
      if key == "data-from" || key == "data-to", !Self.isPlain(value) {
        problem = "an end \(value)"
      }
      guard key == "id" else { continue }
      if !ids.insert(value).inserted { problem = "two elements of id \(value)" }
      if !Self.isPlain(value) { problem = "an id \(value)" }
    }
  }

  /// Whether an id is one that pages, selectors and links can name without an escape.
  private static func isPlain(_ id: String) -> Bool {
    guard id.hasPrefix("br-"), id.utf8.count < 160 else { return false }
    return id.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains(scalar))
    }
  }
}
