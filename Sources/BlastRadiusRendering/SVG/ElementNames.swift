import BlastRadius

/// The ids of a picture's elements, by the positions of its parts, without the prefix of the picture.
///
/// They are made of what the model calls things, so that one thing has one id in all pictures: letters,
/// digits and hyphens stand as they are, every other byte as `_` and two hexadecimal digits. What has no
/// name of its own, or a second of one name, is told apart by a number.
package struct ElementNames: Hashable, Sendable {
  /// The ids of the zones.
  package private(set) var zones: [String] = []
  /// The ids of the cards.
  package private(set) var cards: [String] = []
  /// The ids of the gates.
  package private(set) var gates: [String] = []
  /// The ids of the arrows.
  package private(set) var links: [String] = []
  private var seen: [ExactText: Int] = [:]
  private var places: [ExactText: String] = [:]

  /// So many letters of a name are written out; of a longer one the first of them and a number made of
  /// all of it.
  private static let most = 96

  /// Names the parts of a scene.
  ///
  /// - Complexity: O(bytes of what they are called).
  package init(_ scene: Scene) {
    zones = scene.zones.map { name("z", $0.key, $0.id) }
    cards = scene.cards.map { name("n", $0.key, $0.id) }
    gates = scene.gates.map { name("g", $0.key, $0.id) }
    links = scene.links.map { name("e", $0.key, $0.id) }
    for (card, name) in zip(scene.cards, cards) { places[card.id] = name }
    for (gate, name) in zip(scene.gates, gates) { places[gate.id] = name }
  }

  /// The id of a card or gate by its id in the scene.
  package func place(_ id: String) -> String { places[id] ?? "" }

  private mutating func name(_ sort: String, _ key: String, _ id: String) -> String {
    if key.isEmpty { return id }
    let name = sort + "-" + Self.written(key)
    let count = seen[name, default: 0] + 1
    seen[name] = count
    // No written name has two underscores next to each other.
    return count == 1 ? name : "\(name)__\(count)"
  }

  /// A name in letters that ids of XML and HTML may have, and selectors of CSS need no escape for.
  private static func written(_ key: String) -> String {
    var text = ""
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    guard text.utf8.count > most else { return text }
    var hash = ByteHash()
    hash.combine(key.utf8)
    return text.prefix(most) + "__" + hash.digits
  }
}
