internal import BlastRadius

/// A check as JUnit XML: a suite per file, a case per policy.
///
/// The clock is never read: the time stamp is the instant asked about, else that of the epoch.
struct JUnitCheck {
  private let report: CheckReport
  private let words: FindingWords

  init(_ report: CheckReport) {
    self.report = report
    words = FindingWords(names: report.names)
  }

  /// The whole text.
  var text: String {
    let files = [ExactText: [PolicyCheck.Verdict]](grouping: report.check.verdicts) {
      $0.location?.file ?? "policies"
    }
    var suites = files.sorted { $0.key < $1.key }.map { (name: $0.key.text, verdicts: $0.value) }
    if !report.check.problems.isEmpty { suites.append(("baseline", [])) }
    let bodies = suites.enumerated().map { suite($0, $1.name, $1.verdicts) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      + bodies.joined() + "</testsuites>\n"
  }

  private func suite(_ number: Int, _ name: String, _ verdicts: [PolicyCheck.Verdict]) -> String {
    let wrong = verdicts.isEmpty ? report.check.problems : []
    func count(_ status: PolicyCheck.Status) -> Int { verdicts.count { $0.status == status } }
    let attributes: [(String, String)] = [
      ("name", name), ("package", "blastradius"), ("id", String(number)),
      ("timestamp", timestamp), ("hostname", "localhost"),
      ("tests", String(verdicts.count + (wrong.isEmpty ? 0 : 1))),
      ("failures", String(count(.fail))),
      ("errors", String(count(.error) + (wrong.isEmpty ? 0 : 1))),
      ("skipped", String(count(.accepted))), ("time", "0"),
    ]
    var text = "  <testsuite\(Self.list(attributes))>\n    <properties></properties>\n"
    text += verdicts.map(testCase).joined()
    if !wrong.isEmpty {
      let body = wrong.map(CheckReport.text).joined(separator: "\n")
      text += testCase("baseline", outcome("error", "the baseline is wrong", "baseline", body))
    }
    let notes = verdicts.flatMap { verdict in
      verdict.notes.map { "\(verdict.policy.id): \(CheckReport.text($0))" }
    }
    let told = Self.escaped(notes.joined(separator: "\n"), keepsLines: true)
    return text + "    <system-out>\(told)</system-out>\n    <system-err></system-err>\n"
      + "  </testsuite>\n"
  }

  private var timestamp: String {
    let (date, time) = (report.check.at ?? Instant(microseconds: 0)).parts
    return "\(date)T\(time.prefix(8))"
  }

  private func testCase(_ verdict: PolicyCheck.Verdict) -> String {
    let policy = verdict.policy
    let title = CheckReport.title(policy)
    switch verdict.status {
    case .pass: return testCase(policy.id, "")
    case .accepted:
      let count = CountText.grouped(verdict.accepted)
      return testCase(
        policy.id, "      <skipped\(Self.list([("message", "\(count) accepted")]))></skipped>\n")
    case .error:
      let body = verdict.problems.map(CheckReport.text).joined(separator: "\n")
      return testCase(
        policy.id, outcome("error", title, verdict.problems.first?.code.rawValue ?? "error", body))
    case .fail:
      return testCase(policy.id, outcome("failure", title, policy.severity.rawValue, body(verdict)))
    }
  }

  private func body(_ verdict: PolicyCheck.Verdict) -> String {
    let lines = verdict.findings.filter { $0.accepted == nil }.map { finding in
      [
        words.sentence(finding) + (words.condition(finding).map { ", \($0)" } ?? ""),
        words.proof(finding), FindingWords.place(finding.place) ?? "",
      ].filter { !$0.isEmpty }.joined(separator: "\n  ")
    }
    let omitted = report.omitted(verdict)
    let more = omitted > 0 ? ["… and \(CountText.grouped(omitted)) more"] : []
    return (verdict.problems.map(CheckReport.text) + lines + more).joined(separator: "\n")
  }

  private func testCase(_ name: String, _ content: String) -> String {
    let attributes = Self.list([("name", name), ("classname", "blastradius.check"), ("time", "0")])
    return "    <testcase\(attributes)>\n\(content)    </testcase>\n"
  }

  private func outcome(
    _ element: String, _ message: String, _ type: String, _ body: String
  ) -> String {
    let attributes = Self.list([("message", message), ("type", type)])
    return "      <\(element)\(attributes)>\(Self.escaped(body, keepsLines: true))</\(element)>\n"
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1, keepsLines: false))\"" }.joined()
  }

  /// Text of any origin as text of XML.
  private static func escaped(_ text: String, keepsLines: Bool) -> String {
    let lines =
      keepsLines ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
    return lines.map { line in
      SafeText.visible(String(line)).unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }.joined(separator: "\n")
  }
}
