internal import BlastRadiusRendering

/// A part of a document: a title, paragraphs, a table, and what there is to say about that.
struct DocumentSection: Sendable {
  var title = ""
  /// Whether the title stands by itself and does not announce what follows it.
  var isHeading = false
  var paragraphs: [String] = []
  var table: Table?
  var notes: [String] = []
  /// Whether it is English whatever the language of the rest.
  var isEnglish = false

  /// The language in which its cells are made.
  var language: Language { isEnglish ? .english : Said.language }

  /// Whether people see something below the title.
  var isShown: Bool { !paragraphs.isEmpty || !(table?.isEmptyForPeople ?? true) }
}
