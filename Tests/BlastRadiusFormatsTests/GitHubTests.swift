import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@Suite("Exports of GitHub") struct GitHubTests {
  @Test("say who may do what", arguments: GitHubRules.list)
  func rule(rule: ExportRule) throws { try rule.check(GitHubRules.options) }

  @Test("say it in any order of files") func order() throws {
    let rules = GitHubRules.list.filter { !$0.says.contains("bad-escape") }
    let files = rules.enumerated().map { ("file\($0).json", $1.text) }
    let edges = try ReadFiles(files, GitHubRules.options)
    #expect(edges.edges.count > 70)
    for turn in 1..<4 {
      let turned = Array(files[(turn * 9)...] + files[..<(turn * 9)])
      #expect(try ReadFiles(turned, GitHubRules.options).edges == edges.edges)
    }
  }

  @Test("say nothing that is not there when they are cut short", arguments: 0..<8)
  func truncation(part: Int) throws {
    let step = RandomModels.areAll ? 1 : 17
    let all = GitHubRules.list
    for rule in all[(part * all.count / 8)..<((part + 1) * all.count / 8)] {
      #expect(
        try ReadFiles.truncated(rule.text, GitHubRules.options, step: step) == [], "\(rule.name)")
    }
  }

  @Test("name the organisation, or are told it") func organizations() throws {
    let installations = GitHubRules.app(#""contents": "read""#, "all")
    #expect(
      try ReadFiles([("a.json", installations)]).edges.contains(
        "github:acme/installations/5 reads github:acme/repositories/all"))
    let people = #"[{"login": "al", "type": "User", "site_admin": false}]"#
    #expect(
      try ReadFiles([("a.json", installations), ("b.json", people)]).problems
        == ["1: unnamed-organization"])
    let keys = #"[{"id": 1, "verified": true, "read_only": true}]"#
    #expect(
      try ReadFiles([("dump/repos/beta/api/keys.json", keys)]).edges.contains(
        "github:beta/api/keys/1 reads github:beta/api"))
    #expect(
      try ReadFiles([("keys.json", keys)], GitHubRules.options).problems == [
        "1: key-without-repository"
      ])
  }
}
