public import BlastRadius

/// An organisation's own colours, and its logo.
public struct Brand: Hashable, Sendable {
  /// The colours that differ from those of the theme, in light pictures and in dark ones.
  private(set) var light: [Ink: String]
  private(set) var dark: [Ink: String]
  private(set) var logo: Logo?

  /// A colour by its name, such as `seed` and `#003366`.
  public struct Color: Hashable, Sendable {
    /// What is drawn in it.
    public var name: String
    /// Red, green and blue: `#rrggbb`.
    public var value: String

    /// Makes a colour.
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// What can have a colour of its own, in the order of the documentation.
  public static let names = Ink.allCases.map(\.rawValue)

  /// Makes it, where everything can be read in it.
  ///
  /// - Parameter logo: A picture as PNG.
  /// - Throws: `BlastRadiusError` of code `bad-input` where a name or value is no colour, the logo is no
  ///   PNG, or text has a contrast below 4.5:1 or lines one below 3:1; the message names the pair.
  public init(
    light: [Color] = [], dark: [Color] = [], logo: [UInt8]? = nil
  ) throws(BlastRadiusError) {
    self.light = try Self.inks(light)
    self.dark = try Self.inks(dark)
    self.logo = nil
    if let logo {
      guard let picture = Logo(png: logo) else {
        throw BlastRadiusError(.badInput, "the logo is no PNG")
      }
      self.logo = picture
    }
    try check(.light)
    try check(.dark)
  }

  /// The colour of an ink in a theme; only light and dark ones have colours of their own.
  func color(_ ink: Ink, in theme: Theme) -> String {
    let own =
      switch theme {
      case .auto, .light: light[ink]
      case .dark: dark[ink]
      case .highContrast, .print: String?.none
      }
    return own ?? theme.color(ink)
  }

  private static func inks(_ colors: [Color]) throws(BlastRadiusError) -> [Ink: String] {
    var inks: [Ink: String] = [:]
    for color in colors {
      guard let ink = Ink(rawValue: color.name) else {
        let nearest = NearestName.find(color.name, in: names).map { "; did you mean `\($0)`?" }
        throw BlastRadiusError(
          .badInput, "no colour is called \(shown(color.name))\(nearest ?? "")")
      }
      guard isColor(color.value) else {
        throw BlastRadiusError(
          .badInput,
          "\(shown(color.value)), the colour of `\(ink.rawValue)`, is not of the form `#rrggbb`")
      }
      inks[ink] = color.value.lowercased()
    }
    return inks
  }

  private static func shown(_ text: String) -> String { SafeText.visible(text).inTicks }

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#")
      && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private func check(_ theme: Theme) throws(BlastRadiusError) {
    for pair in Ink.pairs {
      let (front, back) = (color(pair.front, in: theme), color(pair.back, in: theme))
      let ratio = Contrast.ratio(front, back)
      if ratio >= pair.least { continue }
      throw BlastRadiusError(
        .badInput,
        "in \(theme.rawValue) pictures `\(pair.front.rawValue)` (\(front)) on `\(pair.back.rawValue)` "
          + "(\(back)) has a contrast of \(Self.text(ratio)):1, and \(Self.text(pair.least)):1 is needed"
      )
    }
  }

  /// A ratio, rounded down, so that one that is too low never looks enough.
  private static func text(_ ratio: Double) -> String {
    Decimals.text((ratio * 100).rounded(.down) / 100)
  }
}
