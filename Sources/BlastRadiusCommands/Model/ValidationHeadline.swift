internal import BlastRadius
internal import BlastRadiusFormats

/// What a usable model contains, in one line.
struct ValidationHeadline {
  private let loaded: LoadedModel
  private let graphs: [String]

  init(_ loaded: LoadedModel, graphs: [String]) {
    self.loaded = loaded
    self.graphs = graphs
  }

  /// The line.
  var text: String {
    let model = loaded.model
    var parts = [
      count(loaded.written.nodes, "node"), count(loaded.written.edges, "edge"),
      count(model.controls.count, "control"), count(model.zones.count, "zone"),
    ]
    if let estate = model.estate {
      let edges = estate.edgeCount + model.edges.count - loaded.written.edges
      let imported = "\(count(estate.nodeCount, "node")) and \(count(edges, "edge"))"
      parts.insert("\(imported) imported", at: 0)
    }
    let files = graphs.map { $0 == "-" ? "standard input" : $0 }
    let warnings =
      loaded.warnings.isEmpty ? "no problems" : DiagnosticFormatter.summary(loaded.warnings)
    return "\(WordList.joined(files)): \(parts.joined(separator: ", ")); \(warnings)"
  }

  private func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
