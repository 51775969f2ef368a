internal import BlastRadius
internal import BlastRadiusRendering

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
    let say = Said.plan
    let moment = check.at.map { Said.common.onInstant(TimeWords.text($0)) } ?? ""
    let total = check.verdicts.count
    let found = [PolicyCheck.Status.error, .fail, .accepted].map { status in
      (status: status, count: check.verdicts.count { $0.status == status })
    }.filter { $0.count > 0 }
    guard let first = found.first else {
      let hold = say.policiesHold(total)
      return moment + (check.problems.isEmpty ? hold : say.butBaseline(hold)) + "."
    }
    if total == 1 { return moment + Self.alone(first.status) + "." }
    let parts = found.map { Self.verb($0.status)($0.count) }
    return moment + say.ofPolicies(say.policies(total), Said.language.list(parts)) + "."
  }

  /// What is said of the only policy.
  private static func alone(_ status: PolicyCheck.Status) -> String {
    switch status {
    case .error: Said.plan.policyUnreliable
    case .fail: Said.plan.policyFails
    case .accepted, .pass: Said.plan.policyFailsAsAccepted
    }
  }

  private static func verb(_ status: PolicyCheck.Status) -> Counted.Said {
    switch status {
    case .error: Said.plan.unreliable
    case .fail: Said.plan.fails
    case .accepted, .pass: Said.plan.failsAsAccepted
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
