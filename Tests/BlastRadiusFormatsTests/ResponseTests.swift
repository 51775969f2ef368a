import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// Answers of interfaces that are refused, cut into pages, or filed among something else.
@Suite("Answers of interfaces") struct ResponseTests {
  @Test("of GitHub that are not given leave it unknown", arguments: GitHubLackRules.list)
  func github(rule: ExportRule) throws { try rule.check(GitHubRules.options) }

  @Test("of Atlassian that are not given leave it unknown", arguments: AtlassianLackRules.list)
  func atlassian(rule: ExportRule) throws { try rule.check(AtlassianRules.options) }

  @Test("say the same in any order of files", arguments: [false, true])
  func order(isGitHub: Bool) throws {
    let rules = isGitHub ? GitHubLackRules.list : AtlassianLackRules.list
    let options = isGitHub ? GitHubRules.options : AtlassianRules.options
    let files = rules.enumerated().map { ("file\($0).json", $1.text) }
    let edges = try ReadFiles(files, options).edges
    #expect(edges.count > 15)
    #expect(try ReadFiles(files.reversed(), options).edges == edges)
    #expect(try ReadFiles(Array(files[7...] + files[..<7]), options).edges == edges)
  }

  @Test("say nothing that is not there when they are cut short", arguments: [false, true])
  func truncation(isGitHub: Bool) throws {
    let step = RandomModels.areAll ? 1 : 29
    let rules = isGitHub ? GitHubLackRules.list : AtlassianLackRules.list
    let options = isGitHub ? GitHubRules.options : AtlassianRules.options
    for rule in rules {
      #expect(try ReadFiles.truncated(rule.text, options, step: step) == [], "\(rule.name)")
    }
  }

  @Test(
    "of a company say nothing that is not there when they are cut short",
    arguments: ["atlassian.json", "github.json"])
  func company(name: String) throws {
    let file = repository.appendingPathComponent("graphs/imports/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let options = AtlassianRules.options
    let step = RandomModels.areAll ? 1 : 31
    #expect(try ReadFiles.truncated(text, options, step: step) == [])
  }

  @Test("that are refused are named with their place") func place() throws {
    let text = """
      {
        "/orgs/acme/members?role=admin": [{"login": "root"}],
        "/orgs/acme/repos":
          {"message": "Bad credentials", "documentation_url": "x"}
      }
      """
    let read = try ReadFiles([("a.json", text)])
    #expect(read.problems == ["4: refused-request"])
    #expect(read.said.first?.message.contains("`/orgs/acme/repos`") == true)
    #expect(read.model != nil)
    let roles = ["admin", "member"].map { role in
      #""/orgs/acme/members?role=\#(role)&access_token=hunter2": \#(GitHubLackRules.refused)"#
    }
    let both = try ReadFiles([("a.json", "{\(roles.joined(separator: ", "))}")])
    #expect(
      both.said.map(\.message) == [
        "errors stand in place of 2 answers, and what they would say is not known: "
          + "`/orgs/acme/members?role=admin`, `/orgs/acme/members?role=member`"
      ])
    let part = GitHubLackRules.bundle(
      #""/orgs/acme/actions/secrets": {"total_count": 3, "secrets": []}"#)
    #expect(
      try ReadFiles([("a.json", part)]).said.map(\.message) == [
        "0 of 3 items of the list `/orgs/acme/actions/secrets` are read: what the others say is missing"
      ])
  }

  /// Pages of a list of members, and whether something of it is missing.
  private static let pages: [(text: String, isMissing: Bool)] = [
    // By what a page says of itself.
    (jira(0, 2, isLast: true), false), (jira(0, 2, isLast: false), true),
    (jira(0, 2, isLast: false) + jira(2, 2, isLast: true), false),
    (jira(0, 2, isLast: false) + jira(4, 2, isLast: true), true),
    (jira(2, 2, isLast: true), true),
    (jira(0, 2, isLast: false) + jira(0, 2, isLast: false), true),
    // By how many there are.
    (github("", total: 2, count: 2), false), (github("", total: 3, count: 2), true),
    (github("?page=1", total: 3, count: 2) + github("?page=2", total: 3, count: 1), false),
    (github("?page=1", total: 4, count: 2) + github("?page=1", total: 4, count: 2), true),
    // By how long a page is.
    (github("?per_page=2&page=1", total: nil, count: 2), true),
    (github("?per_page=2", total: nil, count: 2), true),
    (
      github("?per_page=2", total: nil, count: 2)
        + github("?per_page=2&page=2", total: nil, count: 1), false
    ),
    (
      github("?per_page=2", total: nil, count: 2)
        + github("?per_page=2&page=3", total: nil, count: 1), true
    ),
    (github("?cursor=abc", total: nil, count: 1), true),
    (github("?per_page=2&page=1", total: nil, count: 1), false),
    (
      github("?per_page=2&page=1", total: nil, count: 2)
        + github("?per_page=2&page=2", total: nil, count: 0), false
    ),
    (
      github("?per_page=2&page=1", total: nil, count: 2)
        + github("?per_page=2&page=3", total: nil, count: 1), true
    ),
    (github("", total: nil, count: 30), true), (github("", total: nil, count: 31), false),
    // By the address of the page that follows.
    (next("a") + next(nil), false), (next("a"), true),
    (
      #"{"/wiki/rest/api/group/ops/member": \#(next("a")), "/wiki/rest/api/group/ops/member?cursor=a": \#(next(nil))}"#,
      false
    ),
    (
      #"{"/wiki/rest/api/group/ops/member": \#(next("a")), "/wiki/rest/api/group/ops/member?cursor=b": \#(next(nil))}"#,
      true
    ),
  ]

  private static func jira(_ start: Int, _ count: Int, isLast: Bool) -> String {
    let values = (start..<start + count).map { #"{"name": "u\#($0)"}"# }.joined(separator: ", ")
    return
      #"{"/rest/api/2/group/member?groupname=ops&startAt=\#(start)": {"startAt": \#(start), "values": [\#(values)], "isLast": \#(isLast)}}"#
  }

  private static func github(_ query: String, total: Int?, count: Int) -> String {
    let names = (0..<count).map { #"{"name": "s\#($0)", "visibility": "all", "slug": "s\#($0)"}"# }
      .joined(separator: ", ")
    guard let total else { return #"{"/orgs/acme/teams\#(query)": [\#(names)]}"# }
    return
      #"{"/orgs/acme/actions/secrets\#(query)": {"total_count": \#(total), "secrets": [\#(names)]}}"#
  }

  private static func next(_ cursor: String?) -> String {
    let link = cursor.map { #""next": "/wiki/rest/api/group/ops/member?cursor=\#($0)""# } ?? ""
    return
      #"{"results": [{"accountId": "5b", "displayName": "Al"}], "_links": {\#(link)}}"#
  }

  @Test("say where pages are missing, and only there", arguments: pages.indices)
  func paging(number: Int) throws {
    let (text, isMissing) = Self.pages[number]
    let options = ImportOptions(names: [ImportName(.site, "acme"), ImportName(.org, "acme")])
    let read = try ReadFiles([("a.json", text)], options)
    let said = read.said.contains { $0.code.rawValue == "incomplete-export" }
    #expect(said == isMissing, "\(text): \(read.problems)")
    #expect(read.model != nil, "\(text)")
  }

  @Test("in files of their own are pages of one list") func files() throws {
    let pages = (0..<2).map { page in
      #"{"total_count": 4, "secrets": [{"name": "a\#(page)", "visibility": "all"}, {"name": "b\#(page)", "visibility": "all"}]}"#
    }
    let options = GitHubRules.options
    #expect(try ReadFiles([("a.json", pages[0]), ("b.json", pages[1])], options).problems == [])
    #expect(try ReadFiles([("a.json", pages[0])], options).problems == ["1: incomplete-export"])
  }

  @Test("say that a name is guessed") func guesses() throws {
    let people = #"[{"login": "al", "type": "User", "site_admin": false}]"#
    #expect(try ReadFiles([("a.json", people)]).problems == ["1: guessed-organization"])
    let organization = #"{"login": "acme", "default_repository_permission": "none"}"#
    let beside = try ReadFiles([("a.json", organization + people)])
    #expect(beside.problems == ["1: guessed-organization"])
    #expect(beside.edges.contains("github:acme/@al member-of github:acme/roles/member"))
    let both = #"{"/orgs/acme/teams": []}{"/orgs/beta/teams": []}"# + people
    #expect(try ReadFiles([("a.json", both)]).problems == ["1: unknown-organization"])
    let token = #"{"/rest/pat/latest/tokens": [{"id": 1, "user": {"name": "al"}}]}"#
    #expect(try ReadFiles([("a.json", token)]).problems == ["1: guessed-site"])
  }

  @Test("are named by their file, archive or folder, which has to be there") func names() throws {
    let people = Array(#"[{"login": "al", "type": "User", "site_admin": false}]"#.utf8)
    func codes(_ file: String) throws -> [String] {
      var options = ModelReader.Options()
      options.imports.names = [ImportName(.org, "acme", file: file)]
      do {
        let loaded = try ModelReader.read(
          [], contents: [("dump/a.json", people)], options: options)
        return loaded.warnings.map(\.code.rawValue)
      } catch let error as BlastRadiusError {
        return error.diagnostics.map(\.code.rawValue)
      }
    }
    for file in ["dump/a.json", "dump", "dump/"] { #expect(try codes(file) == [], "\(file)") }
    for file in ["a.json", "dump/a.jsn", "dum", "-"] {
      #expect(try codes(file).contains("unknown-file"), "\(file)")
    }
  }
}
