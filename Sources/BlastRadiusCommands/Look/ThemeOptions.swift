internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// In which colours pictures are drawn.
struct ThemeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "auto, light, dark, high-contrast or print; or a YAML file with colours and a logo.",
      valueName: "theme"), completion: .list(Theme.allCases.map(\.rawValue)))
  var theme = "auto"

  /// A renderer in these colours.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a file is no theme.
  func applied(to renderer: Renderer) throws -> Renderer {
    var renderer = renderer
    if let theme = Theme(rawValue: theme) {
      renderer.theme = theme
      return renderer
    }
    let file = try ThemeFile(path: theme)
    renderer.theme = try base(file.base)
    renderer.brand = try Brand(
      light: file.light.map(Brand.Color.init), dark: file.dark.map(Brand.Color.init),
      logo: file.logo)
    return renderer
  }

  /// The theme that colours of a file stand in for.
  private func base(_ name: String?) throws -> Theme {
    guard let name else { return .auto }
    guard let base = Theme(rawValue: name), [.auto, .light, .dark].contains(base) else {
      throw BlastRadiusError(
        .badInput,
        "the `base` of a theme is auto, light or dark, not \(SafeText.visible(name).inTicks)")
    }
    return base
  }

  func validate() throws {
    let isFile = theme.hasSuffix(".yaml") || theme.hasSuffix(".yml")
    guard isFile || Theme(rawValue: theme) != nil else {
      let names = Theme.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--theme is one of \(names), or a file whose name ends in .yaml.")
    }
  }
}
