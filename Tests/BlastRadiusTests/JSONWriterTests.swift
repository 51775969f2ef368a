import BlastRadius
import Testing

@Suite struct JSONWriterTests {
  @Test func `writes keys in the order given`() {
    let text = JSONWriter.text { writer in
      writer.object { writer in
        writer.field("z", "last first")
        writer.field("a", 1)
        writer.field("numbers", of: [0, 907, -12, .min]) { $0.field("n", $1) }
        writer.field("no number", nil as Int?)
        writer.field("effort", Effort(thousandths: 2500))
        writer.field("at", Instant(microseconds: 0))
        writer.field("none", nil as String?)
        writer.field("yes", true)
        writer.field("texts", ["one", "two"])
        writer.field("empty", of: [Int]()) { _, _ in }
        writer.field("items", of: [1, 2]) { $0.field("n", $1) }
        writer.field("inner") { $0.object { _ in } }
      }
    }
    #expect(
      text == """
        {
          "z": "last first",
          "a": 1,
          "numbers": [
            {
              "n": 0
            },
            {
              "n": 907
            },
            {
              "n": -12
            },
            {
              "n": -9223372036854775808
            }
          ],
          "no number": null,
          "effort": 2.5,
          "at": "1970-01-01T00:00:00Z",
          "none": null,
          "yes": true,
          "texts": ["one", "two"],
          "empty": [],
          "items": [
            {
              "n": 1
            },
            {
              "n": 2
            }
          ],
          "inner": {}
        }

        """)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{1B}", #""\n\r\t\u001B""#),
    ("\u{202E}x\u{9B}", #""\u202Ex\u009B""#), ("\u{E0001}", #""\uDB40\uDC01""#), ("é👩‍💻", #""é👩‍💻""#),
  ])
  func `escapes what a terminal would obey`(value: String, expected: String) {
    let text = JSONWriter.text { $0.object { $0.field("k", value) } }
    #expect(text == "{\n  \"k\": \(expected)\n}\n")
  }
}
