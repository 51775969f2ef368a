import BlastRadius

/// How much two colours stand out from each other, as the Web Content Accessibility Guidelines 2.2 say.
enum Contrast {
  /// The ratio of two colours `#rrggbb`, from 1 to 21.
  static func ratio(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The power of 12/5 of a number from 0 to 1: its fifth root, as Newton found it, twelve times.
  private static func power(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<64 {
      let fourth = root * root * root * root
      root -= (fourth * root - base) / (5 * fourth)
    }
    let third = root * root * root
    return third * third * third * third
  }
}
