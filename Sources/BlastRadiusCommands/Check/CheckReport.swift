internal import BlastRadius

/// A check with what its formats need besides.
struct CheckReport {
  var check: PolicyCheck
  var names: ModelNames
  /// From which severity on a policy that fails is exit code 1.
  var failOn: Policy.Severity

  /// How many findings of a policy a baseline accepts at most.
  static let mostAccepted = 100_000

  /// How the process ends: an error of a policy counts more than one that fails, and what is over or gone
  /// as an error where its policy does not fail the check.
  var status: ExitStatus {
    let isWrong = check.verdicts.contains { verdict in
      verdict.status == .error || !fails(verdict) && !verdict.problems.isEmpty
    }
    if !check.problems.isEmpty || isWrong { return .badInput }
    return check.verdicts.contains(where: fails) ? .conditionMet : .answered
  }

  private func fails(_ verdict: PolicyCheck.Verdict) -> Bool {
    verdict.status == .fail && verdict.policy.severity >= failOn
  }

  /// The answer in one line, for people.
  var headline: String {
    let moment = check.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
    let total = check.verdicts.count
    let parts = [PolicyCheck.Status.error, .fail, .accepted].compactMap { status -> String? in
      let count = check.verdicts.count { $0.status == status }
      return count == 0 ? nil : "\(CountText.grouped(count)) \(Self.verb(status, count))"
    }
    let all = "\(CountText.grouped(total)) \(total == 1 ? "policy" : "policies")"
    if parts.isEmpty {
      let hold = total == 1 ? "The policy holds" : "All \(CountText.grouped(total)) policies hold"
      return moment + (check.problems.isEmpty ? hold : "\(hold), and the baseline is wrong") + "."
    }
    let subject =
      total == 1
      ? "The policy \(parts[0].dropFirst(2))" : "Of \(all), \(WordList.joined(parts))"
    return "\(moment)\(subject)."
  }

  private static func verb(_ status: PolicyCheck.Status, _ count: Int) -> String {
    switch status {
    case .error: "cannot be relied on"
    case .fail: count == 1 ? "fails" : "fail"
    case .accepted: count == 1 ? "fails as accepted" : "fail as accepted"
    case .pass: count == 1 ? "holds" : "hold"
    }
  }

  /// What there is to know of the policies besides, each with the policy it is about.
  var notes: [(policy: String, note: Diagnostic)] {
    check.verdicts.flatMap { verdict in verdict.notes.map { (verdict.policy.id, $0) } }
  }

  /// How many findings that count are not listed.
  func omitted(_ verdict: PolicyCheck.Verdict) -> Int {
    verdict.failing - verdict.findings.count { $0.accepted == nil }
  }

  /// What a policy is called: its label, or its id.
  static func title(_ policy: Policy) -> String {
    policy.label.map { "\(policy.id): \($0)" } ?? policy.id
  }
}
