import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// Text in so many columns.
@Suite struct TextWidthTests {
  private static func table(
    _ lines: [[String]], _ kinds: [ColumnKind], width: Int?
  ) -> [String] {
    let table = TextTable(kinds, lines: lines, width: width)
    return lines.flatMap { table.text($0).split(separator: "\n").map(String.init) }
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one", 2, ["one"]), ("", 5, [""]),
    ("a longer-than-that b", 6, ["a", "longer-than-that", "b"]),
    ("  set in and on", 8, ["  set in", "  and on"]),
    ("日本語の文", 4, ["日本", "語の", "文"]), ("ab日本 cd", 5, ["ab日", "本 cd"]),
    ("👩‍👩‍👧‍👦 family", 3, ["👩‍👩‍👧‍👦", "family"]), ("two  spaces", 6, ["two", "spaces"]),
  ])
  func `lines break at words and between wide characters`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(TextWrapping.lines(text, width: width) == lines)
  }

  @Test func `a date stays with its time`() {
    let text = "2023-10-18 00:00 – 2023-11-23 16:35"
    #expect(
      TextWrapping.lines(text, width: 18, keepsTimes: true)
        == ["2023-10-18 00:00 –", "2023-11-23 16:35"])
    #expect(
      TextWrapping.lines("until 2023-11-23 16:35", width: 18, keepsTimes: true)
        == ["until", "2023-11-23 16:35"])
  }

  @Test(arguments: [nil, 12, 30, 80])
  func `columns are aligned by what is seen`(width: Int?) {
    let names = ["日本", "👩‍👩‍👧", "e\u{301}tat", "plain"]
    let lines = Self.table(names.map { [$0, "|"] }, [.text, .text], width: width)
    let starts = lines.map { line in DisplayWidth.of(line.prefix { $0 != "|" }) }
    #expect(Set(starts).count == 1)
  }

  @Test func `nothing is broken that fits`() {
    let lines = [["a name of some words", String(repeating: "w ", count: 60) + "end"]]
    let whole = Self.table(lines, [.text, .text], width: nil)
    #expect(Self.table(lines, [.text, .text], width: 200) == whole)
    #expect(whole.count == 1)
  }

  @Test func `an id goes over its column and loses nothing`() {
    let id = "arn:aws:iam::123456789012:role/" + String(repeating: "x", count: 90)
    for width in [20, 40, 80] {
      let lines = Self.table([["a name", id], ["another", "short"]], [.text, .id], width: width)
      #expect(lines.contains { $0.hasSuffix(id) })
      #expect(lines.contains { $0.contains("another") })
    }
  }

  @Test func `an id for which there is no room stands below`() {
    let lines = Self.table(
      [["a name of words", "4", "an-id-of-some-length"]], [.text, .number, .id], width: 24)
    #expect(lines == ["a name of words  4", "    an-id-of-some-length"])
  }

  @Test func `where lines are as long as they want, one long cell widens no column`() {
    let long = String(repeating: "x", count: 500)
    let lines = Self.table([["a", "b"], [long, "c"]], [.text, .text], width: nil)
    #expect(lines == ["a  b", long + "  c"])
  }

  @Test(arguments: [20, 40, 60, 80, 120, 200], [1, 2, 3, 4, 5] as [UInt64])
  func `random tables keep every word and fit where their words do`(width: Int, seed: UInt64) {
    var random = SeededRandom(seed: seed &* 1000 &+ UInt64(width))
    let kinds: [ColumnKind] = [.text, .time, .number, .text, .id]
    let words = ["a", "of", "the", "credential", "日本語", "é", "2023-11-23 16:35"]
    func sentence() -> String {
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }.joined(separator: " ")
    }
    for _ in 0..<50 {
      let lines = (0..<4).map { _ in
        kinds.map {
          $0 == .id || $0 == .number ? "n\(Int.random(in: 0...999, using: &random))" : sentence()
        }
      }
      let table = TextTable(kinds, lines: lines, width: width)
      for line in lines {
        let text = table.text(line)
        func letters(_ text: String) -> [Character] {
          text.filter { $0 != " " && $0 != "\n" }.sorted()
        }
        #expect(letters(text) == letters(line.joined()))
        if table.fits {
          #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
        }
        #expect(!text.contains(" \n"))
      }
    }
  }
}
