import BlastRadius

/// How wide text is in Arial, without asking a font.
///
/// Latin widths are Arial's own. Everything else is drawn by whatever font the reader has, so it
/// gets a width that is rather too large.
package enum FontMetrics {
  /// What is added to every measured width, since converters round glyphs differently.
  static let padding = 1.06

  /// The width in points of one line of text, padding included.
  package static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var units = 0.0
    for scalar in text.unicodeScalars { units += advance(scalar, bold: bold) }
    return units * size * padding
  }

  /// The advance of a scalar in ems.
  static func advance(_ scalar: Unicode.Scalar, bold: Bool) -> Double {
    let value = Int(scalar.value)
    switch value {
    case 0x20...0x7E: return Double((bold ? boldASCII : regularASCII)[value - 0x20]) / 2048
    case 0xA0...0xFF: return Double((bold ? boldLatin : regularLatin)[value - 0xA0]) / 2048
    case 0x2010...0x2015, 0x2026, 0x2190...0x21FF: return 1
    case 0x2018...0x201F: return 0.5
    case 0x2E3A: return 2
    case 0x2E3B: return 3
    default: return otherAdvance(scalar)
    }
  }

  private static func otherAdvance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format where scalar.value == 0x200D: return 0
    default: break
    }
    switch scalar.value {
    case 0xFE00...0xFE0F: return 0
    case 0xFDF0...0xFDFC: return 5
    case 0xFDFD: return 13
    case 0x12000...0x1254F: return 4
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF: return 1.35
    case 0x0100...0x024F: return 0.95
    case 0x0370...0x04FF, 0x1E00...0x1EFF: return 1.1
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF00...0xFF60, 0x20000...0x3FFFF:
      return 1.02
    default: return 1.25
    }
  }
}
