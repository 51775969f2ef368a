internal import BlastRadius
internal import BlastRadiusRendering

/// Where the statements of a model come from.
struct ReportSources {
  let model: Model

  /// How many sources are listed.
  private static let limit = 500

  /// All sources, those of the model itself first.
  var all: [String] {
    var (sources, seen): ([String], Set<ExactText>) = ([], [])
    func add(_ more: [String]) {
      for source in more where seen.insert(source).inserted { sources.append(source) }
    }
    add(model.sources)
    model.events.forEach { add($0.source.map { [$0] } ?? []) }
    model.controls.forEach { add($0.sources) }
    model.nodes.forEach { add($0.sources) }
    for edge in model.edges {
      add(edge.sources)
      edge.evidence.forEach { add($0.source.map { [$0] } ?? []) }
    }
    return sources
  }

  /// The chapter with them.
  func chapter(_ id: String, _ title: String) -> Page.Chapter {
    let all = all
    var chapter = Page.Chapter(id: id, title: title)
    chapter.links = Array(all.prefix(Self.limit))
    if all.isEmpty {
      chapter.document.remarks = [
        Said.report.noSource
      ]
    }
    let more = CountText.more(all.count - Self.limit, Said.report.modelHasAll)
    if !more.isEmpty { chapter.document.remarks = [more] }
    return chapter
  }
}
