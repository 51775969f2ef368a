internal import BlastRadius

/// The answers about one credential in words.
struct AnswerWords: Sendable {
  var answers: CredentialAnswers
  var names: ModelNames

  /// Whether it works, then and when.
  var works: String {
    let periods = answers.held.map { held in
      TimeWords.text(held.period) + (held.certainty == .possible ? " (possibly)" : "")
    }
    let held =
      answers.held.isEmpty
      ? "never held" : periods == ["always"] ? "" : "held \(periods.joined(separator: ", "))"
    let moment = answers.at.map { "on \(TimeWords.text($0)) UTC" } ?? ""
    let word =
      switch answers.works {
      case .confirmed: "yes"
      case .possible: "possibly"
      case nil: "no"
      }
    return [moment.isEmpty ? word : "\(word), \(moment)", held].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// Whether it is privileged, alone or with what it lacks.
  var privileged: String {
    let all = answers.rights.filter(\.isPower)
    let rights = all.prefix(2).map(text)
    let more = all.count > 2 ? " and \(all.count - 2) more rights" : ""
    let together = rights.joined(separator: "; ") + more
    guard let privilege = answers.privilege else {
      return rights.isEmpty ? "no" : "not alone: \(together)"
    }
    let word = privilege.certainty == .confirmed ? "yes" : "possibly"
    let name = names.title(privilege.asset.node)
    let power = privilege.grant.map { names.sentence($0) } ?? "controls \(name)"
    let weight = privilege.asset.criticality.map { " (\($0.rawValue))" } ?? ""
    return "\(word): \(power)\(weight)" + (rights.isEmpty ? "" : "; not alone: \(together)")
  }

  /// What ends it.
  var expires: String {
    guard !answers.ends.isEmpty else { return "no: nothing in the model ends it" }
    let ends = answers.ends.map { end in
      end.at.map { "\(Self.word(end.cause)) \(EvidenceWords.moment($0))" }
        ?? "nobody says when it was rotated"
    }
    let first = answers.ends.contains { $0.cause == .expires } ? "yes: " : "no expiry is known; "
    return first + ends.joined(separator: ", ")
  }

  private static func word(_ cause: CredentialAnswers.End.Cause) -> String {
    switch cause {
    case .expires: "expires"
    case .revoked: "revoked"
    case .rotated: "rotated"
    case .evicted: "the intruder was removed"
    case .valid: "valid until"
    }
  }

  /// What it reaches alone.
  var reached: String {
    let assets = answers.reaches
    return assets.isEmpty
      ? "nothing else" : AssetText.list(assets, of: answers.reachCount, names)
  }

  /// Who has it.
  var holders: String {
    let shown = answers.holders.map { holder in
      let verb = holder.via.relation == "stores" ? "stored in " : ""
      return verb + names.title(holder.node) + (holder.isThirdParty ? " (third party)" : "")
    }
    return shown.isEmpty ? "nobody that the model names" : shown.joined(separator: ", ")
  }

  /// What a right gives, and what it lacks.
  func text(_ right: CredentialAnswers.Right) -> String {
    let lacks = right.lacks.map { names.sentence($0) }.joined(separator: " and ")
    return names.sentence(right.via) + (right.isPower ? " needs " : ": ") + lacks
  }

  /// What of each scope it reaches.
  var scopes: String? {
    guard !answers.scopes.isEmpty else { return nil }
    let reached = Self.scopes(answers.scopes)
    let nothing = answers.scopes.filter(\.reached.isEmpty).map(\.scope)
    let parts = [
      reached, nothing.isEmpty ? "" : "nothing in \(WordList.joined(nothing, "or"))",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension AnswerWords {
  /// `pci (2 of 3), gdpr (possibly 1 of 4)`.
  static func scopes(_ scopes: [ScopeAnswer]) -> String {
    scopes.filter { !$0.reached.isEmpty }.map { answer in
      let sure = answer.reached.count { $0.certainty == .confirmed }
      let count = sure == 0 ? "possibly \(answer.reached.count)" : String(answer.reached.count)
      return "\(answer.scope) (\(count) of \(answer.nodeCount))"
    }.joined(separator: ", ")
  }

  /// What is believed of it, and what speaks against that.
  static func text(_ belief: CredentialAnswers.Belief, _ names: ModelNames) -> String {
    var text = belief.text + (belief.since.map { " since \(EvidenceWords.moment($0))" } ?? "")
    let against =
      (belief.lastUsed.map { ["last used \(EvidenceWords.moment($0))"] } ?? [])
      + belief.uses.prefix(2).map {
        "seen in use \(EvidenceWords.moment($0.at)), \(names.sentence($0.via))"
      }
    if !against.isEmpty { text += ", but " + against.joined(separator: "; ") }
    return text
  }

  /// All of them in a few words.
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
