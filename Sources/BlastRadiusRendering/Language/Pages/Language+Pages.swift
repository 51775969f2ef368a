/// The parts of the table that pages and the answers at the top of pictures are said with.
extension Language {
  /// Answers in a sentence or two.
  package var answer: Speech<AnswerTexts> { Speech(AnswerTexts.all, self) }
  /// What changes do, and what differs.
  package var change: Speech<ChangeTexts> { Speech(ChangeTexts.all, self) }
  /// What stands around the content of pages.
  package var page: Speech<PageTexts> { Speech(PageTexts.all, self) }
  /// What their script says.
  package var script: Speech<ScriptTexts> { Speech(ScriptTexts.table, self) }
  /// What reports say.
  package var report: Speech<ReportTexts> { Speech(ReportTexts.all, self) }
  /// What is said of what is known to have happened.
  package var evidence: Speech<EvidenceTexts> { Speech(EvidenceTexts.all, self) }
  /// What is said of single credentials.
  package var credential: Speech<CredentialTexts> { Speech(CredentialTexts.all, self) }
  /// What there is to do.
  package var plan: Speech<PlanTexts> { Speech(PlanTexts.all, self) }
  /// Headings of tables, and words in their cells.
  package var table: Speech<TableTexts> { Speech(TableTexts.all, self) }
}
