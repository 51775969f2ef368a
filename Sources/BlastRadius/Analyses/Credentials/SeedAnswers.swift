/// The answers about the seeds of a question that are credentials or identities.
public struct SeedAnswers: Sendable {
  /// The answers, by id.
  public var answers: [CredentialAnswers]
  /// The third parties that have one of them.
  public var thirdParties: [ThirdPartyTrust]
  /// How many seeds more there are.
  public var omitted: Int
}

extension CredentialQuestions {
  /// All answers about the seeds of the question that are credentials or identities, by id; at most so
  /// many.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for a model with errors.
  /// - Complexity: That of `answers(about:)` per seed, and of `thirdParties(with:)`.
  public func answersAboutSeeds(limit: Int = 100) throws -> SeedAnswers {
    let ids = question.from.filter { $0.level == .control }.map(\.node).filter { id in
      guard let node = catalog.number(of: id) else { return false }
      return isNode(node, a: "credential") || isNode(node, a: "identity")
    }
    let answers = try ids.sorted().prefix(limit).map { try self.answers(about: $0) }
    return SeedAnswers(
      answers: answers, thirdParties: try thirdParties(with: answers.map(\.node)),
      omitted: max(0, ids.count - limit))
  }
}
