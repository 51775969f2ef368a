import BlastRadiusTestSupport
import Foundation
import Testing

/// Who may import whom: the libraries shed their dependencies only while these arrows hold.
@Suite struct ArrowTests {
  /// What the sources of each module import of this package and of others.
  private static let allowed: [(module: String, imports: Set<String>)] = [
    ("GraphKernel", ["HeapModule"]),
    ("BlastRadius", ["GraphKernel"]),
    (
      "BlastRadiusFormats",
      ["BlastRadius", "CLibYAML", "CSimdjson", "CZip", "CZlib", "GraphKernel"]
    ),
    ("BlastRadiusRendering", ["BlastRadius", "Subprocess", "SystemPackage"]),
    ("BlastRadiusGraphviz", ["BlastRadius", "BlastRadiusRendering", "CGraphviz"]),
    (
      "BlastRadiusCommands",
      [
        "ArgumentParser", "BlastRadius", "BlastRadiusFormats", "BlastRadiusRendering", "CReport",
        "CSchemas", "CVersion",
      ]
    ),
    ("BlastRadiusCLI", ["BlastRadiusCommands"]),
  ]

  /// What every platform has.
  private static let system: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
    "System",
  ]

  private static func imports(of module: String) throws -> Set<String> {
    let folder = Program.root.appendingPathComponent("Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var found: Set<String> = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let pattern = /(?m)^\s*(?:[a-z@_A-Z]+ +)*import (?:[a-z]+ )?(\w+)/
      for match in text.matches(of: pattern) { found.insert(String(match.1)) }
    }
    return found.subtracting(system)
  }

  @Test(arguments: allowed)
  func `a module imports what it may`(module: String, imports: Set<String>) throws {
    #expect(try Self.imports(of: module).subtracting(imports) == [])
  }

  @Test func `who analyses models in code builds no YAML parser and no Graphviz`() throws {
    for module in ["GraphKernel", "BlastRadius"] {
      let imports = try Self.imports(of: module)
      for foreign in [
        "CLibYAML", "CGraphviz", "CSimdjson", "CZip", "Subprocess", "ArgumentParser",
      ] {
        #expect(!imports.contains(foreign))
      }
    }
    // The manifest says the same: these two targets name nothing else.
    let manifest = try String(
      contentsOf: Program.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    #expect(manifest.contains(#".target(name: "BlastRadius", dependencies: ["GraphKernel"]"#))
  }

  @Test func `the core and the kernel work without Foundation`() throws {
    for module in ["GraphKernel", "BlastRadius"] {
      let folder = Program.root.appendingPathComponent("Sources/\(module)")
      let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      for case let name as String in files where name.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(!text.contains("import Foundation"), "\(name)")
      }
    }
  }
}
