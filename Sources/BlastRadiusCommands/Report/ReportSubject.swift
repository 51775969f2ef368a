internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// What a report is about: a model, a question and what is reached.
struct ReportSubject: Sendable {
  let model: Model
  let warnings: [Diagnostic]
  let question: Question
  /// What the question is called, where nobody asked another one.
  let chosen: String?
  let names: ModelNames
  let analysis: Analysis
  let exposure: ExposureReport
  /// The facts that the page has.
  let facts: ReportFacts
  /// What is changed, and what that does.
  var change: WhatIfReport?

  init(
    _ loaded: LoadedModel, _ analysis: Analysis, chosen: String?, names: ModelNames,
    changes: [ModelChange]
  ) throws {
    (model, warnings) = (loaded.model, loaded.warnings)
    let question = analysis.question
    (self.question, self.chosen, self.names) = (question, chosen, names)
    var exposure = ExposureReport(
      exposure: analysis.exposure(), seeds: question.from, names: names)
    exposure.scopes = analysis.scopes()
    exposure.trustsEvidence = question.trustsEvidence
    (self.analysis, self.exposure) = (analysis, exposure)
    facts = ReportFacts(exposure.exposure.facts, names: names)
    if !changes.isEmpty {
      change = WhatIfReport(
        answer: try WhatIf(loaded.model, question, changes), names: names, seeds: question.from,
        targets: nil)
    }
  }

  /// The heading of the report, where nobody says another one.
  var title: String { model.title ?? Said.report.title(question.from.count, seeds.text) }

  /// The seeds in words.
  var seeds: SeedsText { SeedsText(seeds: question.from, names: names) }

  /// A document of what a part of the report answers, or of why it does not.
  static func document(_ answer: () throws -> Document) throws -> Document {
    do { return try answer() } catch let error as BlastRadiusError
      where error.code == .badInput || error.code == .limit
    {
      return Document(remarks: [Said.report.notAnswered(error.message)])
    }
  }
}
