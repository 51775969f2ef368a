import Foundation
import Testing

@testable import BlastRadiusRendering

/// Whether everything can be told apart: by contrast, and without colours.
struct ContrastTests {
  @Test(arguments: [Theme.light, .dark, .highContrast, .print])
  func `Every colour stands out from what it is drawn on`(_ theme: Theme) throws {
    for pair in Ink.pairs {
      let contrast = Self.contrast(theme.color(pair.front), theme.color(pair.back))
      let least = theme == .highContrast ? pair.least * 1.5 : pair.least
      #expect(contrast >= least, "\(pair.front) on \(pair.back): \(contrast)")
    }
  }

  @Test func `Cards and arrows of every state differ in print without colours`() {
    let cards = Scene.Card.State.allCases.map { state -> String in
      let look = CardLook(state)
      return "\(look.width) \(look.dash) \(state == .seed)"
    }
    #expect(Set<String>(cards).count == cards.count)
    let arrows = Scene.Link.State.allCases.map { state -> String in
      let look = LinkLook(
        Scene.Link(
          id: "", from: "", to: "", state: state, step: nil, text: "", note: "", sentence: "",
          isData: false))
      return "\(look.width) \(look.dash)"
    }
    #expect(Set<String>(arrows).count == arrows.count)
  }

  /// Colours become dark or light, and widths of lines thin, middling or heavy.
  @Test(arguments: PictureTests.names)
  func `Every two marks of a legend differ in print without colours`(_ name: String) async throws {
    let scene = try PictureTests.scene(name)
    let drawing = try await PictureTests.drawing(scene)
    var seen: [String: LegendItem] = [:]
    for mark in scene.legend {
      let item = try #require(LegendItem.flow([mark], .english, x: 0, y: 0, width: 500).first)
      var writer = SVGWriter(drawing, theme: .light, prefix: "br")
      writer.writeLegend(item)
      let look = Self.withoutColours(writer.document.text)
      #expect(seen[look] == nil, "\(mark) looks like \(String(describing: seen[look]?.mark))")
      seen[look] = item
    }
  }

  static func withoutColours(_ markup: String) -> String {
    markup.split(separator: "\n").filter { !$0.contains(" font-size=\"11\"") }.joined()
      .replacing(/class="[^"]*"/, with: "")
      .replacing(/#[0-9a-f]{6}/) { luminance(String($0.output)) < 0.5 ? "dark" : "light" }
      .replacing(/stroke-width="([0-9.]+)"/) { match in
        let width = Double(match.output.1) ?? 0
        return width < 1.7 ? "thin" : width < 3 ? "middling" : "heavy"
      }
  }

  @Test func `Every ink has a rule for dark screens and forced colours`() {
    let sheet = Palette(theme: .auto).styleSheet
    for ink in Ink.allCases {
      #expect(sheet.contains(".f-\(ink.rawValue){fill:\(ink.colors.dark)}"))
    }
    #expect(sheet.contains("forced-colors:active"))
    #expect(!Palette(theme: .light).styleSheet.contains("prefers-color-scheme"))
    #expect(Palette(theme: .dark).styleSheet.contains("print"))
  }

  /// Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio.
  private static func contrast(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
