/// The answers about the seeds of a question that are credentials or identities.
public struct SeedAnswers: Sendable {
  /// The answers, by id.
  public var answers: [CredentialAnswers]
  /// The third parties that have one of them, by id.
  public var thirdParties: [ThirdPartyTrust]
  /// How many third parties more there are.
  public var omittedThirdParties: Int
  /// How many seeds more there are.
  public var omitted: Int
}

extension CredentialQuestions {
  /// All answers about the seeds of the question that are credentials or identities, by id; at most so
  /// many, and as many third parties.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for a model with errors.
  /// - Complexity: That of `answers(about:)` per seed, and of `thirdParties(with:)`.
  public func answersAboutSeeds(limit: Int = 100) throws -> SeedAnswers {
    let ids = question.from.filter { $0.level == .control }.map(\.node).filter { id in
      guard let node = catalog.number(of: id) else { return false }
      return isNode(node, a: "credential") || isNode(node, a: "identity")
    }
    let answers = try ids.sorted().prefix(limit).map { try self.answers(about: $0) }
    let has = thirdParties(having: answers.map(\.node))
    return SeedAnswers(
      answers: answers, thirdParties: try thirdParties(has, limit: limit),
      omittedThirdParties: max(0, has.count - limit),
      omitted: max(0, ids.count - limit))
  }
}
