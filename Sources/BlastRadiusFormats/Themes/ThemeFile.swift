import BlastRadius

/// A file with an organisation's colours and its logo: `blastradius: 1`, and `theme` with `base`, `light`,
/// `dark` and `logo`, none of which has to be there.
public struct ThemeFile: Sendable {
  /// The theme that the colours stand in for; `nil` where the file does not say.
  public private(set) var base: String?
  /// The colours in light pictures, by name, in the order of the file.
  public private(set) var light: [(name: String, value: String)] = []
  /// The colours in dark pictures.
  public private(set) var dark: [(name: String, value: String)] = []
  /// The bytes of the logo.
  public private(set) var logo: [UInt8]?

  private static let keys = ["base", "light", "dark", "logo"]
  private static let largestLogo = 512 << 10

  /// Reads a file; the path of a logo is taken from the folder of the file.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public init(path: String) throws {
    var theme = self
    let options = ModelReader.Options()
    try ListFile.read(path, "a theme", keys: ["blastradius", "theme"], options) { root, log in
      guard let value = root.entries?.first(where: { $0.key == "theme" })?.value else {
        return log.error("missing-key", "a theme needs `theme`, a mapping", at: root.location)
      }
      let object = ObjectReader(
        value, "a theme", keys: Self.keys, path: ModelPath(["theme"]),
        context: DecodingContext(log: log))
      guard let object else { return }
      theme.base = object.text("base")
      theme.light = Self.colors(object.value("light"), log)
      theme.dark = Self.colors(object.value("dark"), log)
      if let name = object.text("logo") {
        theme.logo = Self.logo(name, beside: path, object.value("logo")?.location, log)
      }
    }
    self = theme
  }

  private static func colors(
    _ value: YAMLValue?, _ log: ProblemLog
  ) -> [(name: String, value: String)] {
    guard let value, !value.isNull else { return [] }
    guard let entries = value.entries else {
      log.error("wrong-type", "colours are a mapping of names to `#rrggbb`", at: value.location)
      return []
    }
    return entries.compactMap { entry in
      guard let text = entry.value.text else {
        log.error("wrong-type", "a colour is a text, `\"#rrggbb\"`", at: entry.value.location)
        return nil
      }
      return (entry.key, text)
    }
  }

  private static func logo(
    _ name: String, beside path: String, _ location: SourceLocation?, _ log: ProblemLog
  ) -> [UInt8]? {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let file = name.hasPrefix("/") ? name : (folder + [Substring(name)]).joined(separator: "/")
    do throws(SourceFile.Failure) {
      return try SourceFile.readRegular(file, limit: largestLogo)
    } catch {
      log.error(error.code, "the logo: \(error.message)", at: location)
      return nil
    }
  }
}
