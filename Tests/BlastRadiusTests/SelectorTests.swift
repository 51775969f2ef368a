import BlastRadius
import Testing

@Suite struct SelectorTests {
  private static func model() -> Model {
    var model = Model()
    var jira = Node("jira", kind: "application")
    jira.zone = "atlassian"
    jira.tags = ["pci"]
    var token = Node("vpn-token", kind: "service-token")
    token.zone = "empty-but-for-this"
    let people = [
      Node("CN=Bob, OU=\"IT\"", kind: "user"), Node("alice@example.com", kind: "user"),
      Node("id:odd", kind: "role"), Node("password-1", kind: "password"),
    ]
    model.nodes = people + [jira, token, Node("gpo", kind: "GPO")]
    model.zones = [Zone("atlassian"), Zone("nobody")]
    var all = Scenario("all", from: ["scenario:tokens", "jira@read"])
    all.to = ["zone:atlassian"]
    model.scenarios = [
      Scenario("tokens", from: ["kind:credential"]), all,
      Scenario("loop-a", from: ["scenario:loop-b"]), Scenario("loop-b", from: ["scenario:loop-a"]),
    ]
    return model
  }

  @Test(arguments: [
    (["jira"], ["jira@control"]),
    (["jira@read"], ["jira@read"]),
    (["jira,jira@read"], ["jira@control"]),
    (["jira@write,jira@read"], ["jira@read", "jira@write"]),
    (["vpn-token , jira", "jira"], ["jira@control", "vpn-token@control"]),
    (["alice@example.com"], ["alice@example.com@control"]),
    (["id:id:odd"], ["id:odd@control"]),
    (["id:CN=Bob, OU=\"IT\""], [#""CN=Bob, OU=\"IT\""@control"#]),
    ([#""CN=Bob, OU=\"IT\""@read,jira"#], [#""CN=Bob, OU=\"IT\""@read"#, "jira@control"]),
    (["kind:credential"], ["password-1@control", "vpn-token@control"]),
    (["kind:Service-Token"], ["vpn-token@control"]),
    (["kind:gpo"], ["gpo@control"]),
    (
      ["kind:identity@read,tag:pci@connect"],
      [
        #""CN=Bob, OU=\"IT\""@read"#, "alice@example.com@read", "id:odd@read", "jira@connect",
      ]
    ),
    (["zone:atlassian"], ["jira@control"]),
    (["zone:\"atlassian\"@read"], ["jira@read"]),
    (["scenario:all"], ["jira@read", "password-1@control", "vpn-token@control"]),
  ])
  func `names the facts that an attacker starts with`(texts: [String], facts: [String]) throws {
    let seeds = try Selection(texts).seeds(in: Self.model())
    #expect(seeds.map(\.description) == facts)
  }

  @Test(arguments: [1, 2])
  func `scenarios chain as long as they like, and name others as often`(times: Int) throws {
    var model = Model()
    model.nodes = [Node("key", kind: "api-key")]
    let count = 20_000
    for number in 0..<count {
      let next = [String](repeating: "scenario:s\(number + 1)", count: times)
      model.scenarios.append(Scenario("s\(number)", from: next))
    }
    var last = Scenario("s\(count)", from: ["key"])
    last.at = Moment("2024-01-01")
    model.scenarios.append(last)
    let selection = try Selection(["scenario:s0"])
    #expect(try selection.seeds(in: model) == [Fact("key", .control)])
    #expect(try selection.at(in: model)?.description == "2024-01-01")
    model.scenarios[count].from = ["scenario:s0"]
    model.scenarios[count].at = nil
    #expect(throws: BlastRadiusError.self) { try selection.seeds(in: model) }
    #expect(throws: BlastRadiusError.self) { try selection.at(in: model) }
  }

  @Test func `a scenario names what is asked about`() throws {
    let items = try Selection(["scenario:all"]).items(in: Self.model(), as: .to)
    #expect(items.map(\.node) == ["jira"])
    #expect(items.first?.level == nil)
  }

  @Test(arguments: [
    ("jria", #"there is no node `jria`; did you mean `jira`?"#),
    ("nothing-like-it", #"there is no node `nothing-like-it`"#),
    (
      "jria,vpn-tokne",
      #"there is no node `jria`; did you mean `jira`?; "#
        + #"there is no node `vpn-tokne`; did you mean `vpn-token`?"#
    ),
    ("kind:usr", #"there is no kind `usr`; did you mean `user`?"#),
    ("kind:host", #"no node is of the kind `host`"#),
    ("zone:atlasian", #"there is no zone `atlasian`; did you mean `atlassian`?"#),
    ("zone:nobody", #"no node is in the zone `nobody`"#),
    ("tag:pic", #"there is no tag `pic`; did you mean `pci`?"#),
    ("scenario:token", #"there is no scenario `token`; did you mean `tokens`?"#),
    ("scenario:loop-a", #"the scenario `loop-a` contains itself"#),
    (
      "scenario:all@read",
      #"selector `scenario:all@read`: a scenario names its own levels, so none can follow it"#
    ),
    ("a,,b", #"selector `a,,b`: a name is missing"#),
    ("", #"selector ``: a name is missing"#),
    ("id:", #"selector `id:`: a name is missing"#),
    ("\"open", #"selector `"open`: a double quote is not closed"#),
    ("\"a\"b", #"selector `"a"b`: after a closing quote comes a level or a comma, not `b`"#),
    ("evil\u{1B}[2J", #"there is no node `evil⟨U+001B⟩[2J`"#),
  ])
  func `a selector that matches nothing is an error`(text: String, message: String) {
    let error = #expect(throws: BlastRadiusError.self) {
      try Selection([text]).seeds(in: Self.model())
    }
    #expect(error?.code == .badInput)
    #expect(error?.message == message)
  }

  @Test func `a scenario without a list of what is asked about is an error`() {
    let error = #expect(throws: BlastRadiusError.self) {
      try Selection(["scenario:tokens"]).items(in: Self.model(), as: .to)
    }
    #expect(error?.message == #"the scenario `tokens` has no `to`"#)
  }
}
