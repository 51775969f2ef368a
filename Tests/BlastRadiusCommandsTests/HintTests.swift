import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// What is said where a word is nearly right, and what is said once.
@Suite struct HintTests {
  @Test(arguments: [
    ("exposur", "'exposure'"), ("Exposure", "'exposure'"), ("rnak", "'rank'"),
    ("timline", "'timeline'"),
    ("explian", "'explain'"), ("validte", "'validate'"), ("triag", "'triage'"),
    ("graphs/cloudflare-2023.yaml", "one of exposure, explain"), ("", "one of exposure"),
  ])
  func `a verb that is nearly right is named`(word: String, hint: String) throws {
    let run = try Program.run([word, "graphs/cloudflare-2023.yaml", "--from", "jira"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains("there is no verb") && run.errors.contains(hint), "\(run.errors)")
  }

  @Test(arguments: [["--help"], ["help"], ["exposure", "--fron", "x"], ["--versio"]])
  func `what is no verb is left to others`(arguments: [String]) throws {
    #expect(try !Program.run(arguments).errors.contains("there is no verb"))
  }

  @Test(arguments: [
    (["exposure", "--from", "jira", "--format", "xml"], "it has text, json, csv, markdown."),
    (["render", "--format", "gif"], "it has svg, png, pdf, dot, mermaid."),
    (["validate", "--format", "csv"], "it has text, json, sarif."),
    (["exposure", "--from", "jira", "--format", "jsn"], "Did you mean 'json'?"),
    (["timeline", "--format", "svgz"], "Did you mean 'svg'?"),
    (["exposure", "--from", "jira", "--format", "JSON"], "Did you mean 'json'?"),
    (["exposure", "--from", "jira", "--format", ""], "it has text, json, csv, markdown."),
  ])
  func `a format that there is not lists those that there are`(
    arguments: [String], hint: String
  ) throws {
    let run = try Program.run(arguments + ["graphs/cloudflare-2023.yaml"])
    #expect(run.status == 64 && run.errors.contains(hint), "\(run.errors)")
  }

  /// A model with a warning for each of some nodes.
  private static func noisy(_ count: Int, kind: String = "hots") -> String {
    let nodes = (0..<count).map { "  n\($0): { kind: \(kind) }\n" }.joined()
    return "blastradius: 1\nnodes:\n  key: { kind: api-key }\n\(nodes)"
  }

  @Test(arguments: [1, 2, 50])
  func `the same warning is told once, with its count`(count: Int) throws {
    let run = try Program.run(["exposure", "-", "--from", "key"], input: Self.noisy(count))
    #expect(run.status == 0)
    #expect(run.errors.split(separator: "\n").count { $0.contains("there is no kind `hots`") } == 1)
    #expect(run.errors.contains("(\(count) times)") == (count > 1))
  }

  @Test(arguments: [(3, nil), (4, "1 more"), (1500, "97 more")] as [(Int, String?)])
  func `of one kind of warning the first three are told, and the rest is counted`(
    count: Int, more: String?
  ) throws {
    let nodes = (0..<count).map { "  n\($0): { kind: data, rotated: 2024-01-01 }\n" }.joined()
    let model = "blastradius: 1\nnodes:\n  key: { kind: api-key }\n\(nodes)"
    let run = try Program.run(["exposure", "-", "--from", "key"], input: model)
    let told = run.errors.split(separator: "\n").count {
      $0.contains("is neither [unused-rotation]")
    }
    #expect(told == 3)
    // The reader keeps a hundred, and says so.
    #expect(run.errors.contains("1400 more warnings are not shown") == (count > 100))
    #expect(
      more.map { run.errors.contains("\($0) like these") } ?? !run.errors.contains("more like"))
  }

  @Test func `validate tells every warning`() throws {
    let run = try Program.run(["validate", "-"], input: Self.noisy(20))
    #expect(
      run.errors.split(separator: "\n").count { $0.contains("there is no kind `hots`") } == 20)
  }

  @Test(arguments: [["exposure", "--from", "name:key"], ["rank"], ["validate"], ["find", "key"]])
  func `quiet leaves out warnings and notes, and no error`(arguments: [String]) throws {
    for option in ["--quiet", "-q"] {
      let all = arguments + [option, "-"]
      let run = try Program.run(all, input: Self.noisy(5))
      #expect(run.status == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(run.errors)")
      let wrong = try Program.run(all, input: "blastradius: 1\nnodes: []\n")
      #expect(wrong.status == 2 && !wrong.errors.isEmpty)
    }
  }
}
