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
    var page = Page(title: options.title ?? Said.page.whatDiffersBetween(names[0], names[1]))
    page.look = Page.Look(rawValue: renderer.theme.rawValue)
    page.lead.headlines = [headline]
    if scenarios.count == 1 {
      let scene = try await renderer.fitted(options, scene)
      var picture = Page.Chapter(id: "picture", title: Said.page.beforeAndAfter)
      picture.figures = [
        Page.Figure(
          name: "graph", label: Said.page.bothSides,
          svg: { try await renderer.svg(scene) }, mermaid: nil)
      ]
      page.chapters.append(picture)
    }
    var differences = document
    differences.headlines = []
    if !differences.sections.contains(where: \.isShown) {
      differences.remarks = [Said.page.nothingDiffers]
    }
    page.chapters += [
      Page.Chapter(id: "differences", title: Said.page.whatDiffers, document: differences),
      origin.chapter,
    ]
    return page
  }
}
