internal import BlastRadius
internal import BlastRadiusRendering

/// The answers about the seeds of a question in one line.
struct AnswersHeadline {
  var answers: [CredentialAnswers]
  var names: ModelNames

  private var say: Speech<CredentialTexts> { Said.credential }

  /// The answers in one line.
  var text: String {
    guard let first = answers.first else { return say.noSeed }
    if answers.count == 1 { return say.line(names.title(first.node), AnswerWords.short(first)) }
    let moment = first.at.map { say.onUTC(TimeWords.text($0)) } ?? ""
    let working = found { $0.works }
    let privileged = found { $0.privilege?.certainty }
    let skipping = found { $0.secondFactor.answer == .skipped ? .confirmed : nil }
    let expiring = found { answer in
      answer.ends.contains { $0.cause == .expires } ? .confirmed : nil
    }
    let outside = found { answer in
      answer.holders.contains(where: \.isThirdParty) ? .confirmed : nil
    }
    let parts = [
      say.countWorks(working.form, working.number, moment, working.remark),
      say.countPrivileged(privileged.form, privileged.number, privileged.remark),
      say.countSkip(skipping.form, skipping.number, skipping.remark),
      say.countExpire(expiring.form, expiring.number, expiring.remark),
      say.countThird(outside.form, outside.number, outside.remark),
    ]
    return say.ofSeeds(CountText.grouped(answers.count), Said.language.list(parts))
  }

  /// How many there are: which form a verb has, the number in words, and how many are only possible.
  private func found(
    _ certainty: (CredentialAnswers) -> Certainty?
  ) -> (form: Int, number: String, remark: String) {
    let found = answers.compactMap(certainty)
    let possible = found.count { $0 == .possible }
    let remark =
      possible == 0
      ? ""
      : possible == found.count ? say.onlyPossibly : say.someOnlyPossibly(String(possible))
    return (
      max(1, found.count), found.isEmpty ? say.none : CountText.grouped(found.count), remark
    )
  }
}
