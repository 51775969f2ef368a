internal import BlastRadius
internal import BlastRadiusRendering

/// The answers about the seeds of a question: a block for each, then who else has them.
struct AnswersDocument: Sendable {
  let answers: SeedAnswers
  let names: ModelNames

  private var say: Speech<CredentialTexts> { Said.credential }

  var document: Document {
    let lines = answers.answers.map { AnswerWords(answers: $0, names: names) }
    let blocks = Table(
      columns, lines, total: lines.count + answers.omitted, layout: .records, part: "answer",
      advice: say.nameFewer)
    return Document(
      headlines: [AnswersHeadline(answers: answers.answers, names: names).text],
      sections: [DocumentSection(table: blocks), thirdParties], partName: "list")
  }

  private var columns: [TableColumn<AnswerWords>] { asked + known + listed }

  /// What is asked of each.
  private var asked: [TableColumn<AnswerWords>] {
    [
      .raw("node") { $0.answers.node },
      .raw("label") { names.name($0.answers.node) },
      .shown(say.credential) { title(of: $0.answers.node) },
      .shown(say.works) { $0.works },
      .raw("works") { $0.answers.works?.rawValue ?? "no" },
      .shown(say.privileged) { $0.privileged },
      .raw("privileged") { $0.answers.privilege?.certainty.rawValue ?? "no" },
      .raw("privilege") { line in
        line.answers.privilege.map { $0.grant.map(names.sentence) ?? $0.asset.node }
      },
      .shown(say.expires) { $0.expires },
      .raw("expires") { line in
        line.answers.ends.first { $0.cause == .expires }?.at?.description
      },
      .shown(say.secondFactor) { SecondFactorText.text($0.answers.secondFactor, names) },
      .raw("second_factor") { $0.answers.secondFactor.answer.rawValue },
      .shown(say.reachesAlone) { $0.reached },
      .shown(say.heldBy) { $0.holders },
      .raw("held_by") { $0.answers.holders.map(\.node).joined(separator: "; ") },
      .raw("third_parties") {
        $0.answers.holders.filter(\.isThirdParty).map(\.node).joined(separator: "; ")
      },
    ]
  }

  /// What only some models know.
  private var known: [TableColumn<AnswerWords>] {
    [
      .both(say.needsBesides, "needs_besides") { line in
        line.answers.rights.filter { !$0.isPower }.map(line.text).joined(separator: "; ")
      },
      .shown(say.believed) { line in line.answers.belief.map { AnswerWords.text($0, names) } },
      .raw("believed") { $0.answers.belief?.text },
      .raw("contradicted") { line in line.answers.belief.map { $0.isContradicted ? "yes" : "no" } },
    ]
  }

  /// What it belongs to and what it leads to.
  private var listed: [TableColumn<AnswerWords>] {
    [
      .shown(say.itselfInScope) { $0.answers.scope.sorted().joined(separator: ", ") },
      .raw("scope") { $0.answers.scope.joined(separator: "; ") },
      .raw("reaches_scopes") { line in
        line.answers.scopes.filter { !$0.reached.isEmpty }.map(\.scope).joined(separator: "; ")
      },
      .shown(say.usedBy) { $0.answers.consumers.map(names.title).joined(separator: ", ") },
      .raw("used_by") { $0.answers.consumers.joined(separator: "; ") },
      .shown(say.scopes) { $0.scopes },
      .raw("reaches") { Self.list($0.answers.reaches) },
    ]
  }

  private static func list(_ assets: [ReachedAsset]) -> String {
    assets.map { "\($0.node)@\($0.level.name)" }.joined(separator: "; ")
  }

  private func title(of id: String) -> String {
    let name = names.title(id)
    return name == id ? name : "\(name) (\(Identifier.quoted(id)))"
  }

  private var thirdParties: DocumentSection {
    let columns: [TableColumn<ThirdPartyTrust>] = [
      .raw("node") { $0.node },
      .raw("label") { names.name($0.node) },
      .shown(say.who) { names.title($0.node) },
      .shown(say.trust) { text($0) },
      .raw("has") { $0.has.joined(separator: "; ") },
      .raw("believed") { $0.belief?.text },
      .raw("reaches") { Self.list($0.reaches) },
    ]
    return DocumentSection(
      title: say.thirdParties,
      table: Table(
        columns, answers.thirdParties,
        total: answers.thirdParties.count + answers.omittedThirdParties, layout: .list,
        part: "third-party", advice: say.askFrom))
  }

  /// What a third party reaches, in a sentence.
  private func text(_ trust: ThirdPartyTrust) -> String {
    let has = Said.language.list(trust.has)
    let reach =
      trust.reaches.isEmpty
      ? say.reachesNothing : AssetText.list(trust.reaches, of: trust.reachCount, names)
    let scopes = AnswerWords.scopes(trust.scopes)
    let belief = trust.belief.map { say.alsoBelieved(AnswerWords.text($0, names)) } ?? ""
    return say.hasAndReaches(has, reach) + (scopes.isEmpty ? "" : say.inScopeOf(scopes)) + belief
  }
}
