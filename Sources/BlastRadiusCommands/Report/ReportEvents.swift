internal import BlastRadius

/// What could have happened, what did, and what stopped it.
struct ReportEvents {
  let subject: ReportSubject
  private let all: Document
  private let records: Int

  /// The lists that say what stopped somebody.
  private static let stopping = ["held", "not-reached"]

  init(_ subject: ReportSubject) {
    self.subject = subject
    let report = subject.analysis.evidence(of: subject.exposure.exposure)
    all =
      EvidenceDocument(
        report: report, names: subject.names, trustsEvidence: subject.question.trustsEvidence
      ).document
    records = subject.model.edges.reduce(0) { $0 + $1.evidence.count }
  }

  /// What could have happened and what did.
  var happened: Document {
    var document = all
    document.sections.removeAll(where: isStopping)
    if records == 0 {
      document.remarks.insert(
        "The model has no record of what happened: nothing here is known to have been used, and "
          + "nothing is known not to have been.", at: 0)
    }
    return document
  }

  /// What stopped somebody, and what is not reached.
  var stopped: [DocumentSection] {
    let sections = all.sections.filter(isStopping)
    if sections.contains(where: \.isShown) { return sections }
    return [
      DocumentSection(paragraphs: [
        records == 0
          ? "The model has no record of anything that stopped somebody."
          : "No record says that somebody was stopped where the model stops him."
      ])
    ]
  }

  private func isStopping(_ section: DocumentSection) -> Bool {
    section.table.map { Self.stopping.contains($0.part) } ?? false
  }
}
