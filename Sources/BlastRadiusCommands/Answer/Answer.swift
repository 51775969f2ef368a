internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusRendering

/// What a command has to say; each format of it is made when it is asked for.
struct Answer: Sendable {
  /// For people, and for those who read CSV.
  var document: (@Sendable (Audience) throws -> Document)?
  /// The same for programs.
  var json: (@Sendable () throws -> Content)?
  /// Problems of a model, or of what it allows, for code scanners.
  var sarif: (@Sendable () -> String)?
  /// Policies as tests.
  var junit: (@Sendable () -> String)?
  /// What can be drawn of it.
  var picture: (@Sendable () throws -> Picture)?
  /// The same as a page of its own, with all that it rests on.
  var page: (@Sendable () throws -> Page)?
  /// What standard error gets besides.
  var warnings: [Diagnostic] = []
  /// Whether warnings are what was asked for, so that none is only counted.
  var showsEveryWarning = false
  /// How the process ends.
  var status = ExitStatus.answered

  /// The bytes of a result.
  enum Content: Sendable {
    case text(String)
    /// Text as UTF-8.
    case utf8([UInt8])
    /// Text that is made while it is written.
    case long(LongText)
    /// What is not for a terminal.
    case binary([UInt8])

    /// The JSON of a verb: its schema, then what `fields` writes.
    static func json(_ verb: String, _ fields: (inout JSONWriter) -> Void) -> Content {
      .utf8(
        JSONWriter.bytes { json in
          json.object { json in
            json.field("schema", "blastradius.\(verb)/1")
            fields(&json)
          }
        })
    }
  }

  /// The result in a format: the one place where formats are told apart.
  ///
  /// - Throws: `ValidationError` where the answer does not have it; what making it throws.
  func content(in format: OutputFormat, style: TextStyle) async throws -> Content {
    let content: Content? =
      switch format {
      case .text: try document.map { .text(TextRenderer(style: style).text(try $0(.people))) }
      case .markdown: try markdown
      case .html: try await html.map { .text($0) }
      case .csv: try document.map { .long(CSVText(try $0(.machines)).text) }
      case .json: try json?()
      case .sarif: sarif.map { .text($0()) }
      case .junit: junit.map { .text($0()) }
      case .svg: try await picture?().svg
      case .png: try await picture?().png
      case .pdf: try await pdf
      case .dot: try picture?().dot
      case .mermaid: try picture?().mermaid
      }
    guard let content else {
      throw ValidationError("'\(format.rawValue)' is no format of this verb.")
    }
    return content
  }

  /// As Markdown a page has its chapters.
  private var markdown: Content? {
    get throws {
      if let page { return .text(PageMarkdown(page: try page()).text()) }
      return try document.map { .text(MarkdownRenderer().text(try $0(.people))) }
    }
  }

  private var html: String? {
    get async throws {
      guard let page else { return nil }
      return try await PageHTML(page: try page()).text()
    }
  }

  /// As PDF a page is printed, and a picture converted.
  private var pdf: Content? {
    get async throws {
      guard let html = try await html else { return try await picture?().pdf }
      return .binary(try await PagePrinter().pdf(html))
    }
  }
}
