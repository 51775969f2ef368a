internal import ArgumentParser
internal import BlastRadius

/// What a command has to say.
struct Answer: Sendable {
  /// The result, for standard output or a file.
  var content: Content
  /// What standard error gets besides.
  var warnings: [Diagnostic] = []
  /// How the process ends.
  var status = ExitStatus.answered

  /// The bytes of a result.
  enum Content: Sendable {
    case text(String)
    /// Text as UTF-8.
    case json([UInt8])
    /// Text that is made while it is written.
    case longJSON(LongJSON)
    case bytes([UInt8])
  }

  /// Makes an answer of text.
  init(_ text: String, warnings: [Diagnostic] = []) {
    content = .text(text)
    self.warnings = warnings
  }

  /// Adds to the text, where it is one.
  mutating func append(_ more: String) {
    if case .text(let text) = content { content = .text(text + more) }
  }

  /// Makes an answer of JSON as UTF-8.
  init(json: [UInt8], warnings: [Diagnostic] = []) {
    content = .json(json)
    self.warnings = warnings
  }

  /// Makes an answer of JSON of any size.
  init(json: LongJSON, warnings: [Diagnostic] = []) {
    content = .longJSON(json)
    self.warnings = warnings
  }

  /// Makes an answer of bytes, such as a picture.
  init(bytes: [UInt8], warnings: [Diagnostic] = []) {
    content = .bytes(bytes)
    self.warnings = warnings
  }
}

/// A command that answers a question; printing the answer is the same for all of them.
protocol AnsweringCommand: AsyncParsableCommand {
  /// Where the answer goes and in which format.
  var output: OutputOptions { get }
  /// The formats that the command can write, the default first.
  static var formats: [OutputFormat] { get }
  /// Answers in one of `formats`.
  func answer(in format: OutputFormat, style: TextStyle) async throws -> Answer
}

extension AnsweringCommand {
  mutating func run() async throws {
    let waiting = WaitingNotice()
    defer { waiting.end() }
    let format = try output.format(among: Self.formats)
    let (command, notes) = (self, Notes())
    let answer = try await WaitingNotice.$current.withValue(waiting) {
      try await Notes.$current.withValue(notes) {
        try await command.answer(in: format, style: output.style)
      }
    }
    waiting.end()
    try OpenEstates.checkUnchanged()
    StandardStreams.error(notes.text)
    if !answer.warnings.isEmpty { StandardStreams.error(DiagnosticFormatter.text(answer.warnings)) }
    switch answer.content {
    case .text(let text): try output.write(Array(text.utf8))
    case .json(let bytes): try output.write(bytes)
    case .bytes(let bytes): try output.write(output.binary(bytes))
    case .longJSON(let text): try output.write(text)
    }
    if answer.status != .answered { throw ExitCode(answer.status.rawValue) }
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
  }
}
