import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusFormats

/// Which nodes a subject is about, held against all texts that it and they stand for.
@Suite("Subjects and the nodes that have them") struct JoinTwinTests {
  private static let signs = Array("ab:".utf8)

  /// All texts of so many signs at most.
  private static let endings: [[UInt8]] = {
    var all: [[UInt8]] = [[]]
    var last = all
    for _ in 0..<4 {
      last = last.flatMap { text in signs.map { text + [$0] } }
      all += last
    }
    return all
  }()

  /// Whether a pattern matches a text, by its definition.
  private static func isMatch(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == UInt8(ascii: "*") {
      return (0...text.count).contains { isMatch(rest, text.dropFirst($0)) }
    }
    guard let sign = text.first else { return false }
    if first == UInt8(ascii: "%") {
      return sign == UInt8(ascii: "*") && isMatch(rest.dropFirst(2), text.dropFirst())
    }
    return (first == UInt8(ascii: "?") || first == sign) && isMatch(rest, text.dropFirst())
  }

  private static func rule(isOpen: Bool) throws -> SubjectRule {
    SubjectRule(
      name: "r", node: try #require(JoinTemplate("n:{x}")), subject: try #require(JoinText("{x}")),
      isOpen: isOpen, surely: ["a*"], gives: "assumes", mayDifferInCase: false)
  }

  @Test("are found without looking at all of them", arguments: 0..<4)
  func twin(part: Int) throws {
    var random = SeededRandom(seed: UInt64(part) + 71)
    for _ in 0..<RandomModels.count(2_000, share: 20) {
      let isOpen = Bool.random(using: &random)
      let keys = (0..<6).map { number in
        var text = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          Self.signs.randomElement(using: &random) ?? 0
        }
        if isOpen { text.append(UInt8(ascii: ":")) }
        return SubjectKeys.Key(
          text: String(decoding: text, as: UTF8.self), node: "n\(number)", values: [])
      }
      let written = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        ["a", "b", ":", "*", "?", "%2A"].randomElement(using: &random) ?? ""
      }.joined()
      var budget = 1_000_000
      let pattern = SubjectPattern(written, place: nil)
      let found = SubjectKeys(try Self.rule(isOpen: isOpen), keys).matches(pattern, &budget)
      let bytes = Array(written.utf8)[...]
      let expected = keys.filter { key in
        let own = Array(key.text.utf8)
        // An ending may need the sign that is written %2A too.
        let all = isOpen ? Self.endings + [Array("*".utf8)] : [[]]
        return all.contains { Self.isMatch(bytes, (own + $0)[...]) }
      }
      let isSpecial = written.utf8.contains(UInt8(ascii: "%"))
      if !isSpecial {
        #expect(
          found.map(\.key.node).sorted() == expected.map(\.node).sorted(), "\(written) \(keys)")
      }
      for (key, isSure) in found where isSure && isOpen {
        let start = Array(key.text.utf8) + [UInt8(ascii: "a")]
        #expect(Self.endings.allSatisfy { Self.isMatch(bytes, (start + $0)[...]) }, "\(written)")
      }
    }
  }

  @Test("that begin in a way are crossed together", arguments: 0..<4)
  func beginnings(part: Int) {
    var random = SeededRandom(seed: UInt64(part) + 72)
    for _ in 0..<RandomModels.count(20_000, share: 20) {
      let long = random.chance(0.1) ? String(repeating: "a", count: 70) : ""
      let pattern = Glob(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          ["a", "b", "*", "?", long].randomElement(using: &random) ?? ""
        }.joined())
      let name = Glob(
        literal: (0..<Int.random(in: 0...5, using: &random)).map { _ in
          ["a", "b", long].randomElement(using: &random) ?? ""
        }.joined())
      var all = name
      all.append("*")
      #expect(pattern.mayBegin(with: name) == pattern.overlaps(all), "\(pattern.text) \(name.text)")
    }
  }

  @Test("take more of what may be compared where they are found")
  func budget() throws {
    let keys = (0..<100).map { SubjectKeys.Key(text: "a\($0):", node: "n\($0)", values: []) }
    let table = SubjectKeys(try Self.rule(isOpen: true), keys)
    var budget = 1000
    #expect(table.matches(SubjectPattern("*:b", place: nil), &budget).count == 100)
    let left = budget
    #expect(table.matches(SubjectPattern("b*", place: nil), &budget).isEmpty && budget == left)
    budget = 300
    #expect(table.matches(SubjectPattern("*:b", place: nil), &budget).count < 100)
    #expect(budget < 0)
  }
}
