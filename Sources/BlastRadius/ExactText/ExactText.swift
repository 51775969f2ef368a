/// A text in sets and as the key of dictionaries, equal to another one when its bytes are.
///
/// A `String` is equal to each that is canonically equivalent, so that a set of strings has one of two
/// ids that merely look the same.
public struct ExactText: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The text itself.
  public let text: String

  /// Makes a key of a text.
  public init(_ text: String) { self.text = text }

  /// Makes a key of a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// Whether both have the same bytes.
  public static func == (left: ExactText, right: ExactText) -> Bool { left.text == right.text }

  /// The order of the bytes.
  public static func < (left: ExactText, right: ExactText) -> Bool { left.text < right.text }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Set<ExactText> {
  /// Makes a set of texts.
  public init(_ texts: some Sequence<String>) { self.init(texts.lazy.map { ExactText($0) }) }

  /// The texts, in no order.
  package var texts: some Collection<String> { lazy.map(\.text) }

  /// Whether a text is in the set.
  public func contains(_ text: String) -> Bool { contains(ExactText(text)) }

  /// Adds a text, and says whether it was new.
  @discardableResult
  package mutating func insert(_ text: String) -> (inserted: Bool, memberAfterInsert: ExactText) {
    insert(ExactText(text))
  }

  /// Adds texts.
  package mutating func formUnion(_ texts: some Sequence<String>) {
    for text in texts { insert(text) }
  }
}

extension Dictionary where Key == ExactText {
  /// A dictionary of pairs of a text and its value.
  package init(
    _ pairs: some Sequence<(String, Value)>, uniquingKeysWith combine: (Value, Value) -> Value
  ) {
    self.init(pairs.lazy.map { (ExactText($0), $1) }, uniquingKeysWith: combine)
  }

  /// The items of each text.
  package init<Items: Sequence>(grouping items: Items, by text: (Items.Element) -> String)
  where Value == [Items.Element] {
    self.init(grouping: items) { ExactText(text($0)) }
  }

  /// The keys as texts, in no order.
  package var texts: some Collection<String> { keys.lazy.map(\.text) }

  /// The value of a text.
  public subscript(text: String) -> Value? {
    get { self[ExactText(text)] }
    _modify { yield &self[ExactText(text)] }
  }

  /// The value of a text, or another one where it has none.
  package subscript(text: String, default value: @autoclosure () -> Value) -> Value {
    get { self[ExactText(text), default: value()] }
    _modify { yield &self[ExactText(text), default: value()] }
  }
}
