import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusRendering

/// The table of texts, and pictures in German.
struct LanguageTests {
  /// A text of the table in both languages.
  private struct Entry {
    var name: String
    var phrases: [Phrase]
  }

  /// The parts of the table by the names of their types.
  private static let parts: [String: any Sendable] = [
    "CommonTexts": CommonTexts.all, "PictureTexts": PictureTexts.all,
    "PictureWordTexts": PictureWordTexts.all, "TimelineTexts": TimelineTexts.all,
    "AnswerTexts": AnswerTexts.all, "ChangeTexts": ChangeTexts.all, "PageTexts": PageTexts.all,
    "ScriptTexts": ScriptTexts.table, "ReportTexts": ReportTexts.all, "TableTexts": TableTexts.all,
    "EvidenceTexts": EvidenceTexts.all, "CredentialTexts": CredentialTexts.all,
    "PlanTexts": PlanTexts.all,
  ]

  private static let entries = parts.flatMap { part, texts in
    Mirror(reflecting: texts).children.map { child in
      let name = "\(part).\(child.label ?? "")"
      if let phrase = child.value as? Phrase { return Entry(name: name, phrases: [phrase]) }
      if let pattern = child.value as? Pattern {
        return Entry(name: name, phrases: [pattern.phrase])
      }
      let counted = child.value as? Counted
      return Entry(name: name, phrases: [counted?.one, counted?.many].compactMap(\.self))
    }
  }

  /// What is the same word in German, or holds places and signs alone.
  private static let shared: Set<String> = [
    "CommonTexts.partner", "PictureTexts.logo", "PictureTexts.zone", "ScriptTexts.zone",
    "TableTexts.zone", "TableTexts.asset", "TableTexts.id", "PageTexts.bytes", "PageTexts.version",
    "AnswerTexts.assets", "PictureWordTexts.assets", "PlanTexts.assets",
    "ReportTexts.utc",
  ]

  /// The places of a text.
  private static func places(_ text: String) -> Set<Substring> {
    Set(text.indices.filter { text[$0] == "{" }.map { text[$0...].prefix(3) })
  }

  @Test func `every part of the table is looked at`() throws {
    let folder = Fixtures.root.appendingPathComponent("Sources/BlastRadiusRendering/Language")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    let names = files.compactMap { $0 as? String }.compactMap { $0.split(separator: "/").last }
      .filter { $0.hasSuffix("Texts.swift") && $0 != "RelationTexts.swift" }
      .map { String($0.dropLast(6)) }
    #expect(names.sorted() == Self.parts.keys.sorted())
  }

  @Test func `no text is empty, and none is English in German`() {
    #expect(Self.entries.count > 400)
    for entry in Self.entries {
      #expect(!entry.phrases.isEmpty, "\(entry.name)")
      for phrase in entry.phrases {
        #expect(!phrase.english.isEmpty && !phrase.german.isEmpty, "\(entry.name)")
        guard phrase.english == phrase.german else { continue }
        let mayBe = !phrase.english.contains(where: \.isLetter) || Self.shared.contains(entry.name)
        #expect(mayBe, "\(entry.name): \(phrase.english)")
      }
    }
  }

  @Test func `the places to fill are the same in both languages`() {
    for entry in Self.entries {
      for phrase in entry.phrases {
        // One thing may be said in a word.
        let isOne = entry.phrases.count == 2 && phrase == entry.phrases[0]
        let number: Set<Substring> = isOne ? ["{0}"] : []
        let (english, german) = (Self.places(phrase.english), Self.places(phrase.german))
        #expect(english.subtracting(number) == german.subtracting(number), "\(entry.name)")
      }
    }
  }

  @Test func `every relation that all models have has a German sentence about both of its nodes`() {
    for relation in Vocabulary.builtIn.relations.values.map(\.self) + [Vocabulary.behind] {
      let german = Language.german.relation(relation).sentence
      #expect(german != relation.sentence && german.contains("{subject}"), "\(relation.name)")
      #expect(german.contains("{object}"), "\(relation.name)")
    }
    let own = Relation("minds", .access, [], sentence: "{subject} minds {object}")
    #expect(Language.german.relation(own) == own)
  }

  @Test func `what stands in a place is not read for places`() {
    #expect(Pattern.filled("{0} and {1}", ["{1}", "b"]) == "{1} and b")
    #expect(Pattern.filled("{2} {x} {", ["a"]) == "{2} {x} {")
  }

  @Test func `one thing and many have their forms, and numbers their signs`() {
    let (english, german) = (Language.english, Language.german)
    #expect(english.answer.assets(1) == "1 asset" && english.answer.assets(0) == "0 assets")
    #expect(english.picture.nodes(1_234_567) == "1,234,567 nodes")
    #expect(german.picture.nodes(1_234_567) == "1.234.567 Knoten")
    #expect(german.picture.notDrawn(1) == "1 weiterer Knoten ist nicht gezeichnet.")
    #expect(german.answer.controls(1, "X") == "kontrolliert X")
    #expect(german.answer.controls(2, "X") == "kontrollieren X")
  }

  @Test func `dates are those of the language`() {
    let instants = ["2023-10-18T00:00Z", "2023-11-23T16:35Z"].compactMap { Moment($0)?.start }
    let period = Period(from: instants[0], until: instants[1])
    #expect(PictureTime(instants, .german).period(period) == "18. Okt. – 23. Nov. 16:35")
    #expect(PictureTime([], .german).day(instants[0]) == "18. Okt. 2023")
    #expect(Moment("2023-10").map(PictureTime([], .german).moment) == "Okt. 2023")
  }

  // --- Pictures in German ---

  private static func scene(_ name: String) throws -> Scene {
    var options = SceneOptions()
    options.language = .german
    let model = try Fixtures.cloudflare()
    switch name {
    case "model": return try Scene(model, options: options)
    case "near":
      options.showsNear = true
      let question = Question(from: [Fact("smartsheet-credential", .control)])
      return try Scene(Analysis(model, question), options: options)
    case "folded":
      (options.budget, options.summaryBudget) = (12, 12)
      let question = Question(from: Fixtures.pair.map { Fact($0, .control) })
      return try Scene(Analysis(model, question), options: options)
    default: return try Scene(model, Fixtures.exposure(model, Fixtures.pair), options: options)
    }
  }

  private static func timeline() throws -> TimelineScene {
    var options = TimelineOptions()
    options.language = .german
    return try TimelineTests.scene(Fixtures.cloudflare(), Fixtures.pair, options)
  }

  @Test func `pictures are written in German as they were`() async throws {
    var renderer = Renderer(engine: FakeLayout())
    renderer.fit = .tall
    renderer.marking = .amber
    let svg = try await renderer.svg(try Self.scene("pair"))
    #expect(svg.contains(" xml:lang=\"de\" lang=\"de\""))
    #expect(XMLChecker.problem(in: svg) == nil)
    Snapshot.expect(svg, matches: "german-pair.svg")
    Snapshot.expect(Renderer().svg(try Self.timeline()), matches: "german-timeline.svg")
  }

  @Test(arguments: ["pair", "model", "near", "folded"])
  func `German texts fit what they stand in`(_ name: String) async throws {
    let checks = GeometryChecks(drawing: try await PictureTests.drawing(Self.scene(name)))
    #expect(checks.overlaps() == [])
    #expect(checks.crossings() == [])
  }

  @Test func `German timelines have room for their texts`() throws {
    #expect(TimelineChecks(drawing: TimelineDrawing(try Self.timeline())).problems() == [])
  }
}
