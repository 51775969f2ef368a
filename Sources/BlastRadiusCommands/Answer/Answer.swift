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
  var picture: (@Sendable () async throws -> Picture)?
  /// The same as a page of its own, with all that it rests on.
  var page: (@Sendable () async throws -> Page)?
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
  /// - Parameter marking: To whom it may be passed on, where the format has a place for that.
  /// - Throws: `ValidationError` where the answer does not have it; what making it throws.
  func content(
    in format: OutputFormat, style: TextStyle, marking: Marking? = nil
  ) async throws -> Content {
    let drawn = { try await picture?().marked(marking) }
    let content: Content? =
      switch format {
      case .text:
        try document.map { .text(TextRenderer(style: style).text(try $0(.people).marked(marking))) }
      case .markdown: try await markdown(marking)
      case .html: try await html(marking).map { .text($0) }
      case .csv: try document.map { .long(CSVText(try $0(.machines)).text) }
      case .json: try json?()
      case .sarif: sarif.map { .text($0()) }
      case .junit: junit.map { .text($0()) }
      case .svg: try await drawn()?.svg
      case .png: try await drawn()?.png
      case .pdf: try await pdf(marking)
      case .dot: try await drawn()?.dot
      case .mermaid: try await drawn()?.mermaid
      }
    guard let content else {
      throw ValidationError("'\(format.rawValue)' is no format of this verb.")
    }
    return content
  }

  /// As Markdown a page has its chapters.
  private func markdown(_ marking: Marking?) async throws -> Content? {
    if let page { return .text(PageMarkdown(page: try await page().marked(marking)).text()) }
    return try document.map {
      .text(MarkdownRenderer().text(try $0(.people).marked(marking)))
    }
  }

  private func html(_ marking: Marking?) async throws -> String? {
    guard let page else { return nil }
    return try await PageHTML(page: try await page().marked(marking)).text()
  }

  /// As PDF a page is printed, and a picture converted.
  private func pdf(_ marking: Marking?) async throws -> Content? {
    guard let html = try await html(marking) else {
      return try await picture?().marked(marking).pdf
    }
    return .binary(try await PagePrinter().pdf(html))
  }
}
