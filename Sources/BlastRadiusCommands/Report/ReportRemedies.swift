internal import BlastRadius
internal import BlastRadiusRendering

/// What would have stopped it: single fixes, and policies.
struct ReportRemedies {
  let subject: ReportSubject

  /// How many fixes are listed.
  private static let top = 10
  /// How many findings of each policy are.
  private static let findings = 5

  /// Fixes, then policies.
  ///
  /// - Throws: What asking throws, other than that a question cannot be answered.
  func sections() throws -> [DocumentSection] {
    try ReportSubject.document { try fixes }
      .sectionsWithHeadlines(Said.report.fixes)
      + ReportSubject.document { try policies }
      .sectionsWithHeadlines(Said.report.policies)
  }

  /// Of more facts than so many, fixes are not tried one by one on the way to a page.
  private static let mostFacts = 20_000

  private var fixes: Document {
    get throws {
      guard subject.exposure.exposure.facts.count <= Self.mostFacts else {
        return Document(remarks: [Said.report.fixesNotTried])
      }
      let report = EachReport(
        changes: try subject.analysis.singleFixes(workers: Processors.count), kind: .fix,
        exposure: subject.exposure.exposure, seeds: subject.question.from, names: subject.names,
        from: nil, top: Self.top)
      var document = report.document
      document.setAdvice(Said.report.eachHasAll)
      return document
    }
  }

  private var policies: Document {
    get throws {
      guard !subject.model.policies.isEmpty else {
        return Document(remarks: [Said.report.noPolicy])
      }
      var question = PolicyQuestion()
      question.at = subject.question.at
      question.assumptions = subject.question.assumptions
      question.trustsEvidence = subject.question.trustsEvidence
      question.limit = Self.findings
      var check = try PolicyCheck.run(
        subject.model, question, workers: Processors.count)
      for index in check.verdicts.indices { Self.hidePlaces(&check.verdicts[index]) }
      let report = CheckReport(check: check, names: subject.names, failOn: .low)
      var document = report.document.inEnglish
      // What is left out is told inside of what is English.
      document.setAdvice(Language.english.report.checkHasMore)
      document.headlines = [report.headline]
      return document
    }
  }

  /// Takes away where on the machine files are that a verdict speaks of.
  private static func hidePlaces(_ verdict: inout PolicyCheck.Verdict) {
    for index in verdict.findings.indices {
      guard let file = verdict.findings[index].place?.file else { continue }
      verdict.findings[index].place?.file = PlacelessPath.shown(file)
    }
    verdict.problems = verdict.problems.map(\.placeless)
    verdict.notes = verdict.notes.map(\.placeless)
  }
}

extension Diagnostic {
  /// The same without where on the machine its file is.
  var placeless: Diagnostic {
    var diagnostic = self
    if let file = location?.file { diagnostic.location?.file = PlacelessPath.shown(file) }
    return diagnostic
  }
}
