internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusRendering

/// Where an answer goes and in which format.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The format of the result; see above.", valueName: "format"),
    completion: .list(OutputFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to a file, completely or not at all; its extension picks the format.",
      valueName: "file"), completion: .file())
  var output: String?

  @Flag(
    name: [.short, .long], help: "Say nothing on standard error but errors: no warning, no note.")
  var quiet = false

  @Flag(help: "No colours, even on a terminal (NO_COLOR does the same).")
  var noColor = false

  @Option(
    help: ArgumentHelp(
      "How many columns a line of text has: else COLUMNS or the terminal says; in a pipe, no limit.",
      valueName: "columns"))
  var width: Int?

  @Option(
    name: .customLong("tlp"),
    help: ArgumentHelp(
      "Mark to whom text, Markdown or a picture may be passed on: clear, green, amber, amber+strict or red.",
      valueName: "mark"), completion: .list(Marking.allCases.map(\.rawValue)),
    transform: Self.marking)
  var marking: Marking?

  /// The path of the file to write; `nil` for standard output.
  private var file: String? { output == "-" ? nil : output }

  /// The format asked for, which is one of `formats`; the first where nothing is said.
  ///
  /// - Throws: `ValidationError` where the command cannot write it.
  func format(among formats: [OutputFormat]) throws -> OutputFormat {
    let format = try chosen(among: formats)
    guard marking == nil || format.hasMarks else {
      throw ValidationError("--tlp marks what people read; \(format.rawValue) has no place for it.")
    }
    return format
  }

  private func chosen(among formats: [OutputFormat]) throws -> OutputFormat {
    let names = formats.map(\.rawValue).joined(separator: ", ")
    if let format {
      guard let known = OutputFormat(rawValue: format), formats.contains(known) else {
        let hint = NearestName.find(format, in: formats.map(\.rawValue))
        throw ValidationError(
          "'\(SafeText.shortened(format, to: 80))' is no format of this verb; it has \(names)."
            + (hint.map { " Did you mean '\($0)'?" } ?? ""))
      }
      return known
    }
    guard let file, !file.hasPrefix("/dev/") else { return formats[0] }
    guard let format = OutputFormat(fileName: file), formats.contains(format) else {
      throw ValidationError(
        "The extension of '\(file)' names no format of this verb; say --format: \(names).")
    }
    return format
  }

  /// How text looks: emphasised on a terminal only.
  var style: TextStyle {
    TextStyle(
      isColoured: file == nil && !noColor && StandardStreams.wantsColour,
      width: width ?? (file == nil ? StandardStreams.columns : nil))
  }

  /// Writes a result, piece by piece where it is long, with a look at the snapshots behind it before
  /// each piece.
  ///
  /// - Throws: `ValidationError` where bytes would go to a terminal.
  func write(_ content: Answer.Content) throws {
    switch content {
    case .text(let text): try write { write in try write(Array(text.utf8)) }
    case .utf8(let bytes): try write { write in try write(bytes) }
    case .long(let text):
      try write { write in
        try OrderedPieces(text: text).forEach { bytes in
          try OpenEstates.checkUnchanged()
          try write(bytes)
        }
      }
    case .binary(let bytes):
      guard file != nil || !StandardStreams.isTerminal else {
        throw ValidationError("This format is not for a terminal; name a file with -o.")
      }
      try write { write in try write(bytes) }
    }
  }

  private func write(_ body: (OutputFile.Sink) throws -> Void) throws {
    if let file {
      try OutputFile(path: file).write(body)
    } else {
      try body(StandardStreams.result)
    }
  }

  private static func marking(_ text: String) throws -> Marking {
    let name = text.lowercased()
    guard
      let mark = Marking(rawValue: name)
        ?? Marking.allCases.first(where: { $0.label.lowercased() == name })
    else {
      throw ValidationError(
        "It is one of \(Marking.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return mark
  }

  func validate() throws {
    if let width, !StandardStreams.widths.contains(width) {
      throw ValidationError(
        "--width is a number from \(StandardStreams.widths.lowerBound) to "
          + "\(StandardStreams.widths.upperBound).")
    }
  }
}
