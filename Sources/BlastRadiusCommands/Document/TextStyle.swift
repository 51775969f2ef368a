internal import BlastRadius

/// How text looks: what is emphasised, and where lines end.
struct TextStyle: Hashable, Sendable {
  /// Whether escape sequences for a terminal are written.
  var isColoured = false
  /// How many columns a line has; `nil` where lines are as long as they want.
  var width: Int?

  /// No emphasis and no wrapping, for files and pipes.
  static let plain = TextStyle()

  /// The text, emphasised.
  func strong(_ text: String) -> String { wrapped(text, "1") }
  /// The text, set back.
  func faint(_ text: String) -> String { wrapped(text, "2") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
