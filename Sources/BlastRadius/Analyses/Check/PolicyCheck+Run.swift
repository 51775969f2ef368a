extension PolicyCheck {
  /// Checks the policies of a model.
  ///
  /// - Parameters:
  ///   - workers: How many threads share the work; the result does not depend on it.
  ///   - progress: Called with the number of nodes of a policy that are judged, from any thread.
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors or no policy, or an assumption
  ///   names nothing of it.
  /// - Complexity: O(size of the model), and per policy O(nodes of `from` / 512 × (cells + edges between
  ///   cells + nodes of `to`)), and for each finding that is listed O(total rule size).
  public static func run(
    _ model: Model, _ question: PolicyQuestion, workers: Int = 1,
    progress: (@Sendable (Int) -> Void)? = nil
  ) throws -> PolicyCheck {
    guard !model.policies.isEmpty else {
      throw BlastRadiusError(.badInput, "there is no policy to check")
    }
    let worlds = try PolicyWorlds(model, question)
    _ = try Compiler.compile(worlds.model, Question(from: []))
    let judge = PolicyJudge(
      worlds: worlds, catalog: try Catalog(worlds.model), question: question, workers: workers,
      progress: progress)
    let verdicts = model.policies.sorted {
      $0.severity == $1.severity ? $0.id < $1.id : $0.severity > $1.severity
    }.map(judge.verdict)
    return PolicyCheck(
      at: worlds.at, verdicts: verdicts, problems: strays(question.baseline, model))
  }

  /// The entries of a baseline about policies that are not there.
  private static func strays(_ baseline: PolicyBaseline?, _ model: Model) -> [Diagnostic] {
    let ids = Set<ExactText>(model.policies.map(\.id))
    return (baseline?.entries ?? []).filter { !ids.contains($0.key.policy) }.map { entry in
      let nearest = NearestName.find(entry.key.policy, in: ids.texts)
      return Diagnostic(
        .error, "unknown-policy", "there is no policy \(entry.key.policy.inTicks)",
        at: entry.location,
        notes: nearest.map { [.init("did you mean \($0.inTicks)?")] } ?? [])
    }
  }

  /// What would be accepted if all that counts were, from now on: the entries of a baseline that still
  /// hold, and one for each finding that counts and is listed.
  public func accepting(
    _ reason: String, _ until: Moment, besides baseline: PolicyBaseline?
  ) -> PolicyBaseline {
    let known = Dictionary(
      (baseline?.entries ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = verdicts.flatMap(\.findings).compactMap { finding -> PolicyBaseline.Entry? in
      guard let accepted = finding.accepted else {
        return .init(finding.key, reason: reason, until: until)
      }
      return accepted.isBaseline ? known[finding.key] : nil
    }
    return PolicyBaseline(entries)
  }
}
