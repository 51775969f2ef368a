import BlastRadius
import BlastRadiusFormats
import Testing

/// Years, months, days and instants, and what nobody knows, wherever a model has a moment.
@Suite struct MomentTests {
  @Test(arguments: [
    ("2022", "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z"),
    ("2022-09", "2022-09-01T00:00:00Z", "2022-10-01T00:00:00Z"),
    ("2022-12", "2022-12-01T00:00:00Z", "2023-01-01T00:00:00Z"),
    ("2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"),
    ("2023-02", "2023-02-01T00:00:00Z", "2023-03-01T00:00:00Z"),
    ("2000", "2000-01-01T00:00:00Z", "2001-01-01T00:00:00Z"),
    ("0001", "0001-01-01T00:00:00Z", "0002-01-01T00:00:00Z"),
    ("2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z"),
    ("2022-09-15T10:00Z", "2022-09-15T10:00:00Z", "2022-09-15T10:00:00Z"),
  ])
  func `a span begins with its first instant and ends with its last`(
    text: String, beginning: String, end: String
  ) throws {
    let moment = try #require(Moment(text))
    #expect(moment.asBeginning.description == beginning)
    #expect(moment.asEnd.description == end)
    #expect(moment.description == (moment.isExact ? "2022-09-15T10:00:00Z" : text))
    #expect(Moment(moment.description) == moment)
  }

  @Test(arguments: [
    "", "22", "202", "20222", "0000", "2022-", "2022-9", "2022-00", "2022-13", "2022-09-",
    "2022-09-31",
    "2022T10:00Z", "2022-09T10:00Z", "09-2022", "2022/09", "unknown", " 2022", "2022 ", "-2022",
  ])
  func `what is no moment is none`(text: String) { #expect(Moment(text) == nil) }

  @Test(arguments: [
    (0, "1970-01-01", "00:00:00"), (-1, "1969-12-31", "23:59:59.999999"),
    (1_700_065_718_500_000, "2023-11-15", "16:28:38.5"),
    (253_402_300_799_000_100, "9999-12-31", "23:59:59.0001"),
    (253_402_300_800_000_000, "10000-01-01", "00:00:00"),
    (-62_135_596_800_000_000, "0001-01-01", "00:00:00"),
    (-62_167_219_200_000_001, "00-1-12-31", "23:59:59.999999"),
  ])
  func `an instant is written to its last digit that counts`(
    microseconds: Int64, date: String, time: String
  ) {
    let instant = Instant(microseconds: microseconds)
    #expect(instant.description == "\(date)T\(time)Z")
    #expect(instant.parts.date == date && instant.parts.time == time)
  }

  private static func exposure(_ code: String, _ more: String = "") throws -> [String] {
    let text = """
      blastradius: 1
      nodes:
        code: { kind: password, \(code) }
        clerk: { kind: user }
      \(more)
      """
    let model = try ModelReader.read(text: text, named: "model.yaml").model
    let facts = try Analysis(model, Question(from: [Fact("code", .control)])).exposure().facts
    return facts.flatMap { fact in
      fact.intervals.map { interval in
        "\(fact.fact.node) \(interval.certainty.rawValue) "
          + "\(interval.period.from?.description.prefix(10) ?? "-")..\(interval.period.until?.description.prefix(10) ?? "-")"
      }
    }
  }

  @Test(arguments: [
    ("leaked: 2022-09", "confirmed 2022-09-01..-"), ("leaked: 2022", "confirmed 2022-01-01..-"),
    ("leaked: 2022-09, rotated: 2022-11", "confirmed 2022-09-01..2022-12-01"),
    ("leaked: 2022-09, rotated: 2022", "confirmed 2022-09-01..2023-01-01"),
    ("issued: 2022-03, revoked: 2022-05", "confirmed 2022-03-01..2022-06-01"),
    ("expires: 2022", "confirmed -..2023-01-01"),
    ("valid: { from: 2022-02, until: 2022-04 }", "confirmed 2022-02-01..2022-05-01"),
    // A month and its own last day end together.
    ("leaked: 2022-09-30, rotated: 2022-09", "confirmed 2022-09-30..2022-10-01"),
    // What nobody knows is no bound, and an end that nobody dates leaves it possible.
    ("leaked: unknown", "confirmed -..-"), ("issued: unknown, expires: unknown", "confirmed -..-"),
    ("valid: { from: unknown, until: 2022-04 }", "confirmed -..2022-05-01"),
    ("rotated: unknown", "possible -..-"), ("revoked: unknown", "possible -..-"),
    ("revoked: unknown, leaked: 2022-09", "possible 2022-09-01..-"),
    ("last-used: unknown, believed-since: 2022", "confirmed -..-"),
  ])
  func `months, years and the unknown mean what they say in a life`(
    code: String, held: String
  ) throws {
    #expect(try Self.exposure(code) == ["code \(held)"])
  }

  @Test(arguments: [
    ("{ state: [{ is: absent }, { from: 2022-05, is: enforced }] }", ["confirmed -..2022-05-01"]),
    // From the state before on nobody says whether it had changed.
    ("{ state: [{ is: absent }, { from: unknown, is: enforced }] }", ["possible -..-"]),
    ("{ state: [{ from: unknown, is: absent }] }", ["possible -..-"]),
    (
      "{ state: [{ is: absent }, { from: unknown, is: absent }, { from: 2022-05, is: enforced }] }",
      ["possible -..2022-05-01"]
    ),
  ])
  func `a control that changed nobody knows when is unknown from the change before on`(
    control: String, held: [String]
  ) throws {
    let facts = try Self.exposure(
      "note: a",
      "controls: { mfa: \(control) }\nedges:\n  - code authenticates-as clerk: { unless: mfa }")
    #expect(facts.filter { $0.hasPrefix("clerk") } == held.map { "clerk \($0)" })
  }

  @Test func `an intruder who was removed nobody knows when may be there still`() throws {
    let text = """
      blastradius: 1
      nodes: { box: { kind: host, evicted: unknown, durable: true }, file: { kind: data, revoked: unknown } }
      """
    let loaded = try ModelReader.read(text: text, named: "model.yaml")
    #expect(loaded.warnings.isEmpty)
    let facts = try Analysis(loaded.model, Question(from: [Fact("box", .control)])).exposure().facts
    #expect(facts.map(\.main.certainty) == [.possible])
  }

  @Test(arguments: [
    "rotated: [2022-01, unknown]", "evicted: [unknown]", "leaked: 2022-13", "leaked: soon",
    "revoked: 22", "issued: '2022-9'",
  ])
  func `anything else is an error`(code: String) {
    #expect(throws: BlastRadiusError.self) { try Self.exposure(code) }
  }

  @Test func `records, events, scenarios and the day of a model have months too`() throws {
    let text = """
      blastradius: 1
      as-of: 2024-02
      nodes: { code: { kind: password, leaked: 2023-11 }, clerk: { kind: user } }
      edges:
        - code authenticates-as clerk:
            valid: { until: 2024 }
            evidence: [{ observed: 2023-12 }, { attempted: 2023 }]
      events:
        - { at: 2024-01, kind: alert }
        - { at: unknown, kind: detection, label: Seen by somebody }
      scenarios: { s: { from: [code], at: 2024-01, since: unknown } }
      """
    let model = try ModelReader.read(text: text, named: "model.yaml").model
    #expect(model.asOf == Moment("2024-02"))
    #expect(model.scenarios[0].at == Moment("2024-01") && model.scenarios[0].since == nil)
    let entries = try model.chronology().entries
    #expect(
      entries.map { "\($0.at?.description ?? "-") \($0.kind.rawValue)" } == [
        "2023 attempted", "2023-11 leak", "2023-12 observed", "2024-01 alert", "2024 ends",
        "- detection",
      ])
    // How long it took cannot be told from months.
    #expect(try model.chronology().spans.isEmpty)
    let report = try Analysis(model, Question(from: [Fact("code", .control)])).evidence()
    #expect(report.seen.map { $0.record.at?.description } == ["2023-12"])
  }

  @Test(arguments: [
    ("2022-09", "2022-09-30"), ("2022", "2022-12-31"), ("2022-09", "2022-09-01T00:00Z"),
  ])
  func `an observation in a month or a year is judged in all of it`(at: String, issued: String)
    throws
  {
    let text = """
      blastradius: 1
      nodes: { code: { kind: password, issued: \(issued) }, clerk: { kind: user } }
      edges: [{ code authenticates-as clerk: { evidence: { observed: \(at) } } }]
      """
    let model = try ModelReader.read(text: text, named: "model.yaml").model
    let report = try Analysis(model, Question(from: [Fact("code", .control)])).evidence()
    #expect(report.seen.count == 1 && report.unexplained.isEmpty)
  }
}
