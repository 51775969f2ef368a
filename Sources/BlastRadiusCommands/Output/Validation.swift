internal import BlastRadius
internal import BlastRadiusFormats

/// What a usable model contains, in one line.
struct ValidationText {
  private let loaded: LoadedModel
  private let graphs: [String]

  init(_ loaded: LoadedModel, graphs: [String]) {
    self.loaded = loaded
    self.graphs = graphs
  }

  /// The line.
  var text: String {
    let model = loaded.model
    let parts = [
      count(model.nodes.count, "node"), count(model.edges.count, "edge"),
      count(model.controls.count, "control"), count(model.zones.count, "zone"),
    ]
    let files = graphs.map { ModelNames.shown($0 == "-" ? "standard input" : $0) }
    let warnings =
      loaded.warnings.isEmpty ? "no problems" : DiagnosticFormatter.summary(loaded.warnings)
    return "\(UnknownText.list(files, "and")): \(parts.joined(separator: ", ")); \(warnings)\n"
  }

  private func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// The problems of a model as `blastradius.validate/1`.
struct ValidationJSON {
  private let diagnostics: [Diagnostic]
  private let model: Model?

  init(_ diagnostics: [Diagnostic], _ model: Model?) {
    self.diagnostics = diagnostics
    self.model = model
  }

  /// The problems in order of place, and how many there are.
  var text: String {
    JSONWriter.text { json in
      json.object { json in
        json.field("schema", "blastradius.validate/1")
        json.field("valid", model != nil)
        json.field("diagnostics", of: diagnostics, write)
        json.field("summary") { $0.object(writeSummary) }
      }
    }
  }

  private func writeSummary(_ json: inout JSONWriter) {
    let errors = diagnostics.count { $0.severity == .error }
    json.field("errors", errors)
    json.field("warnings", diagnostics.count - errors)
    json.field("nodes", model?.nodes.count ?? 0)
    json.field("edges", model?.edges.count ?? 0)
  }

  private func write(_ json: inout JSONWriter, _ diagnostic: Diagnostic) {
    json.field("severity", diagnostic.severity.rawValue)
    json.field("code", diagnostic.code.rawValue)
    json.field("message", diagnostic.message)
    write(&json, diagnostic.location)
    json.field("notes", of: diagnostic.notes) { json, note in
      json.field("message", note.message)
      write(&json, note.location)
    }
  }

  private func write(_ json: inout JSONWriter, _ location: SourceLocation?) {
    json.field("location") { json in
      guard let location else { return json.null() }
      json.object { json in
        json.field("file", location.file)
        json.field("line", location.line)
        json.field("column", location.column)
      }
    }
  }
}
