extension DiagnosticFormatter {
  /// The diagnostics in the given order as SARIF 2.1.0, one run with a result each.
  ///
  /// Columns count Unicode scalars, as everywhere here.
  package static func sarif(_ diagnostics: [Diagnostic]) -> String {
    let codes = diagnostics.map(\.code.rawValue).distinct()
    return JSONWriter.text { writer in
      writer.object { writer in
        writer.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        writer.field("version", "2.1.0")
        writer.field("runs", of: [diagnostics]) { writer, diagnostics in
          writer.field("tool") { $0.object { writeTool(codes, &$0) } }
          writer.field("columnKind", "unicodeCodePoints")
          writer.field("results", of: diagnostics) { write($1, codes, &$0) }
        }
      }
    }
  }

  private static func writeTool(_ codes: [String], _ writer: inout JSONWriter) {
    writer.field("driver") { writer in
      writer.object { writer in
        writer.field("name", "blastradius")
        writer.field("rules", of: codes) { writer, code in
          writer.field("id", code)
        }
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, _ codes: [String], _ writer: inout JSONWriter
  ) {
    writer.field("ruleId", diagnostic.code.rawValue)
    writer.field("ruleIndex", codes.firstIndex(of: diagnostic.code.rawValue) ?? 0)
    writer.field("level", diagnostic.severity.rawValue)
    let hints = diagnostic.notes.filter { $0.location == nil }.map { "; \($0.message)" }
    write(message: SafeText.visible(diagnostic.message + hints.joined()), &writer)
    let location = diagnostic.location.map { [$0] } ?? []
    writer.field("locations", of: location) { writer, location in
      write(location, &writer)
    }
    let related = diagnostic.notes.filter { $0.location != nil }
    guard !related.isEmpty else { return }
    writer.field("relatedLocations", of: related) { writer, note in
      if let location = note.location { write(location, &writer) }
      write(message: SafeText.visible(note.message), &writer)
    }
  }

  private static func write(message: String, _ writer: inout JSONWriter) {
    writer.field("message") { $0.object { $0.field("text", message) } }
  }

  /// Writes a place as `physicalLocation`.
  package static func write(_ location: SourceLocation, _ writer: inout JSONWriter) {
    writer.field("physicalLocation") { writer in
      writer.object { writer in
        writer.field("artifactLocation") { $0.object { $0.field("uri", uri(location.file)) } }
        writer.field("region") { writer in
          writer.object { writer in
            writer.field("startLine", location.line)
            writer.field("startColumn", location.column)
          }
        }
      }
    }
  }

  /// The path as a URI reference: everything but unreserved characters and `/` as `%XX`.
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: path.hasPrefix("/") ? "file://" : "") { uri, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
