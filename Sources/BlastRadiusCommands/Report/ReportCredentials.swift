internal import BlastRadius
internal import BlastRadiusRendering

/// The answers about what was lost, and what to do until nothing is held.
struct ReportCredentials {
  let subject: ReportSubject

  /// How many seeds are answered about, each with a question of its own, and how many where each question
  /// is about a large estate.
  private static let (many, few) = (100, 10)

  /// Answers, then the plan.
  ///
  /// - Throws: What asking throws, other than that a question cannot be answered.
  func document() throws -> Document {
    var document = try ReportSubject.document {
      AnswersDocument(
        answers: try CredentialQuestions(subject.model, subject.question)
          .answersAboutSeeds(limit: subject.facts.omitted > 0 ? Self.few : Self.many),
        names: subject.names
      ).document
    }
    document.setAdvice(Said.report.answersHaveMore)
    document.sections += try ReportSubject.document { try plan }.sectionsWithHeadlines(
      Said.report.plan)
    return document
  }

  private var plan: Document {
    get throws {
      let seeds = subject.question.from.filter { $0.level == .control }
      guard !seeds.isEmpty else {
        return Document(remarks: [Said.report.nothingLost])
      }
      let (model, names) = (subject.model, subject.names)
      var question = LeakQuestion(
        seeds.map { .init($0.node, at: subject.question.since) })
      question.at = subject.question.at
      question.assumptions = subject.question.assumptions
      question.trustsEvidence = subject.question.trustsEvidence
      question.assumesPersistence = subject.question.assumesPersistence
      let report = TriageReport(
        triage: try Triage.run(model, question, workers: Processors.count),
        plan: try EradicationPlan.run(model, question), list: LeakedNodes(leaks: question.leaked),
        names: names)
      var document = PlanDocument(report: report, plan: report.plan).document
      let rest = subject.question.from.count - seeds.count
      if rest > 0 {
        document.remarks.append(
          Said.report.notInPlan(rest))
      }
      return document
    }
  }
}

extension Document {
  /// What it says below a heading of its own, as a part of another document.
  func sectionsWithHeadlines(_ title: String) -> [DocumentSection] {
    let head = DocumentSection(
      title: title, isHeading: true, paragraphs: headlines + remarks)
    return [head] + sections + (footer.isEmpty ? [] : [DocumentSection(paragraphs: footer)])
  }
}
