internal import BlastRadius

/// The answers about the seeds of a question in one line.
struct AnswersHeadline {
  var answers: [CredentialAnswers]
  var names: ModelNames

  /// The answers in one line.
  var text: String {
    guard let first = answers.first else { return "No seed is a credential or an identity." }
    let moment = first.at.map { " on \(TimeWords.text($0)) UTC" } ?? ""
    if answers.count == 1 { return "\(names.title(first.node)): \(AnswerWords.short(first))." }
    let parts = [
      count("work", "works", moment) { $0.works },
      count("are privileged", "is privileged", " alone") { $0.privilege?.certainty },
      count("skip a second factor", "skips a second factor", "") {
        $0.secondFactor.answer == .skipped ? .confirmed : nil
      },
      count("expire", "expires", "") { answer in
        answer.ends.contains { $0.cause == .expires } ? .confirmed : nil
      },
      count("are with third parties", "is with a third party", "") { answer in
        answer.holders.contains(where: \.isThirdParty) ? .confirmed : nil
      },
    ]
    return "Of \(CountText.grouped(answers.count)) seeds " + WordList.joined(parts) + "."
  }

  private func count(
    _ many: String, _ one: String, _ rest: String, _ certainty: (CredentialAnswers) -> Certainty?
  ) -> String {
    let found = answers.compactMap(certainty)
    let possible = found.count { $0 == .possible }
    let remark =
      possible == 0
      ? "" : possible == found.count ? " (only possibly)" : " (\(possible) only possibly)"
    let number = found.isEmpty ? "none" : CountText.grouped(found.count)
    return "\(number) \(found.count <= 1 ? one : many)\(rest)\(remark)"
  }
}
