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
      guard key == "id" else { continue }
      if !ids.insert(value).inserted { problem = "two elements of id \(value)" }
      if !Self.isOpaque(value) { problem = "an id \(value)" }
    }
  }

  /// Whether an id says nothing: `br-title`, `br-desc`, or a letter and a number.
  private static func isOpaque(_ id: String) -> Bool {
    guard id.hasPrefix("br-") else { return false }
    let name = id.dropFirst(3)
    return name == "title" || name == "desc"
      || name.first.map("znegmv".contains) == true && Int(name.dropFirst()) != nil
  }
}
