import BlastRadius

/// An entry of a mapping or an item of a sequence, with the comments that belong to it.
final class FormatUnit {
  let key: FormatValue?
  let value: FormatValue
  /// Whether it is a key alone between braces, without the colon of an entry: `b` in
  /// `{ label: a, b }`.
  let isBare: Bool
  /// What stands on lines of its own before it.
  var before: [Trivia] = []
  /// The comment behind it on its line.
  var trailing: String?
  /// Comments after it that are not about what follows.
  var after: [Trivia] = []

  /// A comment on a line of its own, with its `#`, or empty lines.
  enum Trivia: Equatable {
    case comment(String)
    case blank
  }

  init(key: FormatValue?, value: FormatValue, isBare: Bool = false) {
    self.key = key
    self.value = value
    self.isBare = isBare
  }

  var start: YAMLMark { key?.start ?? value.start }
}
