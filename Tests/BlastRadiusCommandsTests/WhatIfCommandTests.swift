import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// `whatif`, with the answers that must come out on the Cloudflare incident.
@Suite struct WhatIfCommandTests {
  private static let pair = ["--from", "scenario:entry-pair"]

  /// The facts that differ, by effect, each as `node@level`.
  private static func effects(_ changes: [String]) async throws -> [String: [String]] {
    let text = try await answer(
      WhatIfCommand.self, [cloudflare] + pair + changes + ["--format", "json"])
    let facts = try JSON(text)["facts"].items.map { fact in
      (fact["effect"].text ?? "", "\(fact["node"].text ?? "")@\(fact["level"].text ?? "")")
    }
    return Dictionary(grouping: facts, by: \.0).mapValues { $0.map(\.1).sorted() }
  }

  @Test func `the plug-in's switch closes the server, the implant and the console, not the doors`()
    async throws
  {
    let effects = try await Self.effects(["--set", "scriptrunner-admin-only=enforced"])
    let all = { (id: String) in ["control", "read", "write"].map { "\(id)@\($0)" } }
    #expect(effects.keys.sorted() == ["closed"])
    #expect(
      effects["closed"]
        == (all("atlassian-host") + ["console-server@connect"] + all("scriptrunner")
        + all("sliver") + ["sliver@connect"]).sorted())
  }

  @Test func `the access list closes the console server alone`() async throws {
    #expect(
      try await Self.effects(["--set", "console-acl=enforced"]) == [
        "closed": ["console-server@connect"]
      ])
    let text = try await answer(
      WhatIfCommand.self, [cloudflare] + Self.pair + ["--set", "console-acl=enforced"])
    #expect(text.hasPrefix("Enforcing console-acl closes 1 of 14: Console server. 13 stay.\n"))
  }

  @Test func `with the account revoked on the 15th nothing is made for later`() async throws {
    let effects = try await Self.effects(["--revoke", "smartsheet-credential@2023-11-15"])
    let closed = Set((effects["closed"] ?? []).compactMap { $0.split(separator: "@").first })
    #expect(
      closed == ["attacker-user", "atlassian-groups", "sliver", "administrator-group"])
    #expect(effects["reduced"]?.contains("jira@control") == true)
    #expect(effects["reduced"]?.contains("atlassian-host@control") == true)
    let json = try JSON(
      try await answer(
        WhatIfCommand.self,
        [cloudflare] + Self.pair + [
          "--revoke", "smartsheet-credential@2023-11-15", "--format", "json",
        ]))
    for id in ["jira", "atlassian-host"] {
      let fact = json["facts"].items.first {
        $0["node"].text == id && $0["level"].text == "control"
      }
      #expect(fact?["after"].items.map { $0["until"] } == [.string("2023-11-16T00:00:00Z")])
    }
  }

  @Test func `five days later it closes the administrator group alone`() async throws {
    let effects = try await Self.effects(["--revoke", "smartsheet-credential@2023-11-20"])
    let closed = Set((effects["closed"] ?? []).compactMap { $0.split(separator: "@").first })
    #expect(closed == ["administrator-group"])
    let json = try JSON(
      try await answer(
        WhatIfCommand.self,
        [cloudflare] + Self.pair + [
          "--revoke", "smartsheet-credential@2023-11-20", "--to", "jira,atlassian-host",
          "--format", "json",
        ]))
    func ends(_ fact: String) -> [String?] {
      let entry = json["stays"].items.first {
        "\($0["node"].text ?? "")@\($0["level"].text ?? "") \($0["certainty"].text ?? "")" == fact
      }
      return entry?["intervals"].items.map { $0["until"].text } ?? []
    }
    #expect(ends("jira@control confirmed").last == "2023-11-23T17:23:00Z")
    #expect(ends("atlassian-host@control possible").last == "2023-11-24T11:59:00Z")
  }

  @Test(arguments: [("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md")])
  func `shows what differs and what stays`(format: String, suffix: String) async throws {
    let arguments =
      [cloudflare] + Self.pair + [
        "--revoke", "smartsheet-credential@2023-11-15", "--add",
        "moveworks-token administers okta-tenant@2023-11-16", "--format", format,
      ]
    Snapshot.expect(try await answer(WhatIfCommand.self, arguments), matches: "whatif.\(suffix)")
  }

  @Test(arguments: [("text", "txt"), ("csv", "csv")])
  func `at an instant nothing is said of other times`(format: String, suffix: String) async throws {
    let arguments =
      [cloudflare] + Self.pair + [
        "--set", "console-acl=enforced", "--at", "2023-11-20", "--format", format,
      ]
    let text = try await answer(WhatIfCommand.self, arguments)
    #expect(!text.contains("always"))
    Snapshot.expect(text, matches: "whatif-at.\(suffix)")
  }

  @Test(arguments: [
    ("control", "txt", "text"), ("edge", "txt", "text"), ("edge", "json", "json"),
    ("node", "csv", "csv"), ("credential", "md", "markdown"),
  ])
  func `shows what each single change closes`(kind: String, suffix: String, format: String)
    async throws
  {
    let arguments =
      [cloudflare] + Self.pair + ["--each", kind, "--top", "6", "--format", format]
    Snapshot.expect(
      try await answer(WhatIfCommand.self, arguments), matches: "whatif-each-\(kind).\(suffix)")
  }

  @Test(arguments: [
    (["--set", "console-acl=absent"], "nothing to change"),
    (["--set", "console-acl=off"], "a control is enforced, absent or unknown"),
    (["--revoke", "smartsheet-credentials"], "did you mean `smartsheet-credential`"),
    (["--remove", "jira runs scriptrunnner"], "did you mean `scriptrunner`"),
    (["--remove", "jira reads scriptrunner"], "there is no edge"),
    (
      [
        "--remove", "jira runs scriptrunner", "--require", "jira runs scriptrunner", "gateway",
      ], "contradict each other"
    ),
  ])
  func `says what is wrong with a change`(changes: [String], message: String) async throws {
    await #expect {
      try await answer(WhatIfCommand.self, [cloudflare] + Self.pair + changes)
    } throws: { "\($0)".contains(message) }
  }

  @Test func `a change that closes nothing is an answer`() async throws {
    let text = try await answer(
      WhatIfCommand.self, [cloudflare] + Self.pair + ["--revoke", "bitbucket-credential"])
    #expect(
      text.hasPrefix(
        "Revoking Bitbucket service account's credential closes nothing: all 14 stay.\n"))
  }

  @Test func `a file says the same as the command line`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      blastradius: 1
      changes:
        - set: { console-acl: enforced }
        - remove: jira runs scriptrunner
          at: 2023-11-20
        - revoke: smartsheet-credential
          at: 2023-11-22
        - rotate: moveworks-token
          at: 2023-11-21T10:00Z
        - evict: sliver
          at: 2023-11-23
        - require: { edge: smartsheet-svc reads confluence, fact: gateway }
        - behind: { bitbucket: gateway }
        - add:
            bitbucket-credential administers jira:
              unless: console-acl
      """, to: "changes.yaml")
    let json = try JSON(
      try await answer(
        WhatIfCommand.self,
        [cloudflare] + Self.pair + ["--changes", file, "--format", "json"]))
    #expect(
      json["changes"].items.compactMap(\.text) == [
        "--set console-acl=enforced", "--remove 'jira runs scriptrunner@2023-11-20'",
        "--revoke smartsheet-credential@2023-11-22",
        "--rotate moveworks-token@2023-11-21T10:00:00Z", "--evict sliver@2023-11-23",
        "--require 'smartsheet-svc reads confluence' gateway@connect",
        "--behind bitbucket=gateway", "--add 'bitbucket-credential administers jira'",
      ])
  }

  @Test(arguments: [
    ("changes: []", "starts with `blastradius: 1`"),
    ("blastradius: 1", "needs `changes`"),
    ("blastradius: 1\nchanges:\n  - revoke: jria", "did you mean `jira`"),
    ("blastradius: 1\nchanges:\n  - set: { console-acl: off }", "`set` is `enforced`"),
    ("blastradius: 1\nchanges:\n  - { revoke: jira, remove: jira }", "a change has one of"),
    ("blastradius: 1\nchanges:\n  - { revoke: jira, on: 2023-11-20 }", "has no key `on`"),
    ("blastradius: 1\nchanges:\n  - require: { edge: jira runs scriptrunner }", "needs `fact`"),
    ("blastradius: 1\nchanges:\n  - { revoke: jira, at: soon }", "is a date"),
  ])
  func `a file is read as strictly as a model`(text: String, message: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "changes.yaml")
    let run = try Program.run(
      ["whatif", cloudflare] + Self.pair + ["--changes", file])
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `before and after are one picture, with the answer and the changes`() async throws {
    let text = try await answer(
      WhatIfCommand.self,
      [cloudflare] + Self.pair + [
        "--set", "scriptrunner-admin-only=enforced", "--format", "dot",
      ])
    for words in [
      "Enforcing scriptrunner-admin-only closes 2 of 14",
      #"Console server\nhost\nconnect, no longer reached"#, #"before · 22 Nov 14:18"#,
      #"connect, reached, less than before\nsince 18 Oct\nwas possible control"#,
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func `a class of changes has no picture`() throws {
    let run = try Program.run(
      ["whatif", cloudflare] + Self.pair + ["--each", "control", "--format", "svg"])
    #expect(run.status == 64 && run.errors.contains("--each has no picture"))
  }

  @Test func `each fix says what it costs`() async throws {
    let json = try JSON(
      try await answer(
        WhatIfCommand.self, [cloudflare] + Self.pair + ["--each", "fix", "--format", "json"]))
    let rows = json["rows"].items
    #expect(json["each"].text == "fix" && !rows.isEmpty)
    #expect(rows.allSatisfy { $0["kind"].text == "fix" && $0["cost"].number != nil })
    #expect(
      rows.contains { row in
        row["change"].text == "--set scriptrunner-admin-only=enforced" && row["cost"].number == 1
      })
    let text = try await answer(
      WhatIfCommand.self, [cloudflare] + Self.pair + ["--each", "fix"])
    #expect(text.contains("COST") && text.contains("OPENS"))
  }
}
