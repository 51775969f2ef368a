internal import BlastRadius
internal import BlastRadiusRendering

/// The answers about one credential in words.
struct AnswerWords: Sendable {
  var answers: CredentialAnswers
  var names: ModelNames

  private var say: Speech<CredentialTexts> { Said.credential }

  /// Whether it works, then and when.
  var works: String {
    let periods = answers.held.map { held in
      let text = TimeWords.text(held.period)
      return held.certainty == .possible ? say.isPossibly(text) : text
    }
    let held =
      answers.held.isEmpty
      ? say.neverHeld
      : periods == [Said.common.always] ? "" : say.held(periods.joined(separator: ", "))
    let word =
      switch answers.works {
      case .confirmed: say.yes
      case .possible: say.possibly
      case nil: say.no
      }
    return [answers.at.map { say.onInstant(word, TimeWords.text($0)) } ?? word, held].filter {
      !$0.isEmpty
    }
    .joined(separator: "; ")
  }

  /// Whether it is privileged, alone or with what it lacks.
  var privileged: String {
    let all = answers.rights.filter(\.isPower)
    let rights = all.prefix(2).map(text)
    let list = rights.joined(separator: "; ")
    let together = all.count > 2 ? say.moreRights(list, String(all.count - 2)) : list
    guard let privilege = answers.privilege else {
      return rights.isEmpty ? say.no : say.notAlone(together)
    }
    let word = privilege.certainty == .confirmed ? say.yes : say.possibly
    let name = names.title(privilege.asset.node)
    let power = privilege.grant.map { names.sentence($0) } ?? say.controls(name)
    let weight = privilege.asset.criticality.map { " (\(Said.language.criticality($0)))" } ?? ""
    return "\(word): \(power)\(weight)" + (rights.isEmpty ? "" : "; " + say.notAlone(together))
  }

  /// What ends it.
  var expires: String {
    guard !answers.ends.isEmpty else { return say.noEnd }
    let ends = answers.ends.map { end in
      end.at.map { word(end.cause)(EvidenceWords.moment($0)) } ?? say.rotatedWhen
    }
    let form = answers.ends.contains { $0.cause == .expires } ? say.ends : say.noExpiry
    return form(ends.joined(separator: ", "))
  }

  private func word(_ cause: CredentialAnswers.End.Cause) -> Pattern.Said {
    switch cause {
    case .expires: say.expiresAt
    case .revoked: say.revokedAt
    case .rotated: say.rotatedAt
    case .evicted: say.evictedAt
    case .valid: say.validUntil
    }
  }

  /// What it reaches alone.
  var reached: String {
    let assets = answers.reaches
    return assets.isEmpty
      ? say.nothingElse : AssetText.list(assets, of: answers.reachCount, names)
  }

  /// Who has it.
  var holders: String {
    let shown = answers.holders.map { holder in
      let name = names.title(holder.node)
      let place = holder.via.relation == "stores" ? say.storedIn(name) : name
      return holder.isThirdParty ? say.thirdParty(place) : place
    }
    return shown.isEmpty ? say.nobody : shown.joined(separator: ", ")
  }

  /// What a right gives, and what it lacks.
  func text(_ right: CredentialAnswers.Right) -> String {
    let lacks = right.lacks.map { names.sentence($0) }.joined(
      separator: " \(Said.common.and) ")
    return (right.isPower ? say.needs : say.lacks)(names.sentence(right.via), lacks)
  }

  /// What of each scope it reaches.
  var scopes: String? {
    guard !answers.scopes.isEmpty else { return nil }
    let reached = Self.scopes(answers.scopes)
    let nothing = answers.scopes.filter(\.reached.isEmpty).map(\.scope)
    let parts = [
      reached, nothing.isEmpty ? "" : say.nothingIn(Said.language.choice(nothing)),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension AnswerWords {
  /// `pci (2 of 3), gdpr (possibly 1 of 4)`.
  static func scopes(_ scopes: [ScopeAnswer]) -> String {
    scopes.filter { !$0.reached.isEmpty }.map { answer in
      let sure = answer.reached.count { $0.certainty == .confirmed }
      let reached = String(answer.reached.count)
      let count = sure == 0 ? Said.credential.possiblyCount(reached) : reached
      return Said.credential.scope(answer.scope, count, String(answer.nodeCount))
    }.joined(separator: ", ")
  }

  /// What is believed of it, and what speaks against that.
  static func text(_ belief: CredentialAnswers.Belief, _ names: ModelNames) -> String {
    let say = Said.credential
    let text = belief.since.map { say.since(belief.text, EvidenceWords.moment($0)) } ?? belief.text
    let against =
      (belief.lastUsed.map { [say.lastUsed(EvidenceWords.moment($0))] } ?? [])
      + belief.uses.prefix(2).map {
        say.seenInUse(EvidenceWords.moment($0.at), names.sentence($0.via))
      }
    return against.isEmpty ? text : say.but(text, against.joined(separator: "; "))
  }

  /// All of them in a few words.
  static func short(_ answers: CredentialAnswers) -> String {
    let say = Said.credential
    return [
      certainly(answers.works, say.isWorking, say.possiblyWorks, say.doesNotWork),
      certainly(
        answers.privilege?.certainty, say.isPrivileged, say.possiblyPrivileged, say.notPrivileged),
      answers.ends.contains { $0.cause == .expires } ? say.expiresWord : say.noKnownExpiry,
      SecondFactorText.short(answers.secondFactor.answer),
    ].joined(separator: ", ")
  }

  private static func certainly(
    _ certainty: Certainty?, _ yes: String, _ maybe: String, _ no: String
  ) -> String {
    certainty.map { $0 == .confirmed ? yes : maybe } ?? no
  }
}
