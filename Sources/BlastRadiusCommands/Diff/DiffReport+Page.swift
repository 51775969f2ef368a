internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

extension DiffReport {
  /// The comparison as a page: the answer, of one question the picture of both sides, and what differs.
  ///
  /// - Throws: What drawing throws.
  func page(
    _ options: SceneOptions, _ renderer: Renderer, _ origin: PageOrigin
  ) async throws -> Page {
    let names = [before, after].map { side in
      side.split(separator: ",").map { PlacelessPath.shown(String($0)) }.joined(separator: ", ")
    }
    var page = Page(title: options.title ?? "What differs between \(names[0]) and \(names[1])")
    page.look = Page.Look(rawValue: renderer.theme.rawValue)
    page.lead.headlines = [headline]
    if scenarios.count == 1 {
      let scene = try await renderer.fitted(options, scene)
      var picture = Page.Chapter(id: "picture", title: "Before and after")
      picture.figures = [
        Page.Figure(
          name: "graph", label: "Both sides in one picture",
          svg: { try await renderer.svg(scene) }, mermaid: nil)
      ]
      page.chapters.append(picture)
    }
    var differences = document
    differences.headlines = []
    if !differences.sections.contains(where: \.isShown) {
      differences.remarks = ["Nothing differs."]
    }
    page.chapters += [
      Page.Chapter(id: "differences", title: "What differs", document: differences),
      origin.chapter,
    ]
    return page
  }
}
