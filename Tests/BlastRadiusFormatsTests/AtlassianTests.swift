import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@Suite("Exports of Jira, Confluence and Bitbucket") struct AtlassianTests {
  @Test("say who may do what", arguments: AtlassianRules.list)
  func rule(rule: ExportRule) throws { try rule.check(AtlassianRules.options) }

  @Test("say it in any order of files") func order() throws {
    let files = AtlassianRules.list.enumerated().map { ("file\($0).json", $1.text) }
    let edges = try ReadFiles(files, AtlassianRules.options)
    #expect(edges.edges.count > 40)
    for turn in 1..<4 {
      let turned = Array(files[(turn * 7)...] + files[..<(turn * 7)])
      #expect(try ReadFiles(turned, AtlassianRules.options).edges == edges.edges)
    }
  }

  @Test("say nothing that is not there when they are cut short", arguments: 0..<8)
  func truncation(part: Int) throws {
    let step = RandomModels.areAll ? 1 : 17
    let all = AtlassianRules.list
    for rule in all[(part * all.count / 8)..<((part + 1) * all.count / 8)] {
      #expect(
        try ReadFiles.truncated(rule.text, AtlassianRules.options, step: step) == [], "\(rule.name)"
      )
    }
  }

  @Test("name the server where nobody names the site") func sites() throws {
    let one =
      #"{"https://jira.acme.example/rest/api/2/group/member?groupname=ops": {"values": [{"name": "al"}]}}"#
    let other = #"[{"PERMISSION": "ADMINISTER", "GROUP_ID": "ops"}]"#
    #expect(
      try ReadFiles([("a.json", one)]).edges == [
        "atlassian:jira.acme.example/user/al member-of atlassian:jira.acme.example/group/ops"
      ])
    #expect(
      try ReadFiles([("a.json", other)]).edges.contains { $0.hasPrefix("atlassian:site/group/ops") }
    )
    #expect(try ReadFiles([("a.json", one), ("b.json", other)]).problems == ["1: unnamed-site"])
  }

  @Test("say where each edge stands and why") func origins() throws {
    let rule = try #require(AtlassianRules.list.first { $0.name == "members of a group" })
    let model = try #require(try ReadFiles([("a.json", rule.text)], AtlassianRules.options).model)
    let catalog = try Catalog(model)
    let origins = catalog.edges.compactMap { catalog.origin(ofEdge: $0) }
    let member = try #require(origins.first { $0.reason == "listed as a member" }?.pointer)
    #expect(member.contains("/~1rest~1api~12~1group~1member?groupname=ops%20team/values/0"))
  }
}
