internal import BlastRadius
internal import BlastRadiusRendering

/// Writes a page as Markdown, with pictures as Mermaid where that draws them.
struct PageMarkdown {
  let page: Page

  /// The most characters of a diagram that GitHub draws.
  private static let mostCharacters = 50_000

  /// The text.
  func text() -> String {
    let lead = MarkdownRenderer().text(page.lead)
    let blocks = ["# \(MarkdownText.escaped(page.title))\n", lead] + page.chapters.map(chapter)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func chapter(_ chapter: Page.Chapter) -> String {
    let parts =
      ["## \(MarkdownText.escaped(chapter.title))\n"] + chapter.figures.compactMap(picture) + [
        MarkdownRenderer().text(chapter.document),
        chapter.links.map { "- \(MarkdownText.link($0))\n" }.joined(),
      ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A picture as a block of code that GitHub draws; in words where it would not.
  private func picture(_ figure: Page.Figure) -> String? {
    guard let mermaid = figure.mermaid else { return nil }
    guard let text = try? mermaid(), text.utf8.count <= Self.mostCharacters else {
      return Said.page.tooMuch + "\n"
    }
    return "```mermaid\n\(text)```\n"
  }
}
