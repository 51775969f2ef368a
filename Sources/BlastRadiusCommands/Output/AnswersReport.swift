internal import BlastRadius

/// The answers about the seeds of a question that are credentials or identities.
struct AnswersReport {
  var answers: [CredentialAnswers]
  /// The third parties that have them.
  var thirdParties: [ThirdPartyTrust]
  /// How many seeds more there are.
  var omitted: Int
  var names: ModelNames

  /// The most seeds that are answered about.
  static let limit = 100

  /// Answers about the seeds of a question, by id.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` for a model with errors.
  init(_ question: Question, _ model: Model, _ names: ModelNames) throws {
    let ids = question.from.filter { $0.level == .control }.map(\.node)
      .filter { names.isNode($0, a: "credential") || names.isNode($0, a: "identity") }
    let questions = try CredentialQuestions(model, question)
    answers = try ids.sorted().prefix(Self.limit).map { try questions.answers(about: $0) }
    thirdParties = try questions.thirdParties(with: answers.map(\.node))
    omitted = max(0, ids.count - Self.limit)
    self.names = names
  }

  /// The answers in one line.
  var headline: String {
    guard let first = answers.first else { return "No seed is a credential or an identity." }
    let moment = first.at.map { " on \(TimeText.text($0)) UTC" } ?? ""
    if answers.count == 1 { return "\(names.shown(first.node)): \(AnswerWords.short(first))." }
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
    return "Of \(CountText.grouped(answers.count)) seeds " + UnknownText.list(parts, "and") + "."
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

  /// What a third party reaches, in a sentence of plain text.
  func text(_ trust: ThirdPartyTrust) -> String {
    let has = UnknownText.list(trust.has, "and")
    let reach =
      trust.reaches.isEmpty
      ? "reaches nothing" : AssetText.list(trust.reaches, of: trust.reachCount, names) { $0 }
    let scopes = AnswerRows.scopes(trust.scopes)
    let belief = trust.belief.map { "; believed " + AnswerRows.text($0, names) } ?? ""
    return "has \(has); with all that it has: \(reach)"
      + (scopes.isEmpty ? "" : "; in scope of \(scopes)") + belief
  }

  /// What a list left out.
  var more: String { CountText.more(omitted, "", "name fewer to read about them") }
}

/// The answers about a single credential in one line.
enum AnswerWords {
  static func short(_ answers: CredentialAnswers) -> String {
    [
      certainly(answers.works, "works", "possibly works", "does not work"),
      certainly(
        answers.privilege?.certainty, "is privileged", "is possibly privileged",
        "is not privileged alone"),
      answers.ends.contains { $0.cause == .expires } ? "expires" : "has no known expiry",
      SecondFactorText.short(answers.secondFactor.answer),
    ].joined(separator: ", ")
  }

  private static func certainly(
    _ certainty: Certainty?, _ yes: String, _ maybe: String, _ no: String
  ) -> String {
    certainty.map { $0 == .confirmed ? yes : maybe } ?? no
  }
}
