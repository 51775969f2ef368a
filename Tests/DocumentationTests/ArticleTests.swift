import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// What pages show of the library is code that is compiled and run.
@Suite struct ArticleTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The Swift blocks of a page.
  private static func blocks(of page: String) throws -> [String] {
    try text(page).components(separatedBy: "```swift\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  /// What stands between the marks of an example, moved to the margin.
  private static func regions(of file: String) throws -> [String] {
    try text("Tests/DocumentationTests/\(file).swift").components(separatedBy: "  // begin\n")
      .dropFirst().compactMap { $0.components(separatedBy: "  // end\n").first }
      .map { region in
        region.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n")
      }
  }

  @Test func `the article shows the code that is compiled`() throws {
    let blocks = try Self.blocks(of: "Sources/BlastRadius/BlastRadius.docc/LoadAskDraw.md")
    #expect(blocks.count >= 5)
    #expect(blocks == (try Self.regions(of: "ArticleExample")))
  }

  @Test func `the README shows the code that is compiled`() throws {
    let imports = "import BlastRadius\nimport BlastRadiusFormats\n\n"
    let regions = try Self.regions(of: "ReadmeExample")
    #expect(try Self.blocks(of: "README.md") == regions.map { imports + $0 })
  }

  @Test func `the examples use what everybody can use`() throws {
    for file in ["ArticleExample", "ReadmeExample", "AlgorithmExamples"] {
      let text = try Self.text("Tests/DocumentationTests/\(file).swift")
      let imports = text.split(separator: "\n").filter { $0.contains("import ") }
      #expect(imports.allSatisfy { $0.hasPrefix("import BlastRadius") })
    }
  }

  /// The Swift blocks in the comments of a module.
  private static func commentBlocks(in module: String) throws -> [String] {
    let root = Program.root.appendingPathComponent("Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.flatMap {
      name in
      try text("Sources/\(module)/\(name)").components(separatedBy: "/// ```swift\n").dropFirst()
        .compactMap { $0.components(separatedBy: "/// ```").first }
        .map { $0.replacing(#/(?m)^ *\/\/\/ ?/#, with: "").replacing(#/ +$/#, with: "") }
    }
  }

  @Test func `the documentation of the algorithms shows code that is compiled`() throws {
    let regions = try Self.regions(of: "AlgorithmExamples")
    #expect(try Self.commentBlocks(in: "BlastRadius").sorted() == regions.sorted())
  }

  @Test func `the examples of the algorithms run`() throws {
    let loaded = try ModelReader.read([Program.graph("cloudflare-2023.yaml")])
    var question = Question(from: [
      Fact("moveworks-token", .control), Fact("smartsheet-credential", .control),
    ])
    question.at = Moment("2023-11-14")
    #expect(throws: Never.self) { try runAlgorithmExamples(loaded.model, question) }
  }

  @Test func `the code of the article answers`() throws {
    let result = try runArticle(path: Program.graph("cloudflare-2023.yaml"))
    #expect(result.exposure.facts.contains { $0.fact == Fact("jira", .control) })
    #expect(result.ways.map(\.hops) == [3, 6])
    #expect(result.diagram.contains("Jira"))
    #expect(result.reach.facts.map(\.fact.description).contains("wiki@read"))
  }
}
