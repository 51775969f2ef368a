import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusFormats

/// `fmt` gives back every title that a model may have.
@Suite struct FormattedTitleTests {
  /// A title in double quotes, each scalar as it stands or by its number.
  private static func quoted(_ title: String, _ random: inout SeededRandom) -> String {
    var text = "\""
    for scalar in title.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || random.chance(0.2) || SafeText.isInvisible(scalar) {
        let digits = String(scalar.value, radix: 16)
        text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func check(_ title: String, _ written: String) throws {
    let text = "blastradius: 1\ntitle: \(written)\n"
    guard let model = try? ModelReader.read(text: text, named: "m.yaml").model else { return }
    #expect(model.title.map { Array($0.utf8) } == Array(title.utf8), "\(written.debugDescription)")
    let formatted = try ModelFormatter.format(text: text, named: "m.yaml")
    let again = try ModelReader.read(text: formatted, named: "m.yaml").model
    #expect(
      again.title.map { Array($0.utf8) } == Array(title.utf8), "\(formatted.debugDescription)")
    #expect(try ModelFormatter.format(text: formatted, named: "m.yaml") == formatted)
  }

  private static let parts = [
    " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "a", "B", "#", ": ", ":", "- ", "-", "?", "'",
    "\"", "\\", "{",
    "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "---", "...", "<<",
    "=", "0x1", "\u{301}",
    "\u{e9}", "\u{a0}", "\u{2028}", "\u{85}", "\u{200b}", "\u{feff}", "\u{202e}", "\u{7}",
    "\u{20ac}",
    "\u{1F600}", "\u{200d}", "\u{fe0f}", String(repeating: "word ", count: 25),
    String(repeating: "x", count: 120),
  ]

  @Test(arguments: 0..<6)
  func `on random titles`(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 6, all: 3000) {
      var random = SeededRandom(seed: seed)
      let title = (0..<random.number(1..<9)).map { _ in random.pick(parts) }.joined()
      try Self.check(title, Self.quoted(title, &random))
    }
  }

  @Test(arguments: [
    " \u{301}a", "a \u{301}b", "'\u{301}\"", "\"\u{301}'", "\\\u{301}", "\n\u{301}", "-\u{301} a",
    "a\n \u{301}b",
    "#\u{301}", "a #\u{301}", ":\u{301} a", "---\u{301}", "\u{301}", "a\r\nb", "\r\n",
    "e\u{301}\u{e9}",
    String(repeating: "word ", count: 30) + " \u{301}x",
    String(repeating: "w ", count: 80) + "\u{301}",
  ])
  func `an accent on a space or a quote hides neither`(title: String) throws {
    var random = SeededRandom(seed: 1)
    try Self.check(title, Self.quoted(title, &random))
  }

  private var parts: [String] { Self.parts }
}
