internal import BlastRadius
internal import BlastRadiusRendering

/// Writes a document as a part of a page: plain elements with classes, no script and no style.
struct HTMLRenderer {
  /// The level of the headings of sections.
  var heading = 3
  /// The id of the first table, where it has one.
  var tableID: String?

  init(heading: Int = 3, tableID: String? = nil) {
    (self.heading, self.tableID) = (heading, tableID)
  }

  /// The language of the page.
  private let language = Said.language

  /// The elements of all of it.
  func text(_ document: Document) -> String {
    let head = document.headlines.map { HTMLText.element("p", $0, class: "headline") }
    var isFirst = true
    let sections = document.sections.filter(\.isShown).map { section in
      defer { if section.table?.isEmptyForPeople == false { isFirst = false } }
      return Said.$language.withValue(section.language) {
        self.section(section, isFirst ? tableID : nil)
      }
    }
    let paragraphs = { (texts: [String]) in texts.map { HTMLText.element("p", $0) } }
    return
      (head + paragraphs(document.remarks) + sections + paragraphs(document.footer)).joined()
  }

  private func section(_ section: DocumentSection, _ id: String?) -> String {
    let title =
      section.title.isEmpty ? "" : HTMLText.element("h\(heading)", Self.sentence(section.title))
    let paragraphs = section.paragraphs.map { HTMLText.element("p", $0) }.joined()
    let table =
      section.table.map { table in
        table.isEmptyForPeople
          ? ""
          : HTMLTable(
            table, name: section.title, id: id,
            heading: section.title.isEmpty ? heading : heading + 1
          ).text
      } ?? ""
    let notes = section.notes.map { HTMLText.element("p", $0, class: "note") }.joined()
    let tag = section.isEnglish && language != .english ? " lang=\"en\"" : ""
    return "<section\(tag)>\n\(title)\(paragraphs)\(table)\(notes)</section>\n"
  }

  /// A title as it begins a section: the first letter in upper case.
  private static func sentence(_ title: String) -> String {
    title.prefix(1).uppercased() + title.dropFirst()
  }
}
