internal import BlastRadiusRendering

/// What a verb answers, for text, Markdown and CSV: sentences, then tables.
///
/// All of it is plain text of any origin; whoever renders it makes it safe to show.
struct Document: Sendable {
  /// The answer, a sentence or two each.
  var headlines: [String] = []
  /// What belongs to the answer, a paragraph each.
  var remarks: [String] = []
  /// What it rests on.
  var sections: [DocumentSection] = []
  /// What stands below all of it, a paragraph each.
  var footer: [String] = []
  /// The name of the first column of CSV, which tells the tables apart where there are several.
  var partName: String?

  /// The document with a mark, first and last, that says to whom it may be passed on.
  func marked(_ marking: Marking?) -> Document {
    guard let marking else { return self }
    var document = self
    document.headlines.insert(marking.label, at: 0)
    document.footer.append("\(marking.label). \(marking.meaning(in: Said.language))")
    return document
  }

  /// The document with all of its sections in English, whatever the language of the rest.
  var inEnglish: Document {
    var document = self
    for index in sections.indices { document.sections[index].isEnglish = true }
    return document
  }

  /// Adds what another document says.
  mutating func append(_ other: Document) {
    headlines += other.headlines
    remarks += other.remarks
    sections += other.sections
    footer += other.footer
    partName = partName ?? other.partName
  }

  /// Says of all tables where people find the rows that they do not see.
  mutating func setAdvice(_ advice: String) {
    for index in sections.indices { sections[index].table?.advice = advice }
  }
}
