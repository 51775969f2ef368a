internal import BlastRadius
internal import BlastRadiusRendering

/// Whether a second factor is asked for, in words.
enum SecondFactorText {
  static func text(
    _ answer: CredentialAnswers.SecondFactor, _ names: ModelNames
  ) -> String {
    switch answer.answer {
    case .isOne: return Said.credential.isOne
    case .unused: return Said.credential.unused
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
      uses.count > 3
      ? CountText.cut(shown.joined(separator: ", "), more: uses.count - 3)
      : Said.language.list(shown)
    let by = Said.language.list(uses.flatMap(\.by).distinct())
    switch answer {
    case .skipped: return Said.credential.skipped(edges)
    case .switchedOff: return Said.credential.switchedOff(edges, by)
    case .unknown: return Said.credential.unknown(edges, by)
    case .asked: return Said.credential.askedFor(edges, by)
    case .isOne, .unused: return ""
    }
  }
}

extension SecondFactorText {
  /// The answer as the end of a sentence.
  static func short(_ answer: CredentialAnswers.SecondFactor.Answer) -> String {
    switch answer {
    case .skipped: Said.credential.skips
    case .switchedOff: Said.credential.metSwitchedOff
    case .unknown: Said.credential.maySkip
    case .asked: Said.credential.needsOne
    case .isOne: Said.credential.isAFactor
    case .unused: Said.credential.usedNowhere
    }
  }
}
