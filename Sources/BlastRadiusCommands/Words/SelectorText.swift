internal import BlastRadius

/// Ids as one writes them on the command line.
enum SelectorText {
  /// The ids as a list for `--from`; nothing where what is shown of them says the same.
  static func list(_ ids: [String], called names: ModelNames) -> String {
    ids.allSatisfy { names.title($0) == $0 } ? "" : ids.map(quoted).joined(separator: ",")
  }

  /// The id, in quotes where it would be read as something else.
  static func quoted(_ id: String) -> String {
    Selector.isPrefixed(id) ? "\"\(id)\"" : Identifier.quoted(id)
  }
}
