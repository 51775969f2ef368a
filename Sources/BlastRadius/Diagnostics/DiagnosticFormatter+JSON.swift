extension DiagnosticFormatter {
  /// The diagnostics in the given order as `blastradius.diagnostics/1`.
  ///
  /// - Parameter more: Writes what else there is to say.
  package static func json(
    _ diagnostics: [Diagnostic], _ more: (inout JSONWriter) -> Void = { _ in }
  ) -> String {
    JSONWriter.text { writer in
      writer.object { writer in
        writer.field("schema", "blastradius.diagnostics/1")
        writer.field("diagnostics", of: diagnostics) { writer, diagnostic in
          writer.field("severity", diagnostic.severity.rawValue)
          writer.field("code", diagnostic.code.rawValue)
          writer.field("message", diagnostic.message)
          write(diagnostic.location, &writer)
          writer.field("notes", of: diagnostic.notes) { writer, note in
            writer.field("message", note.message)
            write(note.location, &writer)
          }
        }
        writer.field("errors", diagnostics.count { $0.severity == .error })
        writer.field("warnings", diagnostics.count { $0.severity == .warning })
        more(&writer)
      }
    }
  }

  private static func write(_ location: SourceLocation?, _ writer: inout JSONWriter) {
    writer.field("location") { writer in
      guard let location else { return writer.null() }
      writer.object { writer in
        writer.field("file", location.file)
        writer.field("line", location.line)
        writer.field("column", location.column)
      }
    }
  }
}
