internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// What is changed about a model.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Give a control a state: CONTROL=enforced|absent|unknown. Like all changes repeatable, and "
        + "with @INSTANT at its end from then on, else always.", valueName: "control=state"))
  var states: [String] = []

  @Option(
    name: .customLong("remove"),
    help: ArgumentHelp(
      "Take a node away, or an edge: ID or 'SUBJECT RELATION OBJECT'.", valueName: "what"))
  var removed: [String] = []

  @Option(
    name: .customLong("revoke"),
    help: ArgumentHelp("Disable a credential or an identity.", valueName: "id"))
  var revoked: [String] = []

  @Option(
    name: .customLong("rotate"),
    help: ArgumentHelp(
      "Replace a credential's secret; without an instant it was worthless all the time.",
      valueName: "id"))
  var rotated: [String] = []

  @Option(
    name: .customLong("evict"),
    help: ArgumentHelp(
      "Remove the intruder from a host, an implant or an identity.", valueName: "id"))
  var evicted: [String] = []

  @Option(
    name: .customLong("require"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Ask one thing more of an edge: 'SUBJECT RELATION OBJECT' FACT.", valueName: "edge fact"))
  var required: [String] = []

  @Option(
    name: .customLong("behind"),
    help: ArgumentHelp(
      "Put a node behind a gateway, or with ID= behind none.", valueName: "id=gateway"))
  var behind: [String] = []

  @Option(
    name: .customLong("add"),
    help: ArgumentHelp("Add an edge: 'SUBJECT RELATION OBJECT'.", valueName: "edge"))
  var added: [String] = []

  @Option(
    name: .customLong("changes"),
    help: ArgumentHelp("Read changes from a file; see docs/change.md.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  /// Whether nothing is changed.
  var isEmpty: Bool {
    [states, removed, revoked, rotated, evicted, required, behind, added, files]
      .allSatisfy(\.isEmpty)
  }

  /// The changes of a model: those of the options in the order of the options, then those of files.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where one is none or names nothing of the model.
  func changes(of model: Model) throws -> [ModelChange] {
    if let unredacted = model.unredacted {
      return try unredacted.asked(changes).map { unredacted.redacted($0) }
    }
    let parser = try ChangeParser(model)
    var changes = try states.map(parser.set)
    changes += try removed.map(parser.remove)
    changes += try revoked.map(parser.revoke)
    changes += try rotated.map(parser.rotate)
    changes += try evicted.map(parser.evict)
    for start in stride(from: 0, to: required.count, by: 2) {
      changes.append(try parser.require(required[start], required[start + 1]))
    }
    changes += try behind.map(parser.behind)
    changes += try added.map(parser.add)
    changes += try Self.changes(in: files, of: model)
    return changes
  }

  /// The changes of files, of a model that may be redacted.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where one is none or names nothing of the model.
  static func changes(in files: [String], of model: Model) throws -> [ModelChange] {
    func read(_ model: Model) throws -> [ModelChange] {
      try files.flatMap { try ChangeListReader.read($0, for: model) }
    }
    guard let unredacted = model.unredacted else { return try read(model) }
    return try unredacted.asked(read).map { unredacted.redacted($0) }
  }

  func validate() throws {
    guard required.count.isMultiple(of: 2) else {
      throw ValidationError("--require takes an edge and a fact: --require 'A reads B' C.")
    }
  }
}
