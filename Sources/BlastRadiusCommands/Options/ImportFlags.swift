internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// How imported files are read.
struct ImportFlags: ParsableArguments {
  @Flag(
    help: "Hold imported files to BloodHound's own rules, and refuse lists with an unreadable row.")
  var strict = false

  @Option(
    name: .customLong("id-case"),
    help: ArgumentHelp(
      "Whether imported ids are one in upper and lower case: fold or exact.", valueName: "how"),
    completion: .list(ImportOptions.IDCase.allCases.map(\.rawValue)), transform: Self.choice)
  var idCase: ImportOptions.IDCase = .fold

  @Option(
    name: .customLong("unknown-kinds"),
    help: ArgumentHelp(
      "What edges of unknown kinds are: traverse, ignore or error.", valueName: "what"),
    completion: .list(ImportOptions.UnknownKinds.allCases.map(\.rawValue)), transform: Self.choice)
  var unknownKinds: ImportOptions.UnknownKinds = .traverse

  @Option(
    name: .customLong("extension"),
    help: ArgumentHelp(
      "BloodHound's definition of an extension, which says what its edges are; repeatable.",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var extensions: [String] = []

  @Option(
    name: .customLong("cluster"),
    help: ArgumentHelp(
      "What a Kubernetes cluster is called, in all files or in one; repeatable.",
      valueName: "name|file=name"), transform: { try Self.name(.cluster, $0) })
  var clusters: [ImportName] = []

  @Option(
    name: .customLong("site"),
    help: ArgumentHelp(
      "What an Atlassian site is called, in all files or in one; repeatable.",
      valueName: "name|file=name"), transform: { try Self.name(.site, $0) })
  var sites: [ImportName] = []

  @Option(
    name: .customLong("org"),
    help: ArgumentHelp(
      "Which organisation of GitHub it is, in all files or in one; repeatable.",
      valueName: "name|file=name"), transform: { try Self.name(.org, $0) })
  var organisations: [ImportName] = []

  @Option(
    name: .customLong("mapping"),
    help: ArgumentHelp(
      "What the columns of tables are, where they have other names.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var mapping: String?

  @Option(
    name: .customLong("joins"),
    help: ArgumentHelp(
      "The rules by which nodes of different exports are joined; `import --list-joins` shows those "
        + "that hold without.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var joins: String?

  @Option(
    name: .customLong("max-errors"),
    help: ArgumentHelp("Show so many errors at most.", valueName: "count"))
  var maximumErrors = 100

  func validate() throws {
    if maximumErrors < 1 { throw ValidationError("--max-errors is at least 1.") }
  }

  /// Sets what was given.
  func apply(to options: inout ModelReader.Options) {
    options.maximumErrors = maximumErrors
    options.imports = ImportOptions(
      isStrict: strict, idCase: idCase, unknownKinds: unknownKinds, extensions: extensions,
      names: clusters + sites + organisations, mapping: mapping, joins: joins,
      text: .mapped)
  }

  /// `NAME`, or `FILE=NAME`.
  private static func name(_ scope: ImportName.Scope, _ text: String) throws -> ImportName {
    let parts = text.lastIndex(of: "=").map { equals in
      (file: text[..<equals], name: text[text.index(after: equals)...])
    }
    if text.isEmpty || parts?.file.isEmpty ?? false || parts?.name.isEmpty ?? false {
      throw ValidationError("It is a name, or a file and its name: `NAME` or `FILE=NAME`.")
    }
    guard let parts else { return ImportName(scope, text) }
    return ImportName(scope, String(parts.name), file: String(parts.file))
  }

  private static func choice<Choice: CaseIterable & RawRepresentable<String>>(_ text: String) throws
    -> Choice
  {
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("It is one of \(names).")
  }
}
