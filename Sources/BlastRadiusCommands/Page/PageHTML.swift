internal import BlastRadius
internal import BlastRadiusRendering

/// Writes a page as one file of HTML that loads nothing and is whole without its script.
struct PageHTML {
  let page: Page

  /// The file.
  ///
  /// - Throws: What drawing its pictures throws.
  func text() async throws -> String {
    var pictures: [[String]] = []
    for chapter in page.chapters {
      var own: [String] = []
      for figure in chapter.figures { own.append(try await figure.svg()) }
      pictures.append(own)
    }
    var body = "<header class=\"page\">\n" + HTMLText.element("h1", page.title)
    body += HTMLRenderer(heading: 2).text(page.lead) + "</header>\n" + contents + "<main>\n"
    for (chapter, own) in zip(page.chapters, pictures) { body += self.chapter(chapter, own) }
    body += "</main>\n" + data + words + "<script>\(EmbeddedPage.script)</script>\n"
    return head(pictures.flatMap(\.self)) + body + "</body>\n</html>\n"
  }

  private func head(_ pictures: [String]) -> String {
    let policy = ContentPolicy(
      scripts: [EmbeddedPage.script],
      styles: [EmbeddedPage.style] + pictures.flatMap(ContentPolicy.styles))
    let look = page.look.map { " data-look=\"\($0.rawValue)\"" } ?? ""
    return """
      <!doctype html>
      <html lang="\(Said.language.rawValue)"\(look)>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy.text)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="\(page.look?.rawValue ?? "light dark")">
      <title>\(HTMLText.escaped(page.title))</title>
      <style>\(EmbeddedPage.style)</style>
      </head>
      <body>

      """
  }

  private var contents: String {
    let items = page.chapters.map { chapter in
      "<li><a href=\"#\(chapter.id)\">\(HTMLText.escaped(chapter.title))</a></li>\n"
    }
    return
      "<nav class=\"contents\" aria-label=\"\(HTMLText.escaped(Said.page.contents))\">\n<ol>\n\(items.joined())</ol>\n</nav>\n"
  }

  private func chapter(_ chapter: Page.Chapter, _ pictures: [String]) -> String {
    let (id, title) = (chapter.id, HTMLText.escaped(chapter.title))
    var text = "<section class=\"chapter\" id=\"\(id)\" aria-labelledby=\"\(id)-title\">\n"
    text += "<details open>\n<summary><h2 id=\"\(id)-title\">\(title)</h2></summary>\n"
    for (figure, picture) in zip(chapter.figures, pictures) {
      text += "<figure class=\"picture\" id=\"picture-\(figure.name)\">\n<div class=\"scroll\""
      text += " role=\"group\" tabindex=\"0\" aria-label=\"\(HTMLText.escaped(figure.label))\">\n"
      text += picture + "</div>\n</figure>\n"
    }
    text += HTMLRenderer(tableID: chapter.tableID).text(chapter.document)
    if !chapter.links.isEmpty {
      text += "<ul class=\"links\">\n"
      text += chapter.links.map { "<li>\(HTMLText.link($0))</li>\n" }.joined() + "</ul>\n"
    }
    return text + "</details>\n</section>\n"
  }

  /// What the script says.
  private var words: String {
    let json = String(decoding: ScriptWords(language: Said.language).json.bytes, as: UTF8.self)
    return "<script type=\"application/json\" id=\"words\">\(json)</script>\n"
  }

  private var data: String {
    guard let data = page.data else { return "" }
    let json = String(decoding: data.json.bytes, as: UTF8.self)
    return "<script type=\"application/json\" id=\"data\">\(json)</script>\n"
  }
}
