import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusFormats

@Suite("Rows and their names are found, and cited, wherever they stand") struct RowPlaceTests {
  /// The lines of edges of a table, whose lines end in some way.
  private func lines(_ table: String, _ end: String) throws -> [Int?] {
    let text = table.replacing("\n", with: end)
    let read = try ReadFiles([("rows.csv", text)])
    let catalog = try Catalog(try #require(read.model, "\(read.said)"))
    return catalog.edges.map { catalog.origin(ofEdge: $0)?.line }.sorted { $0 ?? 0 < $1 ?? 0 }
  }

  @Test("by the number of their line, however lines end", arguments: ["\n", "\r\n", "\r"])
  func ends(end: String) throws {
    let rows = "subject,relation,object,unless\na,reads,b,\n\nc,reads,d,m\n"
    #expect(try lines(rows, end) == [2, 4])
    #expect(try lines("# exported\n\n # today\n" + rows, end) == [5, 7])
    #expect(try lines("sep=,\n" + rows, end) == [3, 5])
    let several = "subject,relation,object,\"x\n\"\n\"a\nb\",reads,c,\nc,reads,d,\n"
    #expect(try lines(several, end) == [3, 5])
  }

  @Test("of mistakes too", arguments: ["\n", "\r\n"])
  func mistakes(end: String) throws {
    let text = "# exported\n\nsubject,relation,object\na,reads,b\nc,red,d\n"
    let read = try ReadFiles(text.replacing("\n", with: end))
    #expect(read.problems == ["5: unknown-relation"])
  }

  @Test("behind a line that says what separates fields, and with names of several lines")
  func names() throws {
    for text in [
      "sep=;\nsubject;relation;object\na;reads;b\n",
      "sep=\t\nsubject\trelation\tobject\na\treads\tb",
      "# x\n\nsep=:\r\nsubject:relation:object\r\na:reads:b\r\n",
      "subject,relation,object,\"re\nmark\"\na,reads,b,\n",
      "\"Subject\nKind\",relation,object,subject\nuser,reads,b,a\n",
    ] {
      let read = try ReadFiles(text)
      #expect(read.edges == ["a reads b"], "\(text) \(read.said)")
    }
    #expect(try ReadFiles("sep=;\nsubject,relation,object\na,reads,b\n").model == nil)
  }

  @Test("and not in names that do not end", arguments: [",", "\n"])
  func longNames(byte: String) throws {
    let long = String(repeating: byte, count: 70_000)
    #expect(try ReadFiles("subject,relation,object,\"" + long).model == nil)
    #expect(try ReadFiles("subject,relation,object,\"\(long)\"\na,reads,b,\n").model == nil)
  }

  @Test("of JSON without line ends, each byte looked at once")
  func oneLine() {
    let text = Array(String(repeating: "{}", count: 200_000).utf8)
    text.lend { text in
      var lines = LineCount()
      let clock = ContinuousClock()
      let time = clock.measure {
        for offset in stride(from: 0, to: text.count, by: 2) {
          #expect(lines.line(of: offset, in: text) == 1)
        }
      }
      // What began anew each time looked at forty thousand million bytes.
      #expect(time < .seconds(2))
    }
    Array("a\nb\n\nc".utf8).lend { text in
      var lines = LineCount()
      #expect((0...text.count).map { lines.line(of: $0, in: text) } == [1, 1, 2, 2, 3, 4, 4])
    }
  }

  @Test(
    "as cells that say something and are objects",
    arguments: [
      (#""requires": {"all": ["c"]}"#, "bad-cell"), (#""unless": ["m", {"id": "n"}]"#, "bad-cell"),
      (#""until": [["2024"]]"#, "bad-cell"), (#""object": {"id": "b"}"#, "bad-cell"),
      (#""Subject Kind": {}"#, "bad-cell"), (#""owner": {"id": "x"}, "tags": [["a"]]"#, nil),
      (#""unless": null, "requires": []"#, nil),
    ] as [(String, String?)])
  func objects(member: String, problem: String?) throws {
    let object = member.hasPrefix("\"object\"") ? "" : #", "object": "b""#
    let row = #"{"subject": "a", "relation": "reads"\#(object), \#(member)}"#
    for text in ["\n\n\(row)", "[\n\n\(row)]", "{\"rows\": [\n\n\(row)]}"] {
      let read = try ReadFiles([("rows.json", text)])
      #expect(read.problems == [problem.map { "3: \($0)" }].compactMap(\.self), "\(read.said)")
      #expect(read.edges == (problem == nil ? ["a reads b"] : []))
    }
  }

  @Test("and a zone of other bytes is another one")
  func zones() throws {
    let read = try ReadFiles(
      "subject,relation,object,subject-zone\na,reads,b,caf\u{E9}\na,reads,c,cafe\u{301}\n")
    #expect(read.problems.contains("3: rows-disagree"))
  }
}
