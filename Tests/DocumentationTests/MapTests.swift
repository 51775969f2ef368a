import BlastRadiusTestSupport
import Foundation
import Testing

/// A newcomer finds every folder of the sources in `CONTRIBUTING.md`, and few files in each.
@Suite struct MapTests {
  /// The modules whose folders have tables of their own.
  static let modules = [
    "GraphKernel", "BlastRadius", "BlastRadiusFormats", "BlastRadiusRendering",
    "BlastRadiusCommands",
  ]

  /// The folders that the map has of a module.
  private static func folders(of module: String) throws -> Set<String> {
    let map = try String(
      contentsOf: Program.root.appendingPathComponent("CONTRIBUTING.md"), encoding: .utf8)
    let table = map.components(separatedBy: "| folder of `\(module)` |").dropFirst().first ?? ""
    let rows = table.split(separator: "\n\n").first ?? ""
    return Set(
      rows.matches(of: #/(?m)^\| `([^`]+)` \| [^|\n]+ \|$/#).map { String($0.1) })
  }

  @Test(arguments: modules)
  func `the map has each folder and no other`(module: String) throws {
    let folders = Set(try SourceFolders(module).counts.keys.filter { !$0.isEmpty })
    #expect(try Self.folders(of: module).symmetricDifference(folders).sorted() == [])
  }

  @Test(arguments: modules)
  func `a folder has at most 16 files`(module: String) throws {
    #expect(try SourceFolders(module).counts.filter { $0.value > 16 } == [:])
  }

  @Test(arguments: modules)
  func `folders do not use each other in circles`(module: String) throws {
    #expect(try SourceFolders(module).circles() == [])
  }
}
