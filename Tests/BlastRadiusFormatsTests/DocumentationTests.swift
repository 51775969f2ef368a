import BlastRadius
import Foundation
import Testing

/// The page about the text model says what the reader does.
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
    let imports = try String(
      contentsOf: repository.appendingPathComponent("docs/opengraph.md"), encoding: .utf8)
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
      #expect(page.contains("`\(code)`") || imports.contains("`\(code)`"), "\(code)")
    }
  }
}
