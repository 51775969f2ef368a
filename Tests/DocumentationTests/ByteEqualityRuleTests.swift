import BlastRadiusTestSupport
import Foundation
import Testing

/// Texts are equal where their bytes are: what the compiler cannot see to, since it would ask the
/// standard library, does not stand in the sources.
@Suite struct ByteEqualityRuleTests {
  private static let modules = [
    "BlastRadius", "BlastRadiusFormats", "BlastRadiusRendering", "BlastRadiusCommands",
  ]

  /// The files of a module with their text, comments aside.
  private static func files(of module: String) throws -> [(name: String, code: String)] {
    let folder = Program.root.appendingPathComponent("Sources/\(module)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.map { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return ("\(module)/\(name)", text.replacing(#/\/\/[^\n]*/#, with: ""))
    }
  }

  @Test(arguments: modules)
  func `sets and keys of dictionaries are no strings`(module: String) throws {
    for (name, code) in try Self.files(of: module) {
      let strings = #/\[String\?? *:|Set<String\??>|Dictionary<String\?? *,|Set<\[String\]>/#
      #expect(code.firstMatch(of: strings) == nil, "\(name) has to use ExactText")
    }
  }

  @Test(arguments: modules.dropFirst())
  func `a file that compares texts imports how they are compared`(module: String) throws {
    for (name, code) in try Self.files(of: module) where code.contains(#/\bString\b/#) {
      let compares =
        #/ [=!]= | < |sorted\(|contains\(|Hashable|Equatable|Comparable|firstIndex\(of/#
      guard code.contains(compares) else { continue }
      let imports = #/(?m)^(package |public |internal )?import BlastRadius$/#
      #expect(code.contains(imports), "\(name) has to import BlastRadius")
    }
  }
}
