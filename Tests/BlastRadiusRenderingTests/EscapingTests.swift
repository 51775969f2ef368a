import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusRendering

/// Hostile names in every format, from random scenes.
struct EscapingTests {
  @Test(arguments: 0..<UInt64(RandomModels.count(150, share: 10)))
  func `Names stay text in SVG and Mermaid`(_ seed: UInt64) async throws {
    let model = RandomScenes.model(seed: seed &+ 10_000)
    let scene = try RandomSceneTests.scene(model, seed: seed)
    let renderer = Renderer(engine: FakeLayout())
    let svg = try await renderer.svg(scene)
    #expect(XMLChecker.problem(in: svg) == nil)
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!svg.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    for line in try renderer.mermaid(scene).split(separator: "\n") {
      #expect(Self.isMermaid(String(line)), "\(line.prefix(200))")
    }
  }

  /// Whether a line is one that the writer means: labels hold letters, harmless signs and numbered
  /// entities, and everything else is fixed.
  private static func isMermaid(_ line: String) -> Bool {
    if line.hasPrefix("  classDef ") || line.hasPrefix("  class ") {
      return line.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
    }
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    var shape = ""
    for (index, part) in parts.enumerated() {
      if index % 2 == 1 {
        guard isLabel(String(part)) else { return false }
        shape += "L"
      } else {
        for character in part where !(character.isNumber && shape.hasSuffix("0")) {
          shape.append(character.isNumber ? "0" : character)
        }
      }
    }
    return shapes.contains(shape.trimmingPrefix(while: { $0 == " " }).description)
  }

  private static let shapes: Set<String> = {
    var shapes: Set<String> = ["flowchart TB", "end", "subgraph z0[L]", "n0[L]", "g0{{L}}"]
    for arrow in ["==>", "-->", "-.->", "--x"] {
      for (from, to) in [("n", "n"), ("n", "g"), ("g", "n"), ("g", "g")] {
        shapes.insert("\(from)0 \(arrow) \(to)0")
        shapes.insert("\(from)0 \(arrow)|L| \(to)0")
      }
    }
    return shapes
  }()

  private static func isLabel(_ label: String) -> Bool {
    let text = label.replacingOccurrences(of: "<br/>", with: " ")
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x9F || scalar.properties.isAlphabetic
        || "0123456789 .,-/()#;".unicodeScalars.contains(scalar)
    }
  }

  @Test func `Text that is too long is cut, and never more than its place`() {
    for name in RandomScenes.hostile.map({ String(repeating: $0, count: 400) }) {
      let block = TextBlock(name, size: 14, bold: true, maxWidth: 168, maxLines: 2)
      #expect(block.lines.count <= 2)
      #expect(block.width <= 168)
    }
  }

  @Test func `Lines break at words, else after a sign, else anywhere`() {
    let lines = { (text: String) in
      TextBlock(text, size: 14, bold: true, maxWidth: 120, maxLines: 3).lines
    }
    #expect(lines("Smartsheet service account") == ["Smartsheet", "service account"])
    #expect(lines("eu-west-1/payments-database") == ["eu-west-1/", "payments-", "database"])
    #expect(lines("とても長い名前がここに") == ["とても長い名前", "がここに"])
    #expect(lines("short") == ["short"])
    #expect(lines("") == [])
  }

  @Test func `Mermaid refuses what it would not draw`() throws {
    var model = Model()
    model.nodes = (0..<60).map { Node("n\($0)", kind: "host") }
    for subject in 0..<60 {
      for step in 1..<11 {
        model.edges.append(Edge("n\(subject)", "owns", "n\((subject + step) % 60)"))
      }
    }
    let scene = try Scene(model)
    #expect(throws: BlastRadiusError.self) { try Renderer(engine: FakeLayout()).mermaid(scene) }
  }
}
