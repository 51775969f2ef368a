import BlastRadius
import BlastRadiusFormats
import Testing

/// When each thing to look into was held, and whether its log still reaches back so far.
@Suite struct LeadWindowTests {
  private static func leads(
    _ text: String, at: String? = nil, from seeds: [String] = ["code"]
  ) throws -> [String: EvidenceReport.Lead] {
    let model = try ModelReader.read(text: "blastradius: 1\n" + text, named: "model.yaml").model
    var question = Question(from: seeds.map { Fact($0, .control) })
    question.at = at.flatMap { Moment($0) }
    let report = try Analysis(model, question).evidence()
    return Dictionary(uniqueKeysWithValues: report.leads.map { ($0.asset.node, $0) })
  }

  private static func words(_ lead: EvidenceReport.Lead?) -> String {
    (lead?.held ?? []).map { period in
      "\(period.from?.description.prefix(10) ?? "-")..\(period.until?.description.prefix(10) ?? "-")"
    }.joined(separator: " ")
  }

  private static func login(asOf: String, logs: String) -> String {
    """
    \(asOf)
    nodes:
      code: { kind: password, leaked: 2024-03-01, rotated: 2024-03-10 }
      clerk: { kind: user\(logs) }
    edges:
      - code authenticates-as clerk
    """
  }

  @Test(
    "a log reaches back as far as it is kept, counted from as-of or --at",
    arguments: [
      // 2024-03-31 less 30 days is 1 March, when the password leaked.
      ("as-of: 2024-03-31", nil, "30d", LogReach.Coverage.whole, "2024-03-01"),
      ("as-of: 2024-03-31", nil, "29d", .part, "2024-03-02"),
      // It was held until the end of 10 March.
      ("as-of: 2024-04-10", nil, "30d", .none, "2024-03-11"),
      ("as-of: 2024-04-09", nil, "30d", .part, "2024-03-10"),
      ("as-of: 2024-04-10", nil, "6w", .whole, "2024-02-28"),
      ("as-of: 2026-04-10", nil, "2y", .none, "2024-04-10"),
      ("as-of: 2024-04-10", nil, "720h", .none, "2024-03-11"),
      ("as-of: 2034-04-10", nil, "forever", .whole, nil),
      // Nobody says as of when.
      ("title: none", nil, "30d", .unknown, nil),
      // Before the leak: it will have all that comes.
      ("as-of: 2024-02-01", nil, "1d", .whole, "2024-01-31"),
      // The instant asked about goes before the model's own.
      ("as-of: 2026-01-01", "2024-03-05", "30d", .whole, "2024-02-04"),
      ("title: none", "2024-03-05", "2d", .part, "2024-03-03"),
      ("as-of: 2024-03-31", nil, "9000y", .whole, nil),
    ] as [(String, String?, String, LogReach.Coverage, String?)])
  func reach(
    asOf: String, at: String?, kept: String, coverage: LogReach.Coverage, since: String?
  ) throws {
    let text = Self.login(asOf: asOf, logs: ", logs: { source: Okta, kept: \(kept) }")
    let lead = try #require(try Self.leads(text, at: at)["clerk"])
    let log = try #require(lead.log)
    #expect(log.logs.source == "Okta" && log.coverage == coverage)
    #expect(log.since.map { String($0.description.prefix(10)) } == since)
    // At an instant it is the whole stretch that has it.
    #expect(Self.words(lead) == "2024-03-01..2024-03-11")
  }

  @Test("without a log, or without its length, nothing is said to reach back")
  func nothingKnown() throws {
    #expect(try Self.leads(Self.login(asOf: "as-of: 2024-03-31", logs: ""))["clerk"]?.log == nil)
    let open = Self.login(asOf: "as-of: 2024-03-31", logs: ", logs: { source: Okta }")
    #expect(try Self.leads(open)["clerk"]?.log?.coverage == .unknown)
  }

  @Test("what has always been held is more than any log has")
  func always() throws {
    let lead = try #require(
      try Self.leads(
        """
        as-of: 2024-03-31
        nodes:
          code: { kind: password }
          clerk: { kind: user, logs: { source: Okta, kept: 90d } }
        edges: [code authenticates-as clerk]
        """)["clerk"])
    #expect(lead.held == [.always] && lead.log?.coverage == .part)
  }

  @Test("a window is that of every level that nothing shows, in all its stretches")
  func stretches() throws {
    let lead = try Self.leads(
      """
      controls: { acl: { state: [{ is: absent }, { from: 2024-04-01, is: enforced }] } }
      nodes:
        code: { kind: password, leaked: 2024-01-01 }
        wiki: { kind: application }
      edges:
        - code reads wiki: { valid: { from: 2024-02-01, until: 2024-02-09 } }
        - code administers wiki: { unless: acl, valid: { from: 2024-03-01 } }
      """)["wiki"]
    #expect(Self.words(lead) == "2024-02-01..2024-02-10 2024-03-01..2024-04-01")
  }

  @Test("a level that was seen in use does not widen the window of the rest")
  func shownLevel() throws {
    let lead = try Self.leads(
      """
      nodes:
        code: { kind: password, leaked: 2024-01-01 }
        wiki: { kind: application }
      edges:
        - code reads wiki: { evidence: { observed: 2024-01-02 } }
        - code administers wiki: { valid: { from: 2024-03-01 } }
      """)["wiki"]
    #expect(Self.words(lead) == "2024-03-01..-")
  }

  @Test("what is only possible is in the window: what may have been held is to be looked into")
  func possible() throws {
    let lead = try Self.leads(
      """
      nodes:
        code: { kind: password, leaked: 2024-01-01 }
        wiki: { kind: application }
      edges:
        - code reads wiki: { valid: { from: 2024-03-01 } }
        - code administers wiki: { exists: unknown }
      """)["wiki"]
    #expect(Self.words(lead) == "2024-01-01..-")
  }
}
