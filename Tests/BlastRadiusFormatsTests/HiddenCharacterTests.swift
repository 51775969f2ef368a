import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// No line of a model stands where a reader of its text does not see it.
@Suite struct HiddenCharacterTests {
  private static let head = "blastradius: 1\nnodes:\n  a: {kind: user}\n  b: {kind: host}\nedges:\n"

  private func said(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write("model.yaml", text)
    do {
      return try ModelReader.read([path]).warnings.map(\.message)
    } catch let error as BlastRadiusError {
      return error.diagnostics.map { diagnostic in
        let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
        return place + diagnostic.code.rawValue
      }
    }
  }

  @Test(
    "an end of a line that editors do not show is an error with its place",
    arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\r"])
  func ends(character: String) throws {
    let hidden = Self.head + "  # seen by all\(character)  - a administers b\n"
    #expect(try said(hidden) == ["6:16 bad-character"])
    let inKey = Self.head + "  - a admin\(character)isters b\n"
    #expect(try said(inKey) == ["6:12 bad-character"])
    let inQuotes = "blastradius: 1\ntitle: \"x\(character)y\"\n"
    #expect(try said(inQuotes) == ["2:10 bad-character"])
  }

  @Test("a text whose lines all end one way is read", arguments: ["\n", "\r\n", "\r"])
  func uniform(end: String) throws {
    let text = Self.head + "  # seen by all\n  - a administers b\n"
    #expect(try said(text.replacing("\n", with: end)) == [])
  }

  @Test("carriage returns with and without line feeds do not mix")
  func mixed() throws {
    #expect(try said("blastradius: 1\r\ntitle: a\rsummary: b\r\n") == ["2:9 bad-character"])
    #expect(try said("blastradius: 1\r\ntitle: a\nsummary: b\r\n") == [])
  }

  @Test(
    "controls of the direction of writing stand in quotes or are an error",
    arguments: ["\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2069}"])
  func direction(control: String) throws {
    #expect(try said(Self.head + "  # \(control)x\n  - a administers b\n") == ["6:5 bad-character"])
    #expect(try said(Self.head + "  - a administers b # é\(control)\n") == ["6:24 bad-character"])
    #expect(try said("blastradius: 1\ntitle: a\(control)b\n") == ["2:9 bad-character"])
    #expect(try said("blastradius: 1\ntitle: \"a\(control)b\"\nsummary: 'ü\(control)'\n") == [])
    #expect(try said("blastradius: 1\ntitle: |\n  a\(control)b\n") == ["3:4 bad-character"])
  }

  @Test("the formatter does not take them either")
  func formatter() {
    for text in ["# a\u{2028}b\n", "# \u{202E}b\n", "# a\rb\n"] {
      #expect(throws: BlastRadiusError.self) {
        try ModelFormatter.format(text: "blastradius: 1\n" + text, named: "model")
      }
    }
  }
}
