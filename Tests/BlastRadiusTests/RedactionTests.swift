import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadius

/// Models in which names are called otherwise.
@Suite struct RedactionTests {
  private static let gallery: [String] = {
    let folder = Program.root.appendingPathComponent("graphs").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private static let key = Array("a key that nobody else has".utf8)

  private static func model(_ text: String) throws -> Model {
    let folder = try TemporaryFolder()
    return try ModelReader.read([try folder.write(text, to: "model.yaml")]).model
  }

  /// Two models that differ in names and texts alone are one when these are hidden, so nothing of either
  /// can be read in it.
  @Test(arguments: gallery)
  func `nothing of names and texts is left in a redacted model`(name: String) throws {
    let original = try ModelReader.read([Program.graph(name)]).model
    let redactor = Redactor(hiding: nil)
    let texts = try [original, RenamedModel(original).model].map { model in
      try ModelText.text(of: redactor.redacted([model])[0])
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains("nodes:"))
  }

  /// An exposure with names as another model has them.
  private static func facts(
    _ model: Model, _ question: Question, _ name: (String) -> String
  ) throws -> ExposureNotation.Facts {
    let facts = ExposureNotation.facts(of: try Analysis(model, question).exposure())
    return Dictionary(uniqueKeysWithValues: facts.map { (Fact(name($0.node), $0.level), $1) })
  }

  @Test func `a redacted model is reached as the model is`() throws {
    var compared = 0
    let seeds = UInt64(RandomModels.count(400, share: 10))
    for seed in 0..<seeds {
      var made = RandomImport.make(seed: seed)
      // Of an instant it is said how long the way lasts that is shown, which ids decide between equal ones.
      made.question.at = nil
      let models = [made.text, made.imported(isSorted: seed % 2 == 0)]
      for model in models {
        let key = seed % 3 == 0 ? Self.key : nil
        let selectors = seed % 4 == 0 ? [Selector(.id(model.nodes.first?.id ?? ""))] : nil
        guard let redacted = try? Redactor(hiding: selectors, key: key).redacted([model])[0]
        else { continue }
        let unredacted = try #require(redacted.unredacted)
        var question = made.question
        question.from = question.from.map { unredacted.redacted($0) }
        question.assumptions = question.assumptions.map { unredacted.redacted($0) }
        let expected = try Self.facts(model, made.question) { unredacted.name($0, of: .node) }
        #expect(try Self.facts(redacted, question) { $0 } == expected, "seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > Int(seeds))
  }

  @Test func `a key gives a name the same pseudonym in every model`() throws {
    let first = try Self.model(
      "blastradius: 1\nnodes: { anna: { kind: user }, ben: { kind: user } }\n")
    let second = try Self.model(
      "blastradius: 1\nnodes: { aaron: { kind: user }, ben: { kind: user } }\n")
    func names(_ redactor: Redactor) throws -> [String] {
      try [first, second].map { model in
        try redactor.redacted([model])[0].nodes.map(\.name).last ?? ""
      }
    }
    let keyed = try names(Redactor(hiding: nil, key: Self.key))
    #expect(keyed[0] == keyed[1] && keyed[0].hasPrefix("User ") && keyed[0].count == 15)
    #expect(try names(Redactor(hiding: nil, key: [1])) != keyed)
    let together = try Redactor(hiding: nil).redacted([first, second])
    #expect(together.map { $0.nodes.map(\.id) } == [["user-2", "user-3"], ["user-1", "user-3"]])
  }

  private static let office = """
    blastradius: 1
    title: The office of Vandelay
    zones: { lan: { label: Office }, vandelay-cloud: { label: Cloud } }
    controls:
      door: { label: Door of the lab, state: absent }
      badge: { label: Badges of Vandelay }
      window: { label: Window }
    nodes:
      art: { kind: user, label: Art Vandelay, zone: lan, note: He imports latex, tags: [vip] }
      art-laptop: { kind: device, label: A laptop, zone: lan }
      mailbox: { kind: mailbox, label: "Mail of ART-VANDELAY", zone: lan }
      party: { kind: application, label: Party planner, zone: lan }
      lab: { kind: application, label: Lab, zone: vandelay-cloud }
    edges:
      - art administers party: { unless: [door], id: art-in }
      - party administers lab: { unless: [window, badge] }
    """

  @Test func `what has a hidden name in its own is hidden too`() throws {
    let selector = try Selection(["id:art"]).selectors
    let redacted = try Redactor(hiding: selector).redacted([try Self.model(Self.office)])[0]
    #expect(
      redacted.nodes.map(\.name) == ["User 1", "Device 1", "Mailbox 1", "Party planner", "Lab"])
    #expect(redacted.nodes.map(\.id) == ["user-1", "device-1", "mailbox-1", "party", "lab"])
    #expect(redacted.controls.map(\.name) == ["Control 1", "Badges of Vandelay", "Window"])
    #expect(redacted.edges.map(\.id) == ["edge-1", nil])
    #expect(redacted.title == nil && redacted.nodes.allSatisfy { $0.note == nil })
    #expect(redacted.zones.map(\.name) == ["Office", "Cloud"])
  }

  @Test func `a name that several nodes of one model have hides all of them in every model`() throws
  {
    let second = """
      blastradius: 1
      nodes:
        first: { kind: user, label: Art Vandelay }
        second: { kind: user, label: Art Vandelay }
        third: { kind: user, label: Ben }
      """
    let models = [try Self.model(Self.office), try Self.model(second)]
    let selectors = try Selection(["Art Vandelay"]).selectors
    let redacted = try Redactor(hiding: selectors).redacted(models)
    #expect(redacted[1].nodes.map(\.name) == ["User 2", "User 3", "Ben"])
    #expect(throws: BlastRadiusError.self) {
      try Redactor(hiding: try Selection(["Elaine"]).selectors).redacted(models)
    }
  }

  @Test(arguments: [20, 200])
  func `names that each tell the next are all hidden`(count: Int) throws {
    let nodes = (0..<count).map { "  node\($0)x: { kind: host, label: node\($0 + 1)x }" }
    let text = "blastradius: 1\nnodes:\n\(nodes.joined(separator: "\n"))\n  other: { kind: user }\n"
    let selectors = try Selection(["id:node0x"]).selectors
    let redacted = try Redactor(hiding: selectors).redacted([try Self.model(text)])[0]
    #expect(redacted.nodes.dropLast().allSatisfy { $0.id.hasPrefix("host-") })
    // Where it takes too long to follow them, nothing is left to read.
    #expect(redacted.nodes.last?.id == (count < 32 ? "other" : "user-1"))
  }

  @Test(arguments: [
    ("Jira", "jira", true), ("Jira", "Jira Server", true), ("Jira", "MyJiraServer", false),
    ("db", "prod-db", true), ("db", "feedback", false),
    ("smartsheet-svc", "Smartsheet SVC's", true),
    ("Vandelay", "vandelaycloud", true), ("a b", "a-b", true), ("a b", "ab", false),
    ("Ärger", "der ÄRGER", true), ("vandelay", "Vandela", false), ("-", "a - b", false),
    ("art vandelay", "Art", false), ("ab", "x ab y", true),
    ("S-1-5-21-500", "S-1-5-21-5001", false),
    ("S-1-5-21-500", "of S-1-5-21-500@CORP", true), ("1-500-a", "S-1-21-500-a", false),
    ("abcde", "xabcdex", true),
  ])
  func `a name is found in a text`(name: String, text: String, isFound: Bool) {
    var names = HiddenNames()
    names.insert(name)
    #expect(names.isIn(text) == isFound)
  }
}
