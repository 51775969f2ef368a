import BlastRadius
import BlastRadiusTestSupport
import Testing

@Suite("Evidence is judged as its slow twin does")
struct EvidenceTests {
  /// A random model with evidence on many edges, criticalities and scopes.
  private static func model(seed: UInt64) -> (Model, Question) {
    var (model, question) = RandomModel.make(seed: seed)
    var random = SeededRandom(seed: seed)
    let outcomes: [Evidence.Outcome] = [.observed, .observed, .denied, .denied, .attempted]
    let moments =
      [nil]
      + (1...5).flatMap { day in
        [
          Moment("2023-09-0\(day)"), Moment("2023-09-0\(day)T12:00Z"),
          Moment("2023-09-0\(day)T00:00Z"),
        ]
      }
    for index in model.edges.indices {
      while random.chance(0.4) {
        var record = Evidence(random.pick(outcomes), at: random.pick(moments))
        record.claim = random.chance(0.1)
        if record.outcome == .denied {
          record.reason = random.pick([.refused, .byDesign, .noEvidence])
          if random.chance(0.5) { record.control = random.pick(model.controls).id }
        }
        model.edges[index].evidence.append(record)
      }
    }
    for index in model.nodes.indices {
      if random.chance(0.5) {
        model.nodes[index].criticality = random.pick(Node.Criticality.allCases)
      }
      if random.chance(0.3) { model.nodes[index].scope = [random.pick(["pci", "gdpr"])] }
    }
    return (model, question)
  }

  private static func words(_ report: EvidenceReport) -> ReferenceEvidence {
    typealias Happening = EvidenceReport.Happening
    let lists: [(String, [Happening])] = [
      ("seen", report.seen), ("seen-possible", report.seenPossible), ("origin", report.origins),
      ("unexplained", report.unexplained.map(\.happening)),
      ("contradicted", report.contradicted.map(\.happening)),
      ("held", report.held.map(\.happening)), ("overcome", report.overcome),
      ("not-shown", report.notShown), ("attempted", report.attempted), ("claim", report.claims),
    ]
    var words = ReferenceEvidence()
    words.records = lists.flatMap { list, items in
      items.map { item in
        "\(list) \(item.via.sentence) #\(item.via.index ?? -1) \(item.record.at?.description ?? "-")"
          + " gives \(item.gives.map(\.description).sorted()) \(item.certainty?.rawValue ?? "-")"
      }
    }.sorted()
    words.leads = report.leads.map { lead in
      let asset = lead.asset
      return
        "\(asset.node) \(asset.level.name) \(asset.certainty.rawValue) \(asset.possibly?.name ?? "-")"
    }.sorted()
    words.notReached = report.notReached.map(\.node).sorted()
    return words
  }

  @Test("on 400 random models", arguments: 0..<10)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 10, all: 400) {
      let (model, question) = Self.model(seed: seed)
      let analysis = try Analysis(model, question)
      let twin = ReferenceEngine(model, question)
      let (words, expected) = (Self.words(analysis.evidence()), twin.evidence())
      #expect(words.records == expected.records, "seed \(seed)")
      #expect(words.leads == expected.leads, "seed \(seed)")
      #expect(words.notReached == expected.notReached, "seed \(seed)")
      guard words == expected else { return }
      try Self.compareScopes(analysis, twin, model, seed)
    }
  }

  private static func compareScopes(
    _ analysis: Analysis, _ twin: ReferenceEngine, _ model: Model, _ seed: UInt64
  ) throws {
    let levels = twin.reachedLevels()
    let seeds = Set<String>(analysis.question.from.map(\.node))
    let assets = analysis.assets()
    #expect(
      Set<String>(assets.map(\.node)) == Set<String>(levels.keys).subtracting(seeds), "seed \(seed)"
    )
    let scopes = analysis.scopes()
    #expect(scopes.map(\.scope) == Set<String>(model.nodes.flatMap(\.scope)).sorted())
    for scope in scopes {
      let members = model.nodes.filter { $0.scope.contains(scope.scope) }
      #expect(scope.nodeCount == members.count)
      #expect(
        scope.reached.map(\.node).sorted()
          == members.map(\.id).filter { levels[$0] != nil }.sorted(), "seed \(seed)")
    }
    for asset in assets + scopes.flatMap(\.reached) {
      let own = try #require(levels[asset.node])
      #expect(
        asset.level == own.level && asset.certainty == own.certainty
          && asset.possibly == own.possibly, "seed \(seed) \(asset.node)")
      if own.level == .write {
        let isRead = twin.reads(asset.node).map { $0 >= own.certainty } ?? false
        #expect(asset.alsoRead == isRead, "seed \(seed) \(asset.node)")
      }
    }
  }

  @Test("every list is met on random models, and the lists are in order")
  func listsAreMet() throws {
    var met: Set<String> = []
    for seed in UInt64(0)..<100 {
      let (model, question) = Self.model(seed: seed)
      let report = try Analysis(model, question).evidence()
      met.formUnion(
        Self.words(report).records.compactMap { $0.split(separator: " ").first.map(String.init) })
      if report.unexplained.contains(where: \.isFollowing) { met.insert("following") }
      for (first, second) in zip(report.leads, report.leads.dropFirst()) {
        #expect(first.asset.isShownBefore(second.asset))
      }
      for list in [report.seen, report.seenPossible, report.held.map(\.happening)] {
        let starts = list.compactMap { $0.record.at?.start }
        #expect(starts == starts.sorted())
      }
      for item in report.unexplained { #expect(!item.gaps.isEmpty || !item.closed.isEmpty) }
    }
    #expect(
      met.sorted() == [
        "attempted", "claim", "contradicted", "following", "held", "not-shown", "origin",
        "overcome",
        "seen", "seen-possible", "unexplained",
      ])
  }

  /// A key that logs in as a bot, which administers an application.
  private static func small(_ change: (inout Model) -> Void) throws -> EvidenceReport {
    var model = Model()
    model.nodes = [
      Node("key", kind: "api-key"), Node("bot", kind: "service-account"),
      Node("app", kind: "application"),
    ]
    model.controls = [Control("mfa"), Control("acl", .absent)]
    model.edges = [Edge("key", "authenticates-as", "bot"), Edge("bot", "administers", "app")]
    change(&model)
    return try Analysis(model, Question(from: [Fact("key", .control)])).evidence()
  }

  @Test("a use shows what it needed: whoever administers the application was the bot")
  func needs() throws {
    let report = try Self.small { $0.edges[1].evidence = [Evidence(.observed)] }
    #expect(report.leads.isEmpty && report.seen.count == 1)
  }

  @Test("a claim shows nothing")
  func claim() throws {
    let report = try Self.small { model in
      var claim = Evidence(.observed)
      claim.claim = true
      model.edges[1].evidence = [claim]
    }
    #expect(report.leads.map(\.asset.node) == ["bot", "app"])
    #expect(report.claims.map(\.certainty) == [.confirmed])
  }

  @Test("an observation outside the time of what it needs says when that is held")
  func date() throws {
    let report = try Self.small { model in
      model.nodes[0].revoked = Moment("2024-03-01T00:00Z")
      model.edges[1].evidence = [Evidence(.observed, at: Moment("2024-03-02"))]
    }
    let gap = try #require(report.unexplained.first?.gaps.first)
    #expect(gap.lack.of == [Fact("bot", .control)])
    #expect(gap.heldAt == [Period(until: Moment("2024-03-01T00:00Z")?.asEnd)])
  }

  @Test(
    "a denial that is derivable names what is missing",
    arguments: [
      (nil, [String](), EvidenceReport.Remedy.addControl(nil)),
      (nil, ["mfa"], .enforce(["mfa"])), ("acl", [], .addControl("acl")),
      ("acl", ["acl"], .enforce(["acl"])),
    ])
  func remedies(control: String?, unless: [String], remedy: EvidenceReport.Remedy) throws {
    let report = try Self.small { model in
      var denial = Evidence(.denied)
      denial.control = control
      model.edges[1].evidence = [denial]
      model.edges[1].unless = unless
    }
    #expect(report.contradicted.map(\.remedy) == [remedy])
    #expect(report.contradicted.map(\.fact) == [Fact("app", .control)])
  }

  @Test("an observation on a possible edge settles its unknowns, where it has a date")
  func settles() throws {
    for (at, settles) in [(Moment("2024-03-02"), ["mfa"]), (nil, [])] {
      let report = try Self.small { model in
        model.edges[1].unless = ["mfa"]
        model.edges[1].evidence = [Evidence(.observed, at: at)]
      }
      #expect(report.seenPossible.map(\.settles) == [settles])
      #expect(report.seenPossible.map(\.dependsOn) == [["mfa"]])
    }
  }
}
