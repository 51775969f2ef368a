import BlastRadius

/// Reads answers of the interfaces of Jira, Confluence and Bitbucket.
struct AtlassianImporter: Importer {
  private var sites: [ExactText: AtlassianSite] = [:]
  /// The sites by the servers that their files name.
  private var servers: [ExactText: String] = [:]
  private var pages = PageBook()
  /// The files of which nobody says whose they are.
  private var unnamed: [(number: Int, name: String)] = []
  private var fileCount = 0

  mutating func read(_ document: ImportedDocument, into draft: inout ImportDraft) {
    do throws(JSONFailure) {
      let tree = try JSONTree.read(document.bytes)
      let bodies = ResponseBody.all(in: tree, of: document, markers: AtlassianRequest.markers)
      read(bodies, document, into: &draft)
    } catch {
      draft.log.error(error.code, error.offset, error.discreetMessage)
    }
  }

  private mutating func read(
    _ bodies: [ResponseBody], _ document: ImportedDocument, into draft: inout ImportDraft
  ) {
    fileCount += 1
    let server = bodies.lazy.compactMap { Self.server(of: $0) }.first
    let named = draft.name(.site, of: document) ?? server
    if named == nil { unnamed.append((document.number, document.name)) }
    let name = named ?? "site"
    if let server { servers[server] = servers[server].map { min($0, name) } ?? name }
    var site = sites[name] ?? AtlassianSite(name)
    if let server {
      if server.hasSuffix(".atlassian.net") { site.isCalledCloud = true }
    }
    var leftOut = 0
    for body in bodies where !site.read(body, document, &pages, &draft) { leftOut += 1 }
    sites[name] = site
    if leftOut > 0 {
      let answers = leftOut == 1 ? "1 answer says" : "\(leftOut) answers say"
      draft.log.warn("answers-left-out", 0, "\(answers) nothing here of who may do what")
    }
  }

  /// The server that an answer is from.
  private static func server(of body: ResponseBody) -> String? {
    if let host = body.path?.host { return host }
    let values = [body.value] + (body.items.first.map { [$0] } ?? [])
    for value in values {
      let own =
        value.first("self", "baseUrl")?.text ?? value["links"]?["self"]?.items.first?["href"]?.text
      if let host = own.flatMap({ RequestPath($0)?.host }) { return host }
    }
    return nil
  }

  mutating func finish(_ draft: inout ImportDraft) {
    if fileCount > 1, let first = unnamed.first {
      for (number, name) in unnamed {
        draft.log.document = number
        draft.log.error(
          "unnamed-site", 0,
          "whose export this is does not stand in it, and it is read beside others: say "
            + "`--site \(name)=NAME`, or `--site NAME` where all are of one site")
      }
      draft.log.document = first.number
      return
    }
    pages.report(&draft)
    for name in sites.texts.sorted() {
      guard var site = sites[name] else { continue }
      site.sort()
      var writer = AtlassianWriter(site, servers)
      writer.write(into: &draft)
    }
  }
}
