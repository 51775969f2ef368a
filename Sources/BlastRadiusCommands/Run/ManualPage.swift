internal import ArgumentParser

/// The manual page: the help of the program and of every verb, in the language of man.
struct ManualPage {
  /// How wide the lines of the help are, without the indentation of a page.
  private static let columns = 72

  /// The page.
  var text: String {
    let root = RootCommand.configuration
    var lines = [
      ".TH BLASTRADIUS 1 \"\" \"blastradius \(CommandLineTool.version)\" \"User Commands\"",
      ".SH NAME",
      "blastradius \\- "
        + Self.escaped(root.abstract.prefix(1).lowercased() + root.abstract.dropFirst()),
      ".SH SYNOPSIS", ".B blastradius", ".I verb graph ...", ".RI [ options ]", ".SH DESCRIPTION",
    ]
    lines += root.discussion.split(separator: "\n", omittingEmptySubsequences: false).flatMap(
      Self.filled)
    lines.append(".SH VERBS")
    for verb in root.subcommands {
      lines.append(".SS " + Self.escaped(verb.configuration.commandName ?? ""))
      lines += Self.verbatim(RootCommand.helpMessage(for: verb, columns: Self.columns))
    }
    lines += [
      ".SH EXIT STATUS",
      "0 answered, 1 a condition of the question failed, 2 the input is bad, 3 something the tool",
      "needs is missing, 4 a limit or time-out, 64 wrong usage.",
      ".SH ENVIRONMENT", "NO_COLOR, COLUMNS and TERM as usual; BLASTRADIUS_LAYOUT is the path of",
      "the helper that asks Graphviz for the places of a picture, BLASTRADIUS_CBC that of the solver of",
      "harden; SOURCE_DATE_EPOCH is the date in a PDF.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A paragraph, which man breaks into lines; what is set in stays as it stands.
  private static func filled(_ line: Substring) -> [String] {
    if line.isEmpty { return [".PP"] }
    return line.hasPrefix("  ") ? verbatim(String(line)) : [escaped(line)]
  }

  /// Lines as they stand, in type of one width.
  private static func verbatim(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return [".nf"] + lines.map { escaped($0) } + [".fi"]
  }

  /// A line of text in which man finds nothing to obey.
  private static func escaped(_ line: some StringProtocol) -> String {
    let text = String(line).replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
