import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// The renderers of documents, apart from what the verbs say.
@Suite struct DocumentRendererTests {
  private struct Line: Sendable {
    var name: String
    var id: String
    var number: Int?
    var note = ""
  }

  private static let columns: [TableColumn<Line>] = [
    .both("Name", "name") { $0.name },
    .number("Count", "count") { $0.number },
    .both("Note", "note") { $0.note },
    .both("Id", "id", .id) { $0.id },
  ]

  private static func document(_ lines: [Line], limit: Int = .max) -> Document {
    let table = Table(columns, lines, limit: limit, advice: "ask for more")
    return Document(
      headlines: ["An answer."], sections: [DocumentSection(title: "A title", table: table)],
      footer: ["An end."])
  }

  private static func text(_ document: Document, width: Int? = nil) -> String {
    TextRenderer(style: TextStyle(width: width)).text(document)
  }

  private static func csv(_ document: Document) -> String {
    String(decoding: CSVText(document).text.bytes, as: UTF8.self)
  }

  private static let lines = [
    Line(name: "one", id: "a", number: 1), Line(name: "a thousand", id: "b", number: 1000),
  ]

  @Test func `text aligns numbers to the right and leaves out empty columns`() {
    #expect(
      Self.text(Self.document(Self.lines)) == """
        An answer.

        A title:
        NAME        COUNT  ID
        one             1  a
        a thousand  1,000  b

        An end.

        """)
  }

  @Test func `Markdown has the same content`() {
    #expect(
      MarkdownRenderer().text(Self.document(Self.lines, limit: 1)) == """
        An answer.

        ### A title

        | Name | Count | Id |
        | --- | ---: | --- |
        | one | 1 | a |

        … and 1 more; ask for more

        An end.

        """)
  }

  @Test func `CSV has every row, every column and plain values`() {
    #expect(
      Self.csv(Self.document(Self.lines, limit: 1))
        == "name,count,note,id\r\none,1,,a\r\na thousand,1000,,b\r\n")
    #expect(Self.csv(Self.document([])) == "name,count,note,id\r\n")
  }

  @Test func `a table without rows is not announced`() {
    #expect(Self.text(Self.document([])) == "An answer.\n\nAn end.\n")
    #expect(MarkdownRenderer().text(Self.document([])) == "An answer.\n\nAn end.\n")
  }

  @Test func `people see the first rows, and only these are made`() {
    let table = Table(
      Self.columns,
      groups: [
        RowGroup("Many", count: 200_000, limit: 2) { position in
          #expect(position < 2)
          return [Line(name: "row \(position)", id: "\(position)", number: position)]
        }
      ])
    let text = Self.text(Document(sections: [DocumentSection(table: table)]))
    #expect(text.hasSuffix("row 1      1  1\n… and 199,998 more; --format csv or json has all\n"))
  }

  @Test func `several tables are one in CSV, with the union of their columns`() {
    let other: [TableColumn<Int>] = [.raw("extra") { String($0) }, .raw("name") { _ in "x" }]
    var document = Self.document(Self.lines)
    document.sections.append(DocumentSection(table: Table(other, [7], part: "second")))
    document.partName = "list"
    #expect(
      Self.csv(document)
        == "list,name,count,note,id,extra\r\n,one,1,,a,\r\n,a thousand,1000,,b,\r\nsecond,x,,,,7\r\n"
    )
  }

  @Test func `a table is for people, for machines or for both`() {
    let columns: [TableColumn<Int>] = [.both("Number", "number") { String($0) }]
    let document = Document(sections: [
      DocumentSection(table: Table(columns, [1], for: .people)),
      DocumentSection(table: Table(columns, [2], for: .machines)),
    ])
    #expect(Self.text(document) == "NUMBER\n1\n")
    #expect(Self.csv(document) == "number\r\n2\r\n")
  }

  @Test(arguments: [0, 1, 255, 256, 257, 1000])
  func `pieces of CSV are the whole`(count: Int) throws {
    let lines = (0..<count).map { Line(name: "n\($0)", id: "i\($0)", number: $0) }
    let rows = Self.csv(Self.document(lines)).split(separator: "\r\n")
    #expect(
      rows.dropFirst().map(String.init) == lines.map { "\($0.name),\($0.number ?? 0),,\($0.id)" })
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@x", "'@x"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("=a,\"", "\"'=a,\"\"\""), ("\u{1B}[2J", "⟨U+001B⟩[2J"), ("a\r\nb", "a⟨U+000D⟩⟨U+000A⟩b"),
    ("日本, 語", "\"日本, 語\""),
  ])
  func `CSV obeys no cell`(cell: String, shown: String) {
    #expect(
      Self.csv(Self.document([Line(name: cell, id: "i")]))
        == "name,count,note,id\r\n\(shown),,,i\r\n")
  }

  @Test func `Markdown and text obey no title, note or cell`() {
    let evil = "<b>|*x*|\u{1B}[2J https://evil.example"
    var document = Self.document([Line(name: evil, id: evil, note: evil)])
    document.headlines.append(evil)
    document.remarks.append(evil)
    document.sections[0].title = evil
    document.sections[0].notes.append(evil)
    document.footer.append(evil)
    let markdown = MarkdownRenderer().text(document)
    #expect(!markdown.contains("<") && !markdown.contains("://") && !markdown.contains("\u{1B}"))
    #expect(!markdown.contains("|*") && !markdown.contains("b>|"))
    for width in [nil, 20, 80] { #expect(!Self.text(document, width: width).contains("\u{1B}")) }
  }

  @Test func `lists and records name what they have`() {
    let columns: [TableColumn<Line>] = [
      .shown("Who") { $0.name }, .shown("First answer") { $0.note }, .shown("Second") { $0.id },
    ]
    let lines = [Line(name: "A", id: "x"), Line(name: "B", id: "y", note: "n")]
    let records = Document(sections: [
      DocumentSection(table: Table(columns, lines, layout: .records))
    ])
    #expect(Self.text(records) == "A\n  second  x\n\nB\n  first answer  n\n  second        y\n")
    let groups = [
      RowGroup("ended", remark: "nothing", of: [Line]()), RowGroup("survived", of: lines),
    ]
    let list = Document(sections: [
      DocumentSection(table: Table(columns, groups: groups, layout: .list))
    ])
    #expect(Self.text(list) == "ended: nothing\nsurvived:\n  A     x\n  B  n  y\n")
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("12. a", "12\\. a"), ("3) a", "3\\) a"), ("---", "\\---"),
    ("    code", "&#32;   code"), ("= a", "\\= a"), ("12 of 13 a", "12 of 13 a"),
    ("www.evil.example", "www&#46;evil.example"),
    ("http://evil.example", "http:&#47;/evil.example"),
    ("a - b", "a - b"), ("", ""),
  ])
  func `no label begins a list or code in Markdown, or is a link`(text: String, written: String) {
    #expect(MarkdownText.paragraph(text) == written)
  }

  @Test func `what a spreadsheet may part before a formula is in quotes`() {
    for (note, written) in [
      ("a;=1+1", "\"a;=1+1\""), ("a; @x", "\"a; @x\""), ("a; b", "a; b"), ("=1", "'=1"),
      (";-1,2", "\";-1,2\""),
    ] {
      let line = Line(name: "n", id: "i", number: 1, note: note)
      #expect(Self.csv(Self.document([line])) == "name,count,note,id\r\nn,1,\(written),i\r\n")
    }
  }
}
