import BlastRadius

/// The colours of a picture: Okabe and Ito's palette and neutrals, darkened or lightened where the
/// contrast of text (4.5:1) or lines (3:1) asks for it.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// Light, and dark where the reader's system is dark.
  case auto
  /// Always light.
  case light
  /// Always dark, and light in print.
  case dark
}

extension Theme {
  /// The colour written into attributes; style rules may replace it.
  func color(_ ink: Ink) -> String { self == .dark ? ink.colors.dark : ink.colors.light }

  /// The rules for dark screens, forced colours and print.
  var styleSheet: String {
    var sheet = ""
    if self == .auto {
      sheet += "@media screen and (prefers-color-scheme:dark){" + rules { $0.colors.dark } + "}\n"
    }
    if self == .dark { sheet += "@media print{" + rules { $0.colors.light } + "}\n" }
    sheet +=
      "@media (forced-colors:active){svg{forced-color-adjust:none}" + rules { $0.forced } + "}\n"
    return sheet
  }

  private func rules(_ color: (Ink) -> String) -> String {
    Ink.allCases.map { ink in
      ".f-\(ink.rawValue){fill:\(color(ink))}.s-\(ink.rawValue){stroke:\(color(ink))}"
    }.joined()
  }
}
