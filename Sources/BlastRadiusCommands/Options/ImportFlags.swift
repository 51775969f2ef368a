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
      text: .mapped)
  }

  private static func choice<Choice: CaseIterable & RawRepresentable<String>>(_ text: String) throws
    -> Choice
  {
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("It is one of \(names).")
  }
}
