/// A level of access to a node, written `node@level`.
public struct Fact: Hashable, Sendable {
  /// The id of the node.
  public var node: String
  /// The level of access.
  public var level: Level

  /// Makes a fact.
  public init(_ node: String, _ level: Level) {
    self.node = node
    self.level = level
  }

  /// Splits `node@level`; the level is `nil` where the text does not end in one.
  ///
  /// `alice@example.com` is an id without a level.
  package static func split(_ text: String) -> (node: String, level: Level?) {
    let bytes = text.utf8
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), at != bytes.startIndex,
      let level = Level(name: text[bytes.index(after: at)...])
    else { return (text, nil) }
    return (String(text[..<at]), level)
  }
}

extension Fact: CustomStringConvertible {
  /// The fact as `node@level`, the id quoted where it is not of the authored form.
  public var description: String { "\(Identifier.quoted(node))@\(level.name)" }
}
