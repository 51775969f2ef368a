import BlastRadius

/// A report of another tool that is read: what wrote it, and its shape.
struct KnownReport: Sendable {
  /// Who wrote it, for people.
  let writer: String
  /// The shape of one object of it.
  let shape: ReportShape
  /// Whether tools that look for other things than secrets write such reports, too.
  var needsTool = false

  /// The report that a text in JSON is; `nil` where it is none of those that are known.
  init?(_ text: Borrowed<UInt8>) {
    guard let start = text.firstIndex(where: { !" \t\r\n[".utf8.contains($0) }),
      text[start] == UInt8(ascii: "{")
    else { return nil }
    let first = text.part(start..<text.count)
    guard let report = Self.report(TopKeys(first), first) else { return nil }
    self = report
  }

  init(_ writer: String, _ shape: ReportShape, needsTool: Bool = false) {
    self.writer = writer
    self.shape = shape
    self.needsTool = needsTool
  }

  private static func report(_ keys: TopKeys, _ text: Borrowed<UInt8>) -> KnownReport? {
    if keys.has("runs", "["), keys.contains("version", "$schema") { return sarif }
    if keys.has("vulnerabilities", "["), keys.contains("version", "scan") { return gitLab }
    if keys.contains("total_incidents") || keys.has("entities_with_incidents", "[") {
      return ggshield
    }
    if keys.has("results", "{"), keys.contains("plugins_used", "generated_at", "version") {
      return detectSecrets
    }
    if keys.contains("secret_type"), keys.contains("number", "html_url", "locations_url") {
      return gitHub
    }
    if keys.contains("finding_id"), keys.has("matches", "[") { return noseyParker }
    if keys.has("findings", "["), keys.contains("title"), keys.contains("tier", "score") {
      return geiger
    }
    if isKingfisher(keys, text) { return kingfisher }
    if keys.has("AccessKeyMetadata", "[") { return accessKeys }
    if keys.has("BreachSearchResults", "[") { return breachExport }
    return isBreaches(keys, text) ? breaches : nil
  }

  private static func isKingfisher(_ keys: TopKeys, _ text: Borrowed<UInt8>) -> Bool {
    if keys.has("finding", "{"), keys.has("rule", "{") { return true }
    if keys.has("access_map", "[") || keys.has("identity", "{") && keys.contains("cloud") {
      return true
    }
    let head = text.part(0..<min(text.count, TopKeys.reach))
    return keys.has("findings", "[") && head.firstRange(of: #""finding":"#.utf8) != nil
  }

  /// Whether each key has a list of texts, and one is no key of a list of credentials.
  private static func isBreaches(_ keys: TopKeys, _ text: Borrowed<UInt8>) -> Bool {
    guard !keys.isEmpty, keys.allHave("["),
      keys.names.contains(where: { LeakedField($0) == .unknown }),
      !keys.names.contains(where: LeakedField.isList),
      let list = text.firstIndex(of: UInt8(ascii: "["))
    else { return false }
    let rest = text.part(list + 1..<text.count)
    return rest.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "\"")
  }

  // MARK: - Tools

  /// Why what was read is no report of leaked credentials; `nil` where it is one.
  func problem(of scope: LeakedEntryDraft, _ parts: [LeakedEntryDraft]) -> (
    message: String, advice: Diagnostic.Note
  )? {
    let tool = scope.text(.tool)
    let isOne =
      tool.map(Self.looksForSecrets)
      ?? (!parts.isEmpty && parts.allSatisfy { $0.text(.tool).map(Self.looksForSecrets) == true })
    if isOne { return nil }
    let name = tool.map { " of \(FoundText.shown($0, limit: 60).inTicks)" } ?? ""
    return (
      "this is a report\(name) in the format of \(writer), and does not say that it is one of secrets",
      .init("reports of gitleaks, Nosey Parker, ggshield, Kingfisher and other scanners are read")
    )
  }

  private static func looksForSecrets(_ tool: String) -> Bool {
    let name = LeakedField.normalized(tool)
    return [
      "secret", "gitleaks", "betterleaks", "trufflehog", "noseyparker", "ggshield", "gitguardian",
      "kingfisher", "geiger", "titus",
    ].contains { name.contains($0) }
  }

  /// What of a value names an identity: geiger writes `arn:…   (IAM user)` and `login=alice`.
  func refine(_ value: String) -> String {
    let name = value.firstRange(of: " (").map { value[..<$0.lowerBound] } ?? value[...]
    let trimmed = NameShape.trimmed(String(name))
    for key in ["login=", "user=", "username=", "email="] where trimmed.hasPrefix(key) {
      return String(trimmed.dropFirst(key.count))
    }
    return trimmed
  }
}
