import BlastRadius
import BlastRadiusTestSupport
import Testing

@Suite("Questions about one credential")
struct CredentialQuestionsTests {
  /// A key that logs in as a bot, which administers an application.
  private static func answers(
    _ change: (inout Model) -> Void = { _ in }, at: String? = nil
  ) throws -> CredentialAnswers {
    var question = Question(from: [])
    question.at = at.flatMap { Moment($0) }
    return try CredentialQuestions(model(change), question).answers(about: "key")
  }

  private static func model(_ change: (inout Model) -> Void) -> Model {
    var model = Model()
    model.nodes = [
      Node("key", kind: "api-key"), Node("bot", kind: "service-account"),
      Node("app", kind: "application"), Node("phone", kind: "mfa-device"),
    ]
    var mfa = Control("mfa")
    mfa.isSecondFactor = true
    model.controls = [mfa, Control("acl")]
    model.edges = [Edge("key", "authenticates-as", "bot"), Edge("bot", "administers", "app")]
    change(&model)
    return model
  }

  @Test("whoever controls a system is privileged, and whoever reads one is not")
  func privilege() throws {
    #expect(try Self.answers().privilege?.asset.node == "app")
    let reading = try Self.answers { $0.edges[1].relation = "reads" }
    #expect(reading.privilege == nil && reading.rights.isEmpty)
    let possible = try Self.answers { $0.edges[1].unless = ["acl"] }
    #expect(possible.privilege?.certainty == .possible)
  }

  @Test("whoever may grant is privileged, whatever the object is")
  func grant() throws {
    let answers = try Self.answers { model in
      model.nodes.append(Node("intruder", kind: "user"))
      model.edges[1] = Edge("bot", "creates", "intruder")
    }
    #expect(answers.privilege?.grant?.sentence == "bot creates intruder")
  }

  @Test("a right that lacks a premise is named with what it lacks")
  func rights() throws {
    let answers = try Self.answers { $0.edges[1].requires = [.fact(Fact("phone", .control))] }
    #expect(answers.privilege == nil)
    #expect(answers.rights.map(\.via.sentence) == ["bot administers app"])
    #expect(answers.rights.flatMap(\.lacks).flatMap(\.of) == [Fact("phone", .control)])
    #expect(answers.rights.map(\.isPower) == [true])
  }

  @Test(
    "a second factor",
    arguments: [
      ([], nil, false, "skipped"), (["acl"], nil, false, "skipped"),
      (["mfa"], nil, false, "unknown"), (["mfa"], .enforced, false, "asked"),
      (["mfa"], .absent, false, "switched-off"), (["mfa"], .absent, true, "asked"),
    ] as [([String], Control.State?, Bool, String)])
  func secondFactor(
    unless: [String], state: Control.State?, needsPhone: Bool, expected: String
  ) throws {
    let answers = try Self.answers { model in
      model.edges[0].unless = unless
      if let state { model.controls[0].changes = [.init(state)] }
      if needsPhone { model.edges[0].requires = [.fact(Fact("phone", .control))] }
    }
    #expect(answers.secondFactor.answer.rawValue == expected)
  }

  @Test("a choice that can do without a second factor asks for none")
  func choice() throws {
    for (count, expected) in [(1, "skipped"), (2, "asked")] {
      let answers = try Self.answers { model in
        model.nodes.append(Node("badge", kind: "certificate"))
        let choice = [Fact("phone", .control), Fact("badge", .control)]
        model.edges[0].requires = [.atLeast(count, of: choice)]
      }
      #expect(answers.secondFactor.answer.rawValue == expected)
    }
  }

  @Test("the state of a second factor is that at the instant asked about")
  func stateAtInstant() throws {
    for (at, expected) in [("2024-02-01", "switched-off"), ("2024-04-01", "asked"), (nil, "asked")]
    {
      let answers = try Self.answers(
        { model in
          model.edges[0].unless = ["mfa"]
          model.controls[0].changes = [
            .init(.absent), .init(from: Moment("2024-03-01"), .enforced),
          ]
        }, at: at)
      #expect(answers.secondFactor.answer.rawValue == expected)
    }
  }

  @Test("the weakest use decides")
  func weakestUse() throws {
    let answers = try Self.answers { model in
      model.edges[0].unless = ["mfa"]
      model.edges.append(Edge("key", "reads", "app"))
    }
    #expect(answers.secondFactor.answer == .skipped)
    #expect(answers.secondFactor.uses.map(\.answer) == [.unknown, .skipped])
  }

  @Test("belonging to a group and having a secret are no uses")
  func noUses() throws {
    let answers = try Self.answers { model in
      model.nodes.append(Node("group", kind: "group"))
      model.edges = [Edge("key", "member-of", "group"), Edge("key", "holds", "phone")]
    }
    #expect(answers.secondFactor.answer == .unused)
  }

  @Test("it works between its leak and its end")
  func works() throws {
    for (at, works) in [
      ("2024-01-01", nil), ("2024-02-01T12:00Z", .confirmed), ("2024-03-02", nil),
    ] as [(String, Certainty?)] {
      let answers = try Self.answers(
        { model in
          model.nodes[0].leaked = Moment("2024-02-01")
          model.nodes[0].rotated = .at([Moment("2024-03-01")].compactMap(\.self))
        }, at: at)
      #expect(answers.works == works, "\(at)")
      #expect(answers.ends.map(\.cause) == [.rotated])
    }
    let unknown = try Self.answers { $0.nodes[0].rotated = .unknown }
    #expect(unknown.works == .possible && unknown.ends.map(\.at) == [nil])
  }

  @Test("a holder is a third party where its zone or its kind says so")
  func holders() throws {
    let model = Self.model { model in
      var zone = Zone("vendors")
      zone.trust = .partner
      model.zones = [zone]
      var vault = Node("vault", kind: "secret-store")
      vault.zone = "vendors"
      model.nodes += [vault, Node("saas", kind: "integration"), Node("anna", kind: "user")]
      model.edges += [
        Edge("vault", "stores", "key"), Edge("saas", "holds", "key"), Edge("anna", "holds", "key"),
      ]
    }
    let questions = try CredentialQuestions(model, Question(from: []))
    #expect(questions.holders(of: "key").map(\.node) == ["anna", "saas", "vault"])
    #expect(questions.holders(of: "key").map(\.isThirdParty) == [false, true, true])
    let trusts = try questions.thirdParties(with: ["key"])
    #expect(trusts.map(\.node) == ["saas", "vault"] && trusts.allSatisfy { $0.has == ["key"] })
    #expect(
      trusts.map { $0.reaches.map(\.node) } == [["key", "bot", "app"], ["key", "bot", "app"]])
  }

  @Test("use after the belief speaks against unused, and use before it does not")
  func belief() throws {
    func belief(_ text: String, lastUsed: String?, seen: String?) throws -> CredentialAnswers
      .Belief?
    {
      try Self.answers { model in
        model.nodes[0].believed = text
        model.nodes[0].believedSince = Moment("2024-01-01")
        model.nodes[0].lastUsed = lastUsed.flatMap { Moment($0) }
        if let seen { model.edges[0].evidence = [Evidence(.observed, at: Moment(seen))] }
      }.belief
    }
    #expect(try belief("unused", lastUsed: nil, seen: nil)?.isContradicted == false)
    #expect(
      try belief("unused", lastUsed: "2023-12-31", seen: "2023-12-31")?.isContradicted == false)
    #expect(
      try belief("unused", lastUsed: "2024-01-02", seen: nil)?.lastUsed == Moment("2024-01-02"))
    #expect(try belief("unused", lastUsed: nil, seen: "2024-01-02")?.uses.count == 1)
    #expect(try belief("in use", lastUsed: "2024-01-02", seen: nil)?.isContradicted == false)
  }

  @Test("a scope of which nothing is reached is answered too")
  func scopes() throws {
    let answers = try Self.answers { model in
      model.nodes[2].scope = ["gdpr"]
      model.nodes[3].scope = ["pci"]
    }
    #expect(answers.scopes.map(\.scope) == ["gdpr", "pci"])
    #expect(answers.scopes.map { $0.reached.map(\.node) } == [["app"], []])
  }
}
