internal import BlastRadius

/// A check as SARIF 2.1.0 for code scanning: a rule per policy, a result per finding, the witness as a
/// code flow.
///
/// GitHub shows 5,000 results of a run and 1,000 steps of a flow; what is more is left out, and said.
struct SARIFCheck {
  private let report: CheckReport
  private let words: FindingWords
  private let results: [Result]
  /// How many findings are left out.
  private let omitted: Int

  private static let mostResults = 5000
  private static let mostSteps = 1000

  /// A finding, or what keeps a policy from being judged.
  private struct Result {
    var rule: Int
    var finding: PolicyFinding?
    var problem: Diagnostic?
  }

  init(_ report: CheckReport) {
    self.report = report
    words = FindingWords(names: report.names)
    var all: [Result] = []
    for (rule, verdict) in report.check.verdicts.enumerated() {
      all += verdict.problems.map { Result(rule: rule, problem: $0) }
      all += verdict.findings.map { Result(rule: rule, finding: $0) }
    }
    results = Array(all.prefix(Self.mostResults))
    let unlisted = report.check.verdicts.reduce(0) { sum, verdict in
      sum + verdict.failing + verdict.accepted - verdict.findings.count
    }
    omitted = unlisted + all.count - results.count
  }

  /// The whole text.
  var text: String {
    JSONWriter.text { json in
      json.object { json in
        json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        json.field("version", "2.1.0")
        json.field("runs", of: [report]) { json, _ in
          json.field("tool") { $0.object { $0.field("driver") { $0.object(writeDriver) } } }
          json.field("columnKind", "unicodeCodePoints")
          json.field("invocations", of: [report], writeInvocation)
          json.field("results", of: results) { write($1, &$0) }
        }
      }
    }
  }

  private func writeDriver(_ json: inout JSONWriter) {
    json.field("name", "blastradius")
    json.field("rules", of: report.check.verdicts) { json, verdict in
      let policy = verdict.policy
      json.field("id", SafeText.visible(policy.id))
      Self.write("shortDescription", policy.label ?? policy.id, &json)
      json.field("defaultConfiguration") { json in
        json.object { $0.field("level", Self.level(policy.severity)) }
      }
      json.field("properties") { json in
        json.object { json in
          json.field("security-severity", Self.score(policy.severity))
          json.field("tags", ["security"])
        }
      }
    }
  }

  private func writeInvocation(_ json: inout JSONWriter, _: CheckReport) {
    json.field("executionSuccessful", report.status != .badInput)
    var notes = report.check.problems.map { (text: CheckReport.text($0), level: "error") }
    notes += report.notes.map { ("\($0.policy): \(CheckReport.text($0.note))", "note") }
    if omitted > 0 {
      notes.append(("\(CountText.grouped(omitted)) findings are left out of this file", "warning"))
    }
    json.field("toolExecutionNotifications", of: notes) { json, note in
      json.field("level", note.level)
      Self.write("message", note.text, &json)
    }
  }

  private func write(_ result: Result, _ json: inout JSONWriter) {
    let verdict = report.check.verdicts[result.rule]
    json.field("ruleId", SafeText.visible(verdict.policy.id))
    json.field("ruleIndex", result.rule)
    if let problem = result.problem {
      json.field("level", "error")
      Self.write("message", "\(CheckReport.title(verdict.policy)): \(problem.message)", &json)
      writeLocations(problem.location.map(CheckReport.place), verdict, &json)
      json.field("partialFingerprints") { json in
        let key = PolicyFinding.Key(
          policy: verdict.policy.id, from: [problem.code.rawValue, problem.message])
        json.object { $0.field("primaryLocationLineHash", FindingFingerprint(key).text) }
      }
    } else if let finding = result.finding {
      json.field("level", Self.level(verdict.policy.severity))
      Self.write("message", message(finding, verdict.policy), &json)
      writeLocations(finding.place, verdict, &json)
      writeFlow(finding, verdict, &json)
      let fingerprint = FindingFingerprint(finding.key).text
      json.field("partialFingerprints") { json in
        json.object { json in
          json.field("primaryLocationLineHash", fingerprint)
          json.field("blastradius/v1", fingerprint)
        }
      }
      writeSuppression(finding, &json)
    }
  }

  private func message(_ finding: PolicyFinding, _ policy: Policy) -> String {
    let condition = words.condition(finding).map { ", \($0)" } ?? ""
    let proof = finding.steps.isEmpty ? "" : " \(words.proof(finding))."
    return "\(CheckReport.title(policy)). \(words.sentence(finding))\(condition).\(proof)"
  }

  private func writeLocations(
    _ place: PolicyFinding.Place?, _ verdict: PolicyCheck.Verdict, _ json: inout JSONWriter
  ) {
    let places = [place ?? verdict.location.map(CheckReport.place)].compactMap(\.self)
    json.field("locations", of: places) { Self.write($1, &$0) }
  }

  private func writeFlow(
    _ finding: PolicyFinding, _ verdict: PolicyCheck.Verdict, _ json: inout JSONWriter
  ) {
    // A step needs a place to be shown.
    let fallback = finding.place ?? verdict.location.map(CheckReport.place)
    let steps = zip(finding.steps, finding.places).map { ($0, $1 ?? fallback) }
      .suffix(Self.mostSteps)
    guard !steps.isEmpty, steps.allSatisfy({ $0.1 != nil }) else { return }
    json.field("codeFlows", of: [finding]) { json, _ in
      json.field("threadFlows", of: [finding]) { json, _ in
        json.field("locations", of: Array(steps)) { json, step in
          json.field("location") { json in
            json.object { json in
              if let place = step.1 { Self.write(place, &json) }
              Self.write("message", words.names.sentence(step.0), &json)
            }
          }
        }
      }
    }
  }

  private func writeSuppression(_ finding: PolicyFinding, _ json: inout JSONWriter) {
    guard let words = FindingWords.acceptance(finding) else { return }
    json.field("suppressions", of: [words]) { json, words in
      json.field("kind", "external")
      json.field("status", "accepted")
      json.field("justification", SafeText.visible(words))
    }
  }

  private static func write(_ key: String, _ text: String, _ json: inout JSONWriter) {
    json.field(key) { $0.object { $0.field("text", SafeText.visible(text)) } }
  }

  private static func write(_ place: PolicyFinding.Place, _ json: inout JSONWriter) {
    let location = SourceLocation(
      file: place.file, line: place.line ?? 1, column: place.column ?? 1)
    DiagnosticFormatter.write(location, &json)
    guard let pointer = place.pointer else { return }
    json.field("logicalLocations", of: [pointer]) { json, pointer in
      json.field("fullyQualifiedName", pointer)
    }
  }

  private static func level(_ severity: Policy.Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low: "note"
    }
  }

  /// What GitHub makes its own severities of.
  private static func score(_ severity: Policy.Severity) -> String {
    switch severity {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "2.0"
    }
  }
}
