internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius render`: a picture of an exposure.
struct RenderCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "A picture of what can be reached.",
    discussion: """
      Example:
        blastradius render graphs/cloudflare-2023.yaml --from scenario:entry-pair -o entry-pair.svg
      """)

  static let formats: [OutputFormat] = [.svg, .png]

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func answer(in format: OutputFormat, style: TextStyle) throws -> Answer {
    throw BlastRadiusError(.missing, "the renderer is not connected yet")
  }
}
