import BlastRadiusTestSupport
import Foundation
import Testing

/// What verbs say of exports that are joined.
@Suite struct JoinCommandTests {
  private static let names = [
    "atlassian.json", "aws.json", "github.json", "kubernetes.json", "integrations.csv",
    "network.csv", "secrets.csv", "overlay.yaml",
  ]
  private static let options = ["--site", "acme", "--cluster", "prod"]
  private static let question = [
    "--from", "gateway-token,github:acme/tokens/9042", "--to",
    "arn:aws:s3:::acme-customer-exports@read", "--sources",
  ]
  private static let files = names.map { "graphs/imports/\($0)" }

  @Test func `validate says which rules joined what, for people and for programs`() throws {
    let text = try Program.run(["validate"] + Self.files + Self.options, in: Program.root)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("joined          kubernetes-account"), "\(text.output)")
    let json = try Program.run(
      ["validate"] + Self.files + Self.options + ["--format", "json"], in: Program.root)
    #expect(json.output.contains(#""rule": "github-repository""#), "\(json.output)")
  }

  @Test func `a snapshot is joined as its files are`() throws {
    let folder = try TemporaryFolder()
    let snapshot = folder.url.appendingPathComponent("company.snapshot").path
    let compiled = try Program.run(
      ["compile"] + Self.files + Self.options + ["-o", snapshot], in: Program.root)
    #expect(compiled.status == 0 && compiled.output.contains("github-repository"))
    let plain = try Program.run(
      ["explain"] + Self.files + Self.options + Self.question, in: Program.root)
    let stored = try Program.run(["explain", snapshot] + Self.question, in: Program.root)
    #expect(plain.output.contains("joined by github-repository"), "\(plain.output)")
    #expect(stored.output == plain.output)
    let valid = try Program.run(["validate", snapshot], in: Program.root)
    #expect(valid.output.contains("joined          kubernetes-account"), "\(valid.output)")
  }

  @Test func `the rules can be shown and replaced`() throws {
    let folder = try TemporaryFolder()
    let shown = try Program.run(["import", "--list-joins"])
    let file = folder.url.appendingPathComponent("joins.yaml")
    func explain(_ rules: String) throws -> Program.Run {
      try Data(rules.utf8).write(to: file)
      return try Program.run(
        ["explain"] + Self.files + Self.options + Self.question + ["--joins", file.path],
        in: Program.root)
    }
    #expect(try explain(shown.output).output.contains("joined by kubernetes-account"))
    let none = try explain("blastradius: 1\n")
    #expect(none.status == 0 && !none.output.contains("joined by"), "\(none.output)")
    let wrong = try explain(
      "blastradius: 1\nmarks:\n  - {rule: r, mark: m, value: '{a}', node: '{b}{a}', gives: same-as}\n"
    )
    #expect(wrong.status == 2 && wrong.errors.contains("joins.yaml:3:"), "\(wrong.errors)")
    let unknown = try explain(
      shown.output.replacing("gives: federates-to", with: "gives: federate-to"))
    #expect(unknown.status == 2 && unknown.errors.contains("unknown-relation"), "\(unknown.errors)")
  }
}
