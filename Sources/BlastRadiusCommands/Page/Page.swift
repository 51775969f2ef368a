internal import BlastRadius
internal import BlastRadiusRendering

/// A page about an answer: what is said first, then chapters, each a document and perhaps pictures.
struct Page: Sendable {
  /// The heading.
  var title: String
  /// What stands below it.
  var lead = Document()
  var chapters: [Chapter] = []
  /// What the script works with; `nil` where the page has no table of facts.
  var data: PageData?
  /// Whether the page is always light or dark; else the reader's system decides.
  var look: Look?

  /// The page with a mark, first and last, that says to whom it may be passed on.
  func marked(_ marking: Marking?) -> Page {
    guard let marking else { return self }
    var page = self
    page.lead.headlines.insert(marking.label, at: 0)
    page.chapters[page.chapters.endIndex - 1].document.footer.append(
      "\(marking.label). \(marking.meaning(in: Said.language))")
    return page
  }

  /// A part of the page that can be folded.
  struct Chapter: Sendable {
    /// What addresses of the page end in: ASCII letters and hyphens.
    var id: String
    var title: String
    var figures: [Figure] = []
    var document = Document()
    /// The id of its first table.
    var tableID: String?
    /// Texts of which addresses become links.
    var links: [String] = []
  }

  /// A picture, made when the page is written.
  struct Figure: Sendable {
    /// What it is called, and what the ids in it begin with.
    var name: String
    /// What it shows, for those who do not see it.
    var label: String
    var svg: @Sendable () async throws -> String
    /// The same for Markdown; `nil` where it is no graph.
    var mermaid: (@Sendable () throws -> String)?
  }

  /// A look that does not follow the reader's system.
  enum Look: String, Sendable {
    case light, dark
  }
}
