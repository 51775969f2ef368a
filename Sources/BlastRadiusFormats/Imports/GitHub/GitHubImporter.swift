import BlastRadius

/// Reads answers of GitHub's interface.
struct GitHubImporter: Importer {
  private var organizations: [ExactText: GitHubOrganization] = [:]
  private var pages = PageBook()
  /// The files in which something does not say whose it is.
  private var unnamed: [(number: Int, name: String)] = []
  private var fileCount = 0

  mutating func read(_ document: ImportedDocument, into draft: inout ImportDraft) {
    do throws(JSONFailure) {
      let tree = try JSONTree.read(document.bytes)
      let bodies = ResponseBody.all(in: tree, of: document, markers: GitHubRequest.markers)
      fileCount += 1
      var leftOut = 0
      for body in bodies where !read(body, document, &draft) { leftOut += 1 }
      if leftOut > 0 {
        let answers = leftOut == 1 ? "1 answer says" : "\(leftOut) answers say"
        draft.log.warn("answers-left-out", 0, "\(answers) nothing here of who may do what")
      }
    } catch {
      draft.log.error(error.code, error.offset, error.discreetMessage)
    }
  }

  /// Reads an answer; says whether something in it was looked at.
  private mutating func read(
    _ body: ResponseBody, _ document: ImportedDocument, _ draft: inout ImportDraft
  ) -> Bool {
    note(body, document)
    let named =
      GitHubRequest.organization(body.path) ?? Self.organization(of: body.value)
      ?? draft.name(.org, of: document)
    if named == nil, unnamed.last?.number != document.number {
      unnamed.append((document.number, document.name))
    }
    let name = named ?? "organization"
    let key = name.lowercased()
    var organization = organizations[key] ?? GitHubOrganization(name)
    organization.name = min(organization.name, name)
    let isRead = organization.read(body, document, &draft)
    organizations[key] = organization
    return isRead
  }

  /// Notes how much of a list an answer is.
  private mutating func note(_ body: ResponseBody, _ document: ImportedDocument) {
    guard let total = body.value["total_count"]?.number else { return }
    let count = body.value.members.map(\.items.count).max() ?? 0
    pages.note(
      body.path?.request ?? document.name, at: ExportPlace(body.value, in: document), count: count,
      total: total, isLast: nil)
  }

  /// The organisation that an answer names in itself.
  private static func organization(of value: JSONValue) -> String? {
    if value["default_repository_permission"] != nil { return value["login"]?.text }
    let item =
      value.isList ? value.items.first : value.members.lazy.compactMap { $0.items.first }.first
    for value in [value] + (item.map { [$0] } ?? []) {
      if let login = value["account"]?["login"]?.text { return login }
      if let name = value["full_name"]?.text?.split(separator: "/").first { return String(name) }
      for address in [value.first("url", "selected_repositories_url"), value["html_url"]] {
        guard let path = address?.text.flatMap({ RequestPath($0) }) else { continue }
        if let name = GitHubRequest.organization(path) { return name }
      }
    }
    return nil
  }

  mutating func finish(_ draft: inout ImportDraft) {
    if fileCount > 1, !unnamed.isEmpty {
      for (number, name) in unnamed {
        draft.log.document = number
        draft.log.error(
          "unnamed-organization", 0,
          "whose export this is does not stand in it, and it is read beside others: say "
            + "`--org \(name)=NAME`, or `--org NAME` where all are of one organisation")
      }
      return
    }
    pages.report(&draft)
    for name in organizations.texts.sorted() {
      guard var organization = organizations[name] else { continue }
      organization.sort()
      var writer = GitHubWriter(organization)
      writer.write(into: &draft)
    }
  }
}
