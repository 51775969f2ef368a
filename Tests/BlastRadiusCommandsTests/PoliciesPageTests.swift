import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// The policies of the pages and of the gallery are what `check` says of them.
@Suite struct PoliciesPageTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func statuses(_ arguments: [String], in folder: URL) throws -> [String: String] {
    let run = try Program.run(["check"] + arguments + ["--format", "json"], in: folder)
    #expect([0, 1, 2].contains(run.status) && !run.output.isEmpty, "\(run.errors)")
    let policies = try JSON(run.output)["policies"].items
    return Dictionary(
      policies.map { ($0["id"].text ?? "", $0["status"].text ?? "") }, uniquingKeysWith: { $1 })
  }

  @Test func `each policy of the page holds or fails as the page says`() throws {
    let page = try Self.text("docs/policies.md")
    let blocks = page.components(separatedBy: "```yaml\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    let folder = try TemporaryFolder()
    _ = try folder.write(blocks[0], to: "model.yaml")
    var forms: Set<String> = []
    for block in blocks.dropFirst() {
      _ = try folder.write("blastradius: 1\n" + block, to: "policies.yaml")
      let said = block.matches(of: /- id: ([a-z-]+) +# (pass|fail|accepted|error)\n/)
      #expect(said.count == block.components(separatedBy: "- id: ").count - 1)
      let found = try Self.statuses(["model.yaml", "--policies", "policies.yaml"], in: folder.url)
      for line in said { #expect(found[String(line.1)] == String(line.2), "\(line.1)") }
      for form in ["deny", "allow", "limit", "has", "sets"] {
        for line in said {
          let policy = block.components(separatedBy: "id: \(line.1) ")[1]
            .components(separatedBy: "- id:")[0]
          if policy.contains("\(form):") { forms.insert("\(form) \(line.2)") }
        }
      }
    }
    for form in ["deny", "allow", "limit", "has", "sets"] {
      #expect(forms.isSuperset(of: ["\(form) pass", "\(form) fail"]), "\(form)")
    }
  }

  @Test func `the gallery says what each of its policies finds`() throws {
    let page = try Self.text("graphs/README.md")
    let graphs = try FileManager.default.contentsOfDirectory(
      atPath: Program.root.appendingPathComponent("graphs").path
    ).filter { $0.hasSuffix(".yaml") }.sorted()
    var rows = 0
    for graph in graphs {
      let found = try Self.statuses(["graphs/\(graph)"], in: Program.root)
      for (policy, status) in found.sorted(by: { $0.key < $1.key }) {
        let words = ["pass": "holds", "fail": "fails"][status] ?? status
        #expect(page.contains("| `\(policy)` | \(words) |"), "\(graph): \(policy) \(words)")
        rows += 1
      }
    }
    #expect(page.matches(of: /\n\| `[a-z-]+` \| (holds|fails) \|/).count == rows)
  }

  @Test func `the policies to start from fit every model of the gallery`() throws {
    let graphs = try FileManager.default.contentsOfDirectory(
      atPath: Program.root.appendingPathComponent("graphs").path
    ).filter { $0.hasSuffix(".yaml") }.sorted()
    let pack = try ModelReader.read([
      Program.root.appendingPathComponent("graphs/policies/saas.yaml").path
    ])
    #expect(pack.warnings.map(\.message) == [])
    #expect(pack.model.policies.count >= 8)
    let ids = Set<String>(pack.model.policies.map(\.id))
    var everFails: Set<String> = []
    for graph in graphs {
      let found = try Self.statuses(
        ["graphs/\(graph)", "--policies", "graphs/policies/saas.yaml"], in: Program.root)
      for id in ids {
        #expect(found[id] == "pass" || found[id] == "fail", "\(graph): \(id)")
        if found[id] == "fail" { everFails.insert(id) }
      }
    }
    #expect(everFails.count >= 5)
    #expect(
      try Program.run(["fmt", "--check", "graphs/policies/saas.yaml"]).status == 0)
  }

  @Test func `the model to start from has a policy that fails`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(StarterModel.text, to: "shop.yaml")
    let run = try Program.run(["check", "shop.yaml"], in: folder.url)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("unless branch-protection is enforced"))
  }
}
