import BlastRadius

/// A YAML value with its place; scalars are kept as the text that was written.
///
/// Nothing is resolved: `2023-11-14`, `no` and `0x10` stay texts, since the reader of a field knows
/// what it expects.
struct YAMLValue: Sendable {
  var content: Content
  var location: SourceLocation
  /// The column where the text of a scalar begins, if it stands in the file as it is, on one line.
  var textColumn: Int?
  /// The number of values in it, itself included.
  var size = 1
  /// The number of levels in it, itself included.
  var depth = 1

  enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLValue])
    case mapping([YAMLEntry])
  }

  /// The text of a scalar that is not null.
  var text: String? {
    guard !isNull, case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// Whether it is an empty plain scalar, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The entries of a mapping.
  var entries: [YAMLEntry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The items of a sequence.
  var items: [YAMLValue]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// What it is, for messages.
  var shape: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Whether both say the same, wherever they stand.
  func says(_ other: YAMLValue) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)):
      return isNull == other.isNull && (isNull || left == right)
    case (.sequence(let left), .sequence(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.says($1) }
    case (.mapping(let left), .mapping(let right)):
      guard left.count == right.count else { return false }
      let values = [ExactText: YAMLValue](right.map { ($0.key, $0.value) }) { first, _ in first }
      return left.allSatisfy { values[$0.key]?.says($0.value) == true }
    default: return false
    }
  }
}
