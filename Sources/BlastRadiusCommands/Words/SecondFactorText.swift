internal import BlastRadius

/// Whether a second factor is asked for, in words.
enum SecondFactorText {
  static func text(
    _ answer: CredentialAnswers.SecondFactor, _ names: ModelNames
  ) -> String {
    switch answer.answer {
    case .isOne: return "it is one"
    case .unused: return "the model does not say where it is used"
    default: break
    }
    let groups = CredentialAnswers.SecondFactor.Answer.allCases.compactMap { kind -> String? in
      let uses = answer.uses.filter { $0.answer == kind }
      return uses.isEmpty ? nil : text(kind, uses, names)
    }
    return groups.joined(separator: "; ")
  }

  private static func text(
    _ answer: CredentialAnswers.SecondFactor.Answer, _ uses: [CredentialAnswers.SecondFactor.Use],
    _ names: ModelNames
  ) -> String {
    let shown = uses.prefix(3).map { names.sentence($0.via) }
    let edges =
      uses.count > 3 ? shown.joined(separator: ", ") : WordList.joined(shown)
    let more = uses.count > 3 ? " and \(uses.count - 3) more" : ""
    let by = WordList.joined(uses.flatMap(\.by).distinct())
    switch answer {
    case .skipped: return "skipped: the model asks for none on \(edges)\(more)"
    case .switchedOff: return "switched off: \(by) on \(edges)\(more)"
    case .unknown: return "unknown: nobody says whether \(by) was enforced on \(edges)\(more)"
    case .asked: return "asked for by \(by) on \(edges)\(more)"
    case .isOne, .unused: return ""
    }
  }
}

extension SecondFactorText {
  /// The answer as the end of a sentence.
  static func short(_ answer: CredentialAnswers.SecondFactor.Answer) -> String {
    switch answer {
    case .skipped: "skips a second factor"
    case .switchedOff: "met a second factor that was switched off"
    case .unknown: "may skip a second factor"
    case .asked: "needs a second factor"
    case .isOne: "is a second factor"
    case .unused: "is used nowhere in the model"
    }
  }
}
