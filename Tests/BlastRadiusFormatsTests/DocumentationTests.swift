import BlastRadius
import Foundation
import Testing

/// The pages about the inputs say what their readers do.
@Suite struct DocumentationTests {
  private let page: String

  init() throws {
    page = try String(
      contentsOf: repository.appendingPathComponent("docs/model.md"), encoding: .utf8)
  }

  @Test("every model on the page is read without a word")
  func models() {
    let models = page.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(models.count >= 5)
    for model in models {
      #expect(diagnostics(of: model).map(line) == [], "\(model)")
    }
  }

  @Test("every code of a diagnostic is on its page")
  func codes() throws {
    let names = [
      "docs/opengraph.md", "docs/leaked-lists.md", "docs/policies.md", "docs/imports.md",
    ]
    let others = try names.map { name in
      try String(contentsOf: repository.appendingPathComponent(name), encoding: .utf8)
    }
    let pages = [page] + others
    let folder = repository.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var codes: Set<String> = []
    let pattern =
      /(?:report|warn|error|deviation|Failure|Diagnostic)\(\s*(?:\.error, |code: )?"([a-z0-9]+(?:-[a-z0-9]+)*)"/
    for case let name as String in files where name.hasSuffix(".swift") {
      guard name.hasPrefix("BlastRadiusFormats/") || name.hasPrefix("BlastRadius/Model/") else {
        continue
      }
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for match in text.matches(of: pattern) { codes.insert(String(match.1)) }
    }
    #expect(codes.count > 30)
    for code in codes.sorted() {
      #expect(pages.contains { $0.contains("`\(code)`") }, "\(code)")
    }
  }

  @Test("every column on the page about leaked lists is known, or passed over")
  func columns() throws {
    let page = try String(
      contentsOf: repository.appendingPathComponent("docs/leaked-lists.md"), encoding: .utf8)
    let sections = page.components(separatedBy: "\n## ")
    let fields = try #require(sections.first { $0.hasPrefix("Fields\n") })
    let rows = fields.split(separator: "\n").filter { $0.hasPrefix("| w") || $0.hasPrefix("| a ") }
    let known = rows.flatMap { row in
      row.split(separator: "|").dropFirst().prefix(1).flatMap { $0.matches(of: /`([a-z0-9-]+)`/) }
        .map { String($0.1) }
    }.filter { !["true", "yes", "1", "at", "-at", "-on"].contains($0) }
    #expect(known.count > 60)
    for name in known {
      let read = try ReadList("\(name),zzz\n2024-01-01,y\n")
      #expect(read.list?.format == .csv, "\(name)")
    }
    let secrets = try #require(sections.first { $0.hasPrefix("What is never read\n") })
    let passed = try #require(secrets.split(separator: "are\npassed over").first)
    for match in passed.matches(of: /`([A-Za-z0-9-]+)`/) {
      let read = try ReadList("id,\(match.1)\nx,alice\n")
      #expect(read.entries == ["2; x"], "\(match.1)")
      #expect(!read.problems.contains("1:1: unknown-field"), "\(match.1)")
    }
  }
}
