import BlastRadius
import BlastRadiusRendering
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// `--language`: pictures and pages in German.
@Suite struct LanguageCommandTests {
  private static let german = ["--language", "de"]

  @Test func `a report is written in German`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ReportCommandTests.shop, to: "shop.yaml")
    let text = try await ReportCommandTests.report([path, "--format", "markdown"] + Self.german)
    Snapshot.expect(ReportCommandTests.shortened(text), matches: "report/small-de.md")
  }

  @Test func `a German page says what language it is in, and where it is English`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ReportCommandTests.shop, to: "shop.yaml")
    let page = try await ReportCommandTests.report([path] + Self.german)
    #expect(page.contains("<html lang=\"de\">") && page.contains("aria-label=\"Inhalt\""))
    #expect(page.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"de\" lang=\"de\""))
    #expect(page.contains("<section lang=\"en\">"))
    let parts = page.split(separator: "<section lang=\"en\">")
    let german = parts[0] + parts.dropFirst().map { $0.drop { $0 != "<" } }.joined()
    for word in ["Contents", "The picture", "Reached", "Held (UTC)", "critical criticality"] {
      #expect(!german.contains(">\(word)<"), "\(word)")
    }
  }

  @Test(arguments: [
    ("en", ["connect", "read", "write", "control"], "{0} of {1} facts shown"),
    ("de", ["Verbindung", "Lesen", "Schreiben", "Kontrolle"], "{0} von {1} Fakten gezeigt"),
  ])
  func `the script of a page has all of its words from the page`(
    language: String, levels: [String], shown: String
  ) async throws {
    let page = try await ReportCommandTests.report([cloudflare, "--language", language])
    #expect(page.contains("<html lang=\"\(language)\">"))
    let block = try #require(page.firstMatch(of: /(?s)id="words">(.*?)<\/script>/)).1
    let words = try #require(
      try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
    #expect(words["levels"] as? [String] == levels && words["shown"] as? String == shown)
    // What it asks for is there, and what is there is asked for.
    let script = EmbeddedPage.script
    let asked = script.matches(of: /\bwords\.(\w+)/).map { String($0.1) }
    let byName = ["kind", "zone", "level", "certainty", "before", "after", "both"]
    #expect(
      Set<ExactText>(asked + byName + ["levels", "certainties"]) == Set<ExactText>(words.keys))
    #expect(script.matches(of: /toLocaleString\('|Collator\('/).isEmpty)
  }

  @Test func `a comparison is a German page too`() async throws {
    let page = try await answer(
      DiffCommand.self,
      [cloudflare, cloudflare, "--from", "jira", "--format", "html"] + Self.german)
    #expect(page.contains("Nichts unterscheidet sich: beide Seiten erreichen dasselbe."))
    #expect(page.contains("id=\"words\""))
  }

  @Test func `names are hidden in German answers too`() async throws {
    let arguments = [cloudflare, "--redact", "all", "--format", "markdown"] + Self.german
    let page = try await ReportCommandTests.report(arguments)
    #expect(page.contains("Namen sind auf dieser Seite verborgen"))
    #expect(!page.contains("Jira") && !page.contains("Smartsheet"))
  }

  @Test(arguments: [
    (["report", "--language", "fr"], "en, de"), (["render", "--language", ""], "en, de"),
    (["timeline", "--language", "de"], "text is English"),
    (["report", "--language", "de", "--format", "csv"], "csv is English"),
    (["whatif", "--from", "jira", "--set", "console-acl=enforced", "--language", "de"], "English"),
  ])
  func `what has no other language is a mistake of usage`(
    arguments: [String], message: String
  ) throws {
    let run = try Program.run([arguments[0], cloudflare] + arguments.dropFirst())
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
