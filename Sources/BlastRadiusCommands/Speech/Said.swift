internal import BlastRadiusRendering

/// The language in which a command says what is fixed.
enum Said {
  /// The language of the command that runs; English where nothing else was asked for.
  @TaskLocal static var language = Language.english

  static var common: Speech<CommonTexts> { language.common }
  static var answer: Speech<AnswerTexts> { language.answer }
  static var credential: Speech<CredentialTexts> { language.credential }
  static var plan: Speech<PlanTexts> { language.plan }
  static var page: Speech<PageTexts> { language.page }
  static var report: Speech<ReportTexts> { language.report }
  static var table: Speech<TableTexts> { language.table }
  static var evidence: Speech<EvidenceTexts> { language.evidence }
  static var change: Speech<ChangeTexts> { language.change }
}
