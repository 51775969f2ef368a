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
  /// Black on white, and few dark colours: contrast of text 7:1, of lines 4.5:1.
  case highContrast = "high-contrast"
  /// Greys alone, for printers without colours.
  case print
}

extension Theme {
  /// What is drawn where nobody asks the reader's system.
  var fixed: Theme { self == .auto ? .light : self }

  /// The colour written into attributes; style rules may replace it.
  func color(_ ink: Ink) -> String {
    switch self {
    case .auto, .light: ink.colors.light
    case .dark: ink.colors.dark
    case .highContrast: ink.plainColors.contrast
    case .print: ink.plainColors.grey
    }
  }
}
