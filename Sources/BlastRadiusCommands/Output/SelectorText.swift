internal import BlastRadius

/// Ids as one writes them on the command line.
enum SelectorText {
  /// The ids as a list for `--from`, on one line of a terminal; nothing where what is shown
  /// of them says the same.
  static func list(_ ids: [String], called names: ModelNames) -> String {
    if ids.allSatisfy({ names.shown($0) == $0 }) { return "" }
    // Longer than other texts are shown, for it is there to be copied.
    return ids.map { SafeText.shortened(SafeText.visible(quoted($0)), to: 200) }
      .joined(separator: ",")
  }

  /// The id, in quotes where it would be read as something else.
  static func quoted(_ id: String) -> String {
    Selector.isPrefixed(id) ? "\"\(id)\"" : Identifier.quoted(id)
  }
}
