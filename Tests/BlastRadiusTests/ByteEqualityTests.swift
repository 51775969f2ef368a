import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// Ids are the same where their bytes are, whatever Unicode holds equivalent.
@Suite struct ByteEqualityTests {
  /// A letter with its accent in one character, and the letter followed by the accent.
  private static let (one, two) = ("caf\u{E9}", "cafe\u{301}")

  @Test func `what is built of texts tells texts of other bytes apart`() {
    let (one, two) = (Self.one, Self.two)
    #expect(one != two)
    #expect(!(one == two))
    #expect(two < one && one > two && two <= one && !(one < two))
    #expect(Optional(one) != two)
    #expect(!one.hasPrefix(two) && !one.hasSuffix(two) && two.hasPrefix("cafe"))
    #expect(one.hasPrefix(one) && two.hasSuffix(two) && !"é".hasSuffix("café"))
    #expect([one] != [two])
    let maybe: [String]? = [one]
    #expect(maybe != [two] && !(maybe == [two]) && maybe == [one])
    #expect(![one, two].starts(with: [two]) && [one, two].starts(with: [one]))
    #expect(![one].contains(two))
    #expect([one].firstIndex(of: two) == nil)
    #expect([one, two].sorted().map(\.utf8.count) == [6, 5])
    #expect([two, one].max()?.utf8.count == 5)
    #expect([one, two, one].distinct().count == 2)
    #expect((two, 2) < (one, 1))
    #expect(("a", two, "c") < ("a", one, "b"))
    #expect(Set<ExactText>([one, two]).count == 2)
    #expect([ExactText: Int]([(one, 1), (two, 2)]) { first, _ in first }[two] == 2)
    #expect([ExactText: [String]](grouping: [one, two]) { $0 }.count == 2)
  }

  @Test func `types that are hashable compare the bytes of their texts`() {
    let (one, two) = (Self.one, Self.two)
    #expect(Set([Fact(one, .read), Fact(two, .read)]).count == 2)
    #expect(Set([Edge("a", "holds", one), Edge("a", "holds", two)]).count == 2)
    #expect(Set([Selector(.tag(one)), Selector(.tag(two))]).count == 2)
    #expect(Set([ModelPath.node(one), ModelPath.node(two)]).count == 2)
    #expect(Set([Assumption.rotation(one, .never), .rotation(two, .never)]).count == 2)
    #expect(Node(one, kind: "user") != Node(two, kind: "user"))
    var (left, right) = (Node("a", kind: "user"), Node("a", kind: "user"))
    (left.zone, right.zone) = (one, two)
    #expect(left != right)
    (left.zone, right.zone, left.behind, right.behind) = (nil, nil, [one], [two])
    #expect(left != right)
    #expect(
      EdgeReference(subject: two, relation: "holds", object: "a", index: nil, id: nil)
        < EdgeReference(subject: one, relation: "holds", object: "a", index: nil, id: nil))
  }

  /// Names of one order: in the one all letters differ, in the other all names are equivalent.
  private struct Names {
    private let numbers: [ExactText: Int]

    init(_ model: Model) {
      numbers = .init(model.nodes.map(\.id).sorted().enumerated().map { ($1, $0) }) { $1 }
    }

    func plain(_ id: String) -> String { name(id, "a", "b") }
    func equivalent(_ id: String) -> String { name(id, "e\u{301}", "\u{E9}") }

    private func name(_ id: String, _ zero: String, _ one: String) -> String {
      let number = numbers[id] ?? 0
      return "n " + (0..<8).reversed().map { number >> $0 & 1 == 0 ? zero : one }.joined()
    }

    /// An answer about the equivalent names in terms of the plain ones.
    func inPlain(_ answer: String) -> String {
      // By scalars: a replacement of texts finds what is equivalent.
      var text = Array(answer.unicodeScalars)[...]
      var result = String.UnicodeScalarView()
      while let scalar = text.popFirst() {
        if scalar == "\u{E9}" {
          result.append("b")
        } else if scalar == "e", text.first == "\u{301}" {
          text.removeFirst()
          result.append("a")
        } else {
          result.append(scalar)
        }
      }
      return String(result)
    }
  }

  @Test(arguments: 0..<8)
  func `equivalent ids are answered about like ids that differ in letters`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 8, all: 96, share: 12) {
      let random = RandomImport.make(seed: seed)
      let names = Names(random.text)
      let (plain, equivalent) = (random.renamed(names.plain), random.renamed(names.equivalent))
      let wanted = Self.answers(plain.imported(isSorted: seed % 2 == 0), plain.question)
      let found = Self.answers(equivalent.imported(isSorted: seed % 2 == 0), equivalent.question)
      for (name, wanted) in wanted {
        #expect(names.inPlain(found[name] ?? "") == wanted, "seed \(seed), \(name)")
      }
    }
  }

  /// What the analyses say, by what was asked.
  private static func answers(_ model: Model, _ question: Question) -> [String: String] {
    var answers: [String: String] = [:]
    func ask(_ name: String, _ body: () throws -> Any) {
      do { answers[name] = "\(try body())" } catch { answers[name] = "\(error)" }
    }
    let ids = model.nodes.map(\.id)
    let goals = ids.prefix(3).map { Fact($0, .control) }
    var atOnce = question
    atOnce.at = Moment("2023-09-03T12:00Z")
    ask("exposure") { ListedExposure(try Analysis(model, question).exposure()) }
    ask("summary") { try Analysis(model, question).summary() }
    ask("evidence") { try Analysis(model, question).evidence() }
    ask("chronology") { try Analysis(model, question).chronology() }
    ask("explanations") { try goals.map { try Analysis(model, question).explanation(of: $0) } }
    ask("ways") { try goals.map { try Analysis(model, question).ways(to: $0, count: 3) } }
    ask("why not") { try goals.map { try Analysis(model, question).whyNot($0) } }
    ask("single points") {
      try Analysis(model, question).singlePoints(
        protecting: goals.map { .init($0.node, $0.level) })
    }
    ask("rank") { try SeedQuestions(model, atOnce).rank() }
    ask("who") {
      try goals.map { try SeedQuestions(model, atOnce).who(reaches: $0, among: ids, largestSet: 2) }
    }
    ask("triage") {
      var leaks = LeakQuestion(ids.map { .init($0) })
      leaks.at = atOnce.at
      return try Triage.run(model, leaks)
    }
    ask("selected") { try Selection(["kind:host", "kind:credential"]).seeds(in: model) }
    ask("problems") {
      model.problems().filter { $0.code != "lookalike-ids" }.map(\.message)
    }
    return answers
  }
}
