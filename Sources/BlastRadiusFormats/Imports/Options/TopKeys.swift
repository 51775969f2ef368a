import BlastRadius

/// The keys of the object that a JSON text begins with, each with the byte its value begins with.
struct TopKeys {
  /// So many bytes of a file are looked at.
  static let reach = 65_536

  private var openings: [ExactText: UInt8] = [:]
  /// Whether the object is a node or a relationship, as a line of Neo4j's APOC is.
  private(set) var isLine = false

  /// Whether an `objectId` stands anywhere near the beginning, as in what BloodHound exports.
  let namesObjects: Bool

  /// Looks at an object until a key says what the text is, as far as the text goes.
  ///
  /// - Parameter last: The key that says it.
  init(_ text: Borrowed<UInt8>, until last: String? = nil) {
    namesObjects = text.contains(
      #""objectId""#, in: 0..<min(text.count, TopKeys.reach))
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = PropertyReader(text, at: mark)
    reader.forEachName { range in
      let name = JSONText.string(text.part(range))
      var start = range.upperBound + 1
      while start < text.count, " \t\r\n:".utf8.contains(text[start]) { start += 1 }
      let value = text.part(min(start, text.count)..<min(start + 16, text.count))
      openings[name] = value.first ?? 0
      if name == "type" {
        isLine = value.starts(with: #""node""#.utf8) || value.starts(with: #""relationship""#.utf8)
      }
      return name != last && openings.count < 1000
    }
  }

  var isEmpty: Bool { openings.isEmpty }

  /// The keys in their order.
  var names: [String] { openings.texts.sorted() }

  /// Whether any of these keys is there.
  func contains(_ names: String...) -> Bool { names.contains { openings[$0] != nil } }

  /// Whether the value of each key begins so.
  func allHave(_ opening: Unicode.Scalar) -> Bool {
    openings.values.allSatisfy { $0 == UInt8(ascii: opening) }
  }

  /// Whether a key is there whose value begins so.
  func has(_ name: String, _ opening: Unicode.Scalar) -> Bool {
    openings[name] == UInt8(ascii: opening)
  }
}
