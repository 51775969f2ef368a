internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusRendering

/// In which language pictures and pages say what is fixed.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of what is fixed in a picture or page: en or de; names and notes of the model stay.",
      valueName: "language"), completion: .list(Language.allCases.map(\.rawValue)),
    transform: Self.language)
  var language = Language.english

  /// Throws where a format is English alone.
  ///
  /// - Parameter translated: The formats that are not.
  func check(_ format: OutputFormat, among translated: [OutputFormat]) throws {
    guard language == .english || translated.contains(format) else {
      throw ValidationError(
        "--language \(language.rawValue) is for pictures and pages; \(format.rawValue) is English.")
    }
  }

  private static func language(_ text: String) throws -> Language {
    guard let language = Language(rawValue: text.lowercased()) else {
      throw ValidationError(
        "It is one of \(Language.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return language
  }
}
