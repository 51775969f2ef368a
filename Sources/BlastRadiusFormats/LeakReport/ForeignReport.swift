import BlastRadius

/// Names reports and answers that are no list of leaked credentials, and says what to do with them.
struct ForeignReport {
  /// What it is.
  let name: String
  /// What to do.
  let advice: String

  /// What a text in JSON is by its first object; `nil` where it may be a list.
  init?(_ text: Borrowed<UInt8>) {
    guard let start = text.firstIndex(where: { !" \t\r\n[".utf8.contains($0) }),
      text[start] == UInt8(ascii: "{")
    else { return nil }
    let keys = TopKeys(text.part(start..<text.count))
    guard let (name, advice) = Self.kinds.first(where: { $0.isOne(keys) }).map({ ($0.0, $0.1) })
    else { return nil }
    self.name = name
    self.advice = advice
  }

  private typealias Kind = (name: String, advice: String, isOne: @Sendable (TopKeys) -> Bool)

  private static let table =
    "make a table of what it found, with columns such as `id`, `fingerprint`, `kind` and `file`"
  private static let model = "it is a model: give it without --leaked"
  private static let noSecrets = "it names no credentials: run a scanner of secrets"

  private static let kinds: [Kind] = [
    (
      "an answer of `aws iam get-credential-report`",
      "give the table in it: `--query Content --output text | base64 -d`",
      { $0.contains("ReportFormat") && $0.contains("Content") }
    ),
    (
      "what AWS says of an account's authorization",
      "give `aws iam list-access-keys` or the credential report instead",
      { $0.contains("UserDetailList", "RoleDetailList", "GroupDetailList") }
    ),
    (
      "a page of Have I Been Pwned's breaches",
      "it does not say whose they are: give the answer of `breacheddomain`",
      { $0.contains("BreachDate") && $0.contains("PwnCount", "DataClasses", "Title") }
    ),
    (
      "a report of Semgrep", table,
      { $0.has("results", "[") && $0.has("paths", "{") && $0.has("errors", "[") }
    ),
    (
      "a report of Trivy", table,
      { $0.contains("ArtifactName") || $0.has("Results", "[") && $0.contains("SchemaVersion") }
    ),
    (
      "a report of Checkov", table,
      { $0.contains("check_type") || $0.has("results", "{") && $0.contains("summary") }
    ),
    ("a report of Talisman", table, { $0.contains("failure_list", "warning_list") }),
    (
      "issues of SonarQube", table,
      { $0.has("issues", "[") && $0.contains("paging", "effortTotal") }
    ),
    (
      "a report of Snyk", noSecrets,
      { $0.has("vulnerabilities", "[") && $0.contains("dependencyCount", "packageManager") }
    ),
    ("a bill of materials", noSecrets, { $0.contains("bomFormat", "spdxVersion", "SPDXID") }),
    ("a report of Grype", noSecrets, { $0.has("matches", "[") && $0.contains("descriptor") }),
    ("a model", model, { $0.contains("blastradius") }),
    ("a graph", model, { $0.has("graph", "{") || $0.has("nodes", "[") && $0.has("edges", "[") }),
    ("a file of SharpHound or AzureHound", model, { $0.has("meta", "{") && $0.has("data", "[") }),
  ]
}
