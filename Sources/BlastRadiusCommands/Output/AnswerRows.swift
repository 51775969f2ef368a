internal import BlastRadius

/// The answers about one credential as labelled sentences of plain text.
struct AnswerRows {
  var answers: CredentialAnswers
  var names: ModelNames

  /// The labels and the answers, in the order in which they are asked.
  var all: [(label: String, text: String)] {
    [
      ("works", works), ("privileged", privileged), ("expires", expires),
      ("second factor", SecondFactorText.text(answers.secondFactor, names)),
      ("reaches alone", reached), ("held by", holders),
    ] + optional
  }

  private var optional: [(label: String, text: String)] {
    let needs = answers.rights.filter { !$0.isPower }.map(text).joined(separator: "; ")
    let rows = [
      ("needs besides", needs),
      ("believed", answers.belief.map { Self.text($0, names) } ?? ""),
      ("itself in scope", answers.scope.sorted().joined(separator: ", ")),
      ("used by", answers.consumers.map(names.title).joined(separator: ", ")),
    ]
    return rows.filter { !$0.1.isEmpty } + scopes.map { ("scopes", $0) }
  }

  private var works: String {
    let periods = answers.held.map { held in
      TimeText.text(held.period) + (held.certainty == .possible ? " (possibly)" : "")
    }
    let held =
      answers.held.isEmpty
      ? "never held" : periods == ["always"] ? "" : "held \(periods.joined(separator: ", "))"
    let moment = answers.at.map { "on \(TimeText.text($0)) UTC" } ?? ""
    let word =
      switch answers.works {
      case .confirmed: "yes"
      case .possible: "possibly"
      case nil: "no"
      }
    return [moment.isEmpty ? word : "\(word), \(moment)", held].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  private var privileged: String {
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

  private var expires: String {
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

  private var reached: String {
    let assets = answers.reaches
    return assets.isEmpty
      ? "nothing else" : AssetText.list(assets, of: answers.reachCount, names) { $0 }
  }

  private var holders: String {
    let shown = answers.holders.map { holder in
      let verb = holder.via.relation == "stores" ? "stored in " : ""
      return verb + names.title(holder.node) + (holder.isThirdParty ? " (third party)" : "")
    }
    return shown.isEmpty ? "nobody that the model names" : shown.joined(separator: ", ")
  }

  private func text(_ right: CredentialAnswers.Right) -> String {
    let lacks = right.lacks.map { names.sentence($0) }.joined(separator: " and ")
    return names.sentence(right.via) + (right.isPower ? " needs " : ": ") + lacks
  }

  private var scopes: [String] {
    guard !answers.scopes.isEmpty else { return [] }
    let reached = Self.scopes(answers.scopes)
    let nothing = answers.scopes.filter(\.reached.isEmpty).map(\.scope)
    let parts = [
      reached, nothing.isEmpty ? "" : "nothing in \(UnknownText.list(nothing, "or"))",
    ]
    return [parts.filter { !$0.isEmpty }.joined(separator: "; ")]
  }

  static func scopes(_ scopes: [ScopeAnswer]) -> String {
    scopes.filter { !$0.reached.isEmpty }.map { answer in
      let sure = answer.reached.count { $0.certainty == .confirmed }
      let count = sure == 0 ? "possibly \(answer.reached.count)" : String(answer.reached.count)
      return "\(answer.scope) (\(count) of \(answer.nodeCount))"
    }.joined(separator: ", ")
  }

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
}
