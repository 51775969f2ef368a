import BlastRadiusFormats
import Foundation
import Testing

/// The page about imports says what importers do.
@Suite("docs/imports.md") struct ImportPageTests {
  @Test(
    "has examples of which comes out what stands below them", arguments: ["Atlassian", "GitHub"])
  func examples(system: String) throws {
    let page = try String(
      contentsOf: repository.appendingPathComponent("docs/imports.md"), encoding: .utf8)
    let section = try #require(
      page.components(separatedBy: "\n## ").first { $0.hasPrefix("\(system)\n") })
    let blocks = section.components(separatedBy: "```")
    try #require(blocks.count >= 5)
    let bundle = try #require(blocks[1].hasPrefix("json\n") ? String(blocks[1].dropFirst(5)) : nil)
    let read = try ReadFiles(
      [("export.json", bundle)], ImportOptions(names: [ImportName(.site, "acme")]))
    #expect(read.problems == [])
    let edges = blocks[3].split(separator: "\n").map(String.init)
    #expect(edges.count > 4)
    for edge in edges { #expect(read.edges.contains { $0 == edge }, "\(edge): \(read.edges)") }
  }
}
