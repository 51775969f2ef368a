import BlastRadius

/// The colours that a picture is drawn in: those of a theme, and of who draws it.
struct Palette: Hashable, Sendable {
  var theme: Theme
  var brand: Brand?

  /// The colour written into attributes; style rules may replace it.
  func color(_ ink: Ink) -> String { color(ink, theme) }

  /// The rules for dark screens, forced colours and print.
  var styleSheet: String {
    var sheet = ""
    if theme == .auto {
      sheet +=
        "@media screen and (prefers-color-scheme:dark){" + rules { color($0, .dark) } + "}\n"
    }
    if theme == .dark { sheet += "@media print{" + rules { color($0, .light) } + "}\n" }
    sheet +=
      "@media (forced-colors:active){svg{forced-color-adjust:none}" + rules { $0.forced } + "}\n"
    return sheet
  }

  private func color(_ ink: Ink, _ theme: Theme) -> String {
    brand?.color(ink, in: theme) ?? theme.color(ink)
  }

  private func rules(_ color: (Ink) -> String) -> String {
    Ink.allCases.map { ink in
      ".f-\(ink.rawValue){fill:\(color(ink))}.s-\(ink.rawValue){stroke:\(color(ink))}"
    }.joined()
  }
}
