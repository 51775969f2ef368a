import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusRendering

/// Themes, an organisation's colours, and marks.
@Suite struct BrandTests {
  /// A PNG of one pixel.
  static let pixel = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ) ?? Data())

  @Test(arguments: [
    ("seed", "#12345", "is not of the form"), ("seed", "red", "is not of the form"),
    ("sead", "#123456", "did you mean `seed`"),
    ("on-seed", "#333333", "`on-seed` (#333333) on `seed`"),
    ("confirmed", "#ffe0c0", "`confirmed` (#ffe0c0) on `page` (#ffffff) has a contrast of"),
    ("muted", "#8a8a8a", "4.5:1 is needed"),
  ])
  func `colours that cannot be read are refused, with the pair`(
    name: String, value: String, message: String
  ) {
    let error = #expect(throws: BlastRadiusError.self) {
      try Brand(light: [.init(name, value)])
    }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test func `dark colours are held against dark pages`() throws {
    #expect(throws: BlastRadiusError.self) { try Brand(dark: [.init("possible", "#003366")]) }
    let brand = try Brand(light: [.init("possible", "#003366")])
    #expect(brand.color(.possible, in: .auto) == "#003366")
    #expect(brand.color(.possible, in: .dark) == Theme.dark.color(.possible))
    #expect(brand.color(.possible, in: .print) == Theme.print.color(.possible))
  }

  @Test func `a logo is a PNG`() throws {
    #expect(throws: BlastRadiusError.self) { try Brand(logo: Array("<svg/>".utf8)) }
    #expect(throws: BlastRadiusError.self) { try Brand(logo: Array(Self.pixel.prefix(20))) }
    #expect(try Brand(logo: Self.pixel).logo?.size == Size(1, 1))
  }

  /// Everything that may stand around a picture.
  @Test(arguments: Theme.allCases)
  func `what stands around a picture changes nothing in it`(theme: Theme) async throws {
    let scene = try PictureTests.scene("token")
    var renderer = Renderer(engine: FakeLayout(), theme: theme)
    // In another shape everything stands elsewhere.
    renderer.fit = .tall
    let plain = try await renderer.svg(scene)
    renderer.marking = .amberStrict
    #expect(XMLChecker.problem(in: try await renderer.svg(scene)) == nil)
    renderer.brand = try Brand(logo: Self.pixel)
    let marked = try await renderer.svg(scene)
    let lines = Set(plain.split(separator: "\n").dropFirst(6))
    let missing = lines.subtracting(marked.split(separator: "\n"))
    #expect(missing.filter { !$0.contains("f-page") } == [])
    #expect(marked.components(separatedBy: "TLP:AMBER+STRICT").count == 4)
    #expect(marked.contains("href=\"data:image/png;base64,"))
    #expect(!plain.contains("transform=\"translate(0 ") && !plain.contains("TLP:"))
  }

  @Test(arguments: Marking.allCases)
  func `a mark stands in every format`(marking: Marking) async throws {
    let scene = try PictureTests.scene("token")
    var renderer = Renderer(engine: FakeLayout())
    renderer.marking = marking
    #expect(renderer.dot(scene).contains("label=\"\(marking.label)"))
    #expect(
      try renderer.mermaid(scene).hasPrefix("---\ntitle: \"\(marking.label)\"\n---\nflowchart"))
    #expect(Contrast.ratio(marking.color, "#000000") > 4.5)
  }
}
