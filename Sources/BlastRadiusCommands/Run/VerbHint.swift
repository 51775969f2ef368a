internal import ArgumentParser
internal import BlastRadius

/// Says which verb was meant where the first word is none.
enum VerbHint {
  /// What is wrong with the first word of a command line; `nil` where that is a verb or an option.
  static func error(for arguments: [String]) -> ValidationError? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let verbs = RootCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    if word == "help" || verbs.contains(word) { return nil }
    let shown = SafeText.shortened(word, to: 80)
    let hint =
      NearestName.find(word, in: verbs).map { "; did you mean '\($0)'?" }
      ?? "; the first word is one of \(verbs.joined(separator: ", "))."
    return ValidationError("there is no verb '\(shown)'\(hint)")
  }
}
