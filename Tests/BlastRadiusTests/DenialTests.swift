import BlastRadius
import BlastRadiusFormats
import Testing

/// What a denial says of its own edge, and what it does not say of others.
@Suite struct DenialTests {
  private static func report(_ text: String, from seeds: [String]) throws -> EvidenceReport {
    let model = try ModelReader.read(text: "blastradius: 1\n" + text, named: "model.yaml").model
    return try Analysis(model, Question(from: seeds.map { Fact($0, .control) })).evidence()
  }

  /// The list that each denial of a model is in, by the edge's sentence.
  private static func lists(_ report: EvidenceReport) -> [String] {
    let lists: [(String, [EvidenceReport.Happening])] = [
      ("contradicted", report.contradicted.map(\.happening)),
      ("held", report.held.map(\.happening)), ("overcome", report.overcome),
      ("not-shown", report.notShown),
    ]
    return lists.flatMap { list, items in items.map { "\(list): \($0.via.sentence)" } }
  }

  private static let login = """
    nodes:
      code: { kind: password }
      phone: { kind: mfa-device }
      clerk: { kind: user }
    edges:
      - code authenticates-as clerk:
          requires: phone
          evidence: [%]

    """

  @Test(
    "a refusal is overcome by a success that is not surely before it",
    arguments: [
      // Three refused pushes, then one that was accepted, by step.
      (
        "{ denied: unknown, reason: refused, count: 3, step: 1 }, { observed: 2024-05-02, step: 2 }",
        "overcome"
      ),
      // By date alone.
      ("{ denied: 2024-05-01 }, { observed: 2024-05-02 }", "overcome"),
      // By time of day.
      ("{ denied: 2024-05-02T08:00Z }, { observed: 2024-05-02T08:05Z }", "overcome"),
      // On one day, nobody says in which order.
      ("{ observed: 2024-05-02 }, { denied: 2024-05-02 }", "overcome"),
      // Nobody dates either.
      ("{ observed: unknown }, { denied: unknown, reason: refused }", "overcome"),
      // Before it, and again after it.
      ("{ observed: 2024-04-01 }, { denied: 2024-05-01 }, { observed: 2024-06-01 }", "overcome"),
      // It worked, and then no longer did: the model does not know why.
      ("{ observed: 2024-04-01 }, { denied: 2024-05-01 }", "contradicted"),
      ("{ observed: unknown, step: 1 }, { denied: unknown, step: 2 }", "contradicted"),
      // Only the attacker says that it worked.
      ("{ denied: 2024-05-01 }, { observed: 2024-05-02, claim: true }", "contradicted"),
      // Nobody says how the second try ended.
      ("{ denied: 2024-05-01 }, { attempted: 2024-05-02 }", "contradicted"),
      // A statement about the design is no refusal.
      ("{ denied: 2024-05-01, reason: by-design }, { observed: 2024-05-02 }", "contradicted"),
    ])
  func overcome(evidence: String, list: String) throws {
    let text = Self.login.replacing("%", with: evidence)
    let report = try Self.report(text, from: ["code", "phone"])
    #expect(Self.lists(report) == ["\(list): code authenticates-as clerk"])
  }

  @Test("a refusal and a success that is not derivable are told apart")
  func overcomeAndUnexplained() throws {
    let text = Self.login.replacing("%", with: "{ denied: 2024-05-01 }, { observed: 2024-05-02 }")
      .replacing("clerk: { kind: user }", with: "clerk: { kind: user, criticality: high }")
    let report = try Self.report(text, from: ["code"])
    #expect(Self.lists(report) == ["overcome: code authenticates-as clerk"])
    #expect(report.unexplained.map(\.happening.via.object) == ["clerk"])
    #expect(
      report.notReached.map { $0.observed.map(\.via.sentence) }
        == [["code authenticates-as clerk"]])
    #expect(report.notReached.allSatisfy { $0.denials.isEmpty })
  }

  @Test(
    "a denial agrees with the model where its own edge takes nobody further",
    arguments: [
      // The edge does not exist; another one, which was observed, gives the same.
      (
        "- ops reads store\n  - store stores key: { evidence: { observed: 2024-04-07 } }\n"
          + "  - lan stores key: { exists: false, evidence: { denied: unknown, reason: by-design } }",
        "lan stores key", "store stores key"
      ),
      // It does not exist, and the other way was not observed.
      (
        "- ops reads store\n  - store stores key\n"
          + "  - lan stores key: { exists: false, evidence: { denied: 2024-04-07 } }",
        "lan stores key", "store stores key"
      ),
      // It does not exist, and what it would give is a seed.
      (
        "- lan administers ops: { exists: false, evidence: { denied: unknown } }",
        "lan administers ops", "given"
      ),
      // It exists and is closed by a control.
      (
        "- ops reads store\n  - ops edits store: { unless: mfa, evidence: { denied: 2024-04-07 } }",
        "ops edits store", "ops reads store"
      ),
      // It exists, and nobody holds what it needs.
      (
        "- ops reads store\n  - lan reads store: { evidence: { denied: 2024-04-07 } }",
        "lan reads store", "ops reads store"
      ),
      // It existed at another time.
      (
        "- ops reads store\n  - ops edits store: { valid: { until: 2024-01-01 }, "
          + "evidence: { denied: 2024-04-07 } }",
        "ops edits store", "ops reads store"
      ),
      // Nothing gives it at all.
      (
        "- ops reads store: { exists: false, evidence: { denied: 2024-04-07, reason: refused } }",
        "ops reads store", "-"
      ),
    ])
  func agrees(edges: String, denied: String, through: String) throws {
    let report = try Self.report(
      """
      controls: { mfa: { state: enforced } }
      nodes:
        ops: { kind: user }
        lan: { kind: network }
        store: { kind: secret-store }
        key: { kind: oauth-token }
      edges:
        \(edges)
      """, from: ["ops"])
    #expect(Self.lists(report) == ["held: \(denied)"])
    let otherwise = report.held.first?.otherwise
    #expect((otherwise.map { $0.via?.sentence ?? "given" } ?? "-") == through)
  }

  @Test("a denial on an edge that is open is contradicted")
  func contradicted() throws {
    let report = try Self.report(
      """
      nodes: { ops: { kind: user }, store: { kind: secret-store } }
      edges: [{ ops reads store: { evidence: { denied: 2024-04-07 } } }]
      """, from: ["ops"])
    #expect(Self.lists(report) == ["contradicted: ops reads store"])
  }

  @Test(
    "that nothing was found concerns all that was held until then",
    arguments: [
      // Held from the leak to the rotation, and looked for later.
      ("2024-05-20", "not-shown"),
      // Looked for while it was held.
      ("2024-05-10", "not-shown"),
      // On the very day of the leak.
      ("2024-05-09", "not-shown"),
      // Before it was held at all.
      ("2024-05-08", "held"),
      ("2024-05-08T23:59Z", "held"),
      // Nobody says until when.
      ("unknown", "not-shown"),
      ("2024-05-20T12:00Z", "not-shown"),
    ])
  func noEvidence(at: String, list: String) throws {
    let report = try Self.report(
      """
      nodes:
        code: { kind: password, leaked: 2024-05-09, rotated: 2024-05-12 }
        clerk: { kind: user }
        repo: { kind: repository, criticality: critical }
      edges:
        - code authenticates-as clerk
        - clerk writes repo: { evidence: { denied: \(at), reason: no-evidence } }
      """, from: ["code"])
    #expect(Self.lists(report) == ["\(list): clerk writes repo"])
    // That nothing was found shows nothing: it is to be looked into all the same.
    #expect(report.leads.map(\.asset.node) == ["repo", "clerk"])
  }

  @Test("that nothing was found of data that moved concerns the time in which it was read")
  func noEvidenceOfData() throws {
    let report = try Self.report(
      """
      nodes:
        code: { kind: password, leaked: 2024-05-09, rotated: 2024-05-12 }
        wiki: { kind: application }
        drop: { kind: data }
      edges:
        - code reads wiki
        - wiki copies-to drop: { evidence: { denied: 2024-06-01, reason: no-evidence } }
      """, from: ["code"])
    #expect(Self.lists(report) == ["not-shown: wiki copies-to drop"])
  }
}
