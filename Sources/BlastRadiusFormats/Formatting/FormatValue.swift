import BlastRadius

/// A YAML value as the formatter sees it: with its extent and with the comments in it.
final class FormatValue {
  var content: Content
  let start: YAMLMark
  var end: YAMLMark
  /// Whether it stands between brackets, or is a scalar.
  let isInline: Bool
  /// About how many bytes it is written with.
  let weight: Int

  enum Content {
    case scalar(String, isPlain: Bool)
    case sequence([FormatUnit])
    case mapping([FormatUnit])
  }

  init(_ content: Content, start: YAMLMark, end: YAMLMark, isInline: Bool) {
    self.content = content
    self.start = start
    self.end = end
    self.isInline = isInline
    switch content {
    case .scalar(let text, _): weight = text.utf8.count + 1
    case .sequence(let units), .mapping(let units):
      weight = units.reduce(1) { $0 + ($1.key?.weight ?? 0) + $1.value.weight }
    }
  }

  /// The entries or items in it.
  var units: [FormatUnit] {
    switch content {
    case .scalar: []
    case .sequence(let units), .mapping(let units): units
    }
  }

  /// Whether there are comments in it, so that it cannot stand on one line.
  var hasComments: Bool {
    units.contains {
      $0.before.contains { $0 != .blank } || $0.trailing != nil || !$0.after.isEmpty
        || $0.value.hasComments
    }
  }
}

extension FormatValue {
  /// The same, as if it stood at another place; for an alias, which is written out.
  func copy(at mark: YAMLMark) -> FormatValue {
    let content: Content
    switch self.content {
    case .scalar: content = self.content
    case .sequence(let units): content = .sequence(units.map { $0.copy(at: mark) })
    case .mapping(let units): content = .mapping(units.map { $0.copy(at: mark) })
    }
    return FormatValue(content, start: mark, end: mark, isInline: true)
  }
}

extension FormatUnit {
  fileprivate func copy(at mark: YAMLMark) -> FormatUnit {
    FormatUnit(key: key?.copy(at: mark), value: value.copy(at: mark), isBare: isBare)
  }
}
