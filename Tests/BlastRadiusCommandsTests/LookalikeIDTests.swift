import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// Two users whose ids look the same and are not: one administers HARMLESS, the other CROWN.
///
/// Every verb answers about them as about users whose ids differ in a letter.
@Suite struct LookalikeIDTests {
  /// The ids of the two, in the order in which the import has them.
  struct Pair: Sendable, CustomTestStringConvertible {
    var harmless: String
    var crown: String
    var testDescription: String { [harmless, crown].map { "\(Array($0.utf8))" }.joined() }

    /// Ids that differ in a letter, in the same order of bytes.
    var plain: Pair { Pair(harmless: Self.plain(harmless), crown: Self.plain(crown)) }

    static func plain(_ text: String) -> String {
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\u{C9}": result.append("B")
        case "\u{301}":
          result.removeLast()
          result.append("A")
        default: result.append(scalar)
        }
      }
      return String(result)
    }
  }

  private static let pairs = [
    Pair(harmless: "CAF \u{C9}", crown: "CAF E\u{301}"),
    Pair(harmless: "CAF E\u{301}", crown: "CAF \u{C9}"),
  ]

  private static func estate(_ pair: Pair, isTurned: Bool) -> String {
    let users = isTurned ? [pair.crown, pair.harmless] : [pair.harmless, pair.crown]
    let nodes = users.map { #"{"id": "\#($0)", "kinds": ["User"]}"# }
    return """
      {"graph": {"nodes": [\(nodes.joined(separator: ", ")),
        {"id": "HARMLESS", "kinds": ["Computer"]},
        {"id": "CROWN", "kinds": ["Computer"], "properties": {"criticality": "critical"}}],
       "edges": [
        {"kind": "AdminTo", "start": {"value": "\(pair.harmless)"}, "end": {"value": "HARMLESS"}},
        {"kind": "AdminTo", "start": {"value": "\(pair.crown)"}, "end": {"value": "CROWN"}}]}}
      """
  }

  /// What stands on top of the import.
  enum Overlay: CaseIterable {
    case none, namesOne, namesBoth

    func text(_ pair: Pair) -> String {
      let both = """
          "\(pair.crown)": {tags: [seen], leaked: 2024-01-02, believed: unused}
        controls:
          asked: {state: unknown}
        edges:
          - '"\(pair.crown)" administers CROWN':
              unless: asked
              evidence: {observed: 2024-01-03, step: 1}
          - '"\(pair.harmless)" administers HARMLESS':
              evidence: {denied: 2024-01-03, reason: refused}
        """
      return """
        blastradius: 1
        as-of: 2024-02-01
        zones:
          office: {label: Office}
        nodes:
          "\(pair.harmless)": {label: Named in the overlay, zone: office, tags: [seen]}
        \(self == .namesBoth ? both : "")
        """
    }
  }

  /// How the model comes.
  enum Form: CaseIterable {
    case files, snapshot
  }

  private struct Files {
    let folder: TemporaryFolder
    var model: [String]
    let list: String

    init(_ pair: Pair, isTurned: Bool, _ overlay: Overlay, _ form: Form) throws {
      folder = try TemporaryFolder()
      let estate = LookalikeIDTests.estate(pair, isTurned: isTurned)
      model = [try folder.write(estate, to: "estate.json")]
      if overlay != .none { model.append(try folder.write(overlay.text(pair), to: "text.yaml")) }
      list = try folder.write("id\n\(pair.crown)\n", to: "leaked.csv")
      guard form == .snapshot else { return }
      var bytes: [UInt8] = []
      try Snapshot.write(ModelReader.read(model)) { bytes += $0 }
      model = [try folder.write(bytes, to: "model.snapshot")]
    }

    /// What the verbs answer, by what was asked.
    func answers(_ pair: Pair, _ format: String) async throws -> [(name: String, text: String)] {
      let (end, when) = (["--format", format], ["--at", "2024-02-01"])
      let crown = ["--from", "id:\(pair.crown)"]
      let users = ["--from", "kind:user"]
      return [
        ("users", try await answer(ExposureCommand.self, model + users + end)),
        ("one", try await answer(ExposureCommand.self, model + crown + end)),
        ("answers", try await answer(ExposureCommand.self, model + users + ["--answers"] + end)),
        ("evidence", try await answer(ExposureCommand.self, model + users + ["--evidence"] + end)),
        (
          "explain", try await answer(ExplainCommand.self, model + crown + ["--to", "CROWN"] + end)
        ),
        (
          "why not",
          try await answer(
            ExplainCommand.self, model + crown + ["--to", "HARMLESS", "--why-not"] + end)
        ),
        ("who", try await answer(WhoCommand.self, model + ["--to", "CROWN"] + when + end)),
        ("rank", try await answer(RankCommand.self, model + when + end)),
        ("timeline", try await answer(TimelineCommand.self, model + users + end)),
        (
          "triage",
          try await answer(TriageCommand.self, model + ["--leaked", list] + when + end)
        ),
        ("triage of users", try await answer(TriageCommand.self, model + users + when + end)),
      ]
    }
  }

  @Test(arguments: pairs, Overlay.allCases)
  func `are answered about like ids that differ in a letter`(
    _ pair: Pair, _ overlay: Overlay
  ) async throws {
    for (isTurned, form) in Self.forms {
      let files = try Files(pair, isTurned: isTurned, overlay, form)
      let plain = try Files(pair.plain, isTurned: isTurned, overlay, form)
      for format in RandomModels.areAll || overlay == .namesBoth ? ["text", "json"] : ["json"] {
        let found = try await files.answers(pair, format)
        let wanted = try await plain.answers(pair.plain, format)
        for (found, wanted) in zip(found, wanted) {
          #expect(
            Pair.plain(Self.comparable(found.text)) == Self.comparable(wanted.text),
            "\(found.name), \(overlay), \(form), turned: \(isTurned)")
        }
      }
    }
  }

  /// In which order the two are, and how the model comes; all of them with those of `make twins`.
  private static let forms: [(Bool, Form)] =
    RandomModels.areAll
    ? [(false, .files), (false, .snapshot), (true, .files), (true, .snapshot)]
    : [(false, .files), (true, .snapshot)]

  /// An answer without the names of files.
  private static func comparable(_ answer: String) -> String {
    answer.split(separator: "\n").filter { !$0.contains("/") }.joined(separator: "\n")
  }

  @Test(arguments: pairs)
  func `each controls what it administers`(_ pair: Pair) async throws {
    for isTurned in [false, true] {
      let files = try Files(pair, isTurned: isTurned, .namesOne, .files)
      let both = try await answer(ExposureCommand.self, files.model + ["--from", "kind:user"])
      #expect(both.contains("HARMLESS") && both.contains("CROWN"))
      let one = try await answer(
        ExposureCommand.self, files.model + ["--from", "id:\(pair.crown)"])
      #expect(one.contains("CROWN") && !one.contains("HARMLESS"))
      #expect(!one.contains("Named in the overlay"))
      let who = try await answer(WhoCommand.self, files.model + ["--to", "CROWN"])
      #expect(!who.contains("Named in the overlay"))
      let leaked = try await answer(TriageCommand.self, files.model + ["--leaked", files.list])
      #expect(!leaked.contains("Named in the overlay"))
    }
  }

  @Test(arguments: pairs, Form.allCases)
  func `are warned of once`(_ pair: Pair, _ form: Form) async throws {
    let files = try Files(pair, isTurned: false, .namesBoth, form)
    let loaded = try ModelReader.read(files.model)
    let warnings = loaded.warnings.filter { $0.code == "lookalike-ids" }
    #expect(warnings.count == 1)
    #expect(
      warnings.first?.message.contains("`CAF E\\u{0301}` and `CAF \\u{00C9}`") == true)
  }

  @Test func `of many pairs are warned of once, with their number`() throws {
    var model = Model()
    for number in 0..<3 {
      model.nodes.append(Node("\(number)\u{E9}", kind: "user"))
      model.nodes.append(Node("\(number)e\u{301}", kind: "user"))
    }
    let warnings = model.problems().filter { $0.code == "lookalike-ids" }
    #expect(warnings.count == 1)
    #expect(warnings.first?.message.contains("and 2 more pairs") == true)
  }
}
