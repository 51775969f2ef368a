internal import ArgumentParser
internal import BlastRadius

/// Where an answer goes and in which format.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The format of the result; see above.", valueName: "format"))
  var format: OutputFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to a file, completely or not at all; its extension picks the format.",
      valueName: "file"))
  var output: String?

  @Flag(help: "No colours, even on a terminal (NO_COLOR does the same).")
  var noColor = false

  /// The path of the file to write; `nil` for standard output.
  private var file: String? { output == "-" ? nil : output }

  /// The format asked for, which is one of `formats`; the first where nothing is said.
  ///
  /// - Throws: `ValidationError` where the command cannot write it.
  func format(among formats: [OutputFormat]) throws -> OutputFormat {
    let names = formats.map(\.rawValue).joined(separator: ", ")
    if let format {
      guard formats.contains(format) else {
        throw ValidationError("'\(format.rawValue)' is no format of this verb; it has \(names).")
      }
      return format
    }
    guard let file, !file.hasPrefix("/dev/") else { return formats[0] }
    guard let format = OutputFormat(fileName: file), formats.contains(format) else {
      throw ValidationError(
        "The extension of '\(file)' names no format of this verb; say --format: \(names).")
    }
    return format
  }

  /// How text is emphasised: on a terminal only.
  var style: TextStyle {
    TextStyle(isColoured: file == nil && !noColor && StandardStreams.wantsColour)
  }

  /// The bytes, unless they would go to a terminal.
  ///
  /// - Throws: `ValidationError` where they would.
  func binary(_ bytes: [UInt8]) throws -> [UInt8] {
    guard file == nil, StandardStreams.isTerminal else { return bytes }
    throw ValidationError("This format is not for a terminal; name a file with -o.")
  }

  /// Writes a result to the file or to standard output.
  func write(_ bytes: [UInt8]) throws {
    try write { write in try write(bytes) }
  }

  /// Writes a result piece by piece, and looks at the snapshots behind it before each.
  func write(_ text: LongJSON) throws {
    try write { write in
      try OrderedPieces(text: text).forEach { bytes in
        try OpenEstates.checkUnchanged()
        try write(bytes)
      }
    }
  }

  private func write(_ body: (OutputFile.Sink) throws -> Void) throws {
    if let file {
      try OutputFile(path: file).write(body)
    } else {
      try body(StandardStreams.result)
    }
  }
}
