import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusFormats

@Suite("Joins of exports") struct JoinTests {
  @Test("join what both sides say, and nothing that only looks like it", arguments: JoinCases.all)
  func cases(join: JoinCase) {
    let read = ReadFiles(held: join.files)
    #expect(read.model != nil, "\(read.said)")
    #expect(read.joined == join.says.sorted())
  }

  @Test("join the same in any order of files", arguments: JoinCases.all)
  func order(join: JoinCase) {
    let read = ReadFiles(held: join.files)
    let turned = ReadFiles(held: join.files.reversed())
    #expect(turned.edges == read.edges)
    #expect(turned.joins == read.joins)
  }

  @Test("take ids apart in one way")
  func templates() throws {
    func values(_ template: String, _ id: String) -> [String]? {
      JoinTemplate(template).flatMap { one in Array(id.utf8).lend { one.values(of: $0) } }
    }
    #expect(values("github:{org}/{repo}", "github:acme/api") == ["acme", "api"])
    for other in ["github:acme", "github:acme/", "github:/api", "github:a/b/c", "github:", ""] {
      #expect(values("github:{org}/{repo}", other) == nil, "\(other)")
    }
    let account = "k8s:{cluster/}/{namespace}/serviceaccount/{name}"
    #expect(
      values(account, "k8s:arn:aws:eks:eu:1:cluster/prod/shop/serviceaccount/web")
        == ["arn:aws:eks:eu:1:cluster/prod", "shop", "web"])
    for other in [
      "k8s:prod/serviceaccount/web", "k8s:/shop/serviceaccount/web", "k8s:prod/shop/pod/web",
      "k8s:prod/shop/serviceaccount/", "k8s:prod//serviceaccount/web", "k8s:",
    ] { #expect(values(account, other) == nil, "\(other)") }
    #expect(
      values("g:{org}/{repo}/branches/{branch/}", "g:a/b/branches/x/y") == ["a", "b", "x/y"])
    #expect(
      values("{arn/}:instance/{id}", "arn:aws:ec2:eu:1:instance/i-1") == [
        "arn:aws:ec2:eu:1", "i-1",
      ])
    for wrong in ["{a}{b}", "{a}:{b}", "{a/}/{b/}", "{a", "a}", "{}", "{a}/{a}", "a", "{a}:b"] {
      #expect(JoinTemplate(wrong) == nil, "\(wrong)")
    }
  }
}
