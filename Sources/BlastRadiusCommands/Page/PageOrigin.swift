internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// How a page was made: the command, the version, and what was read.
struct PageOrigin: Sendable {
  /// The arguments of the program.
  var arguments: [String]
  var version: String
  var inputs: [InputDigest]

  /// The arguments of the program that runs; tests say others.
  @TaskLocal static var programArguments = Array(CommandLine.arguments.dropFirst())

  /// What a page says of the program that runs and of its inputs.
  init(inputs: [InputDigest]) {
    (arguments, version) = (Self.programArguments, ProgramVersion.text)
    self.inputs = inputs
  }

  /// What a page says of which names are hidden: the version alone, since all else has names in it.
  init(ofRedacted isRedacted: Bool, inputs: () throws -> [InputDigest]) rethrows {
    var seen: Set<InputDigest> = []
    self.init(inputs: isRedacted ? [] : try inputs().filter { seen.insert($0).inserted })
    if isRedacted { arguments = [] }
  }

  /// The chapter that says so.
  var chapter: Page.Chapter {
    Page.Chapter(id: "made", title: Said.page.made, document: document)
  }

  private var document: Document {
    let columns: [TableColumn<InputDigest>] = [
      .shown(Said.page.input) { PlacelessPath.shown($0.name) },
      .number(Said.page.bytes, nil) { $0.count },
      .shown("SHA-256", .id) { $0.sha256 ?? Said.page.readOnce },
    ]
    if arguments.isEmpty {
      return Document(
        remarks: [
          Said.page.version("blastradius \(version)"),
          Said.page.hidden,
        ])
    }
    return Document(
      remarks: [
        Said.page.command(command), Said.page.version("blastradius \(version)"),
        Said.page.sameBytes,
      ], sections: [DocumentSection(title: Said.page.inputs, table: Table(columns, inputs))])
  }

  private var command: String {
    (["blastradius"] + arguments.map { Self.quoted(PlacelessPath.shown(argument: $0)) })
      .joined(separator: " ")
  }

  /// An argument as a shell reads it.
  private static func quoted(_ argument: String) -> String {
    let isPlain = argument.utf8.allSatisfy { byte in
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:,=@+%".utf8.contains(byte)
    }
    if isPlain, !argument.isEmpty { return argument }
    return "'"
      + argument.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
