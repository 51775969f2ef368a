internal import BlastRadius
internal import BlastRadiusRendering

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
        Said.report.noRecord, at: 0)
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
          ? Said.report.noStop
          : Said.report.noStopWhere
      ])
    ]
  }

  private func isStopping(_ section: DocumentSection) -> Bool {
    section.table.map { Self.stopping.contains($0.part) } ?? false
  }
}
