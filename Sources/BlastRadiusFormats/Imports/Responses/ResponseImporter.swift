import BlastRadius

/// Reads answers of interfaces: each is kept by whose it is, until all files were read.
struct ResponseImporter<Owner: ResponseOwner>: Importer {
  private var owners: [ExactText: Owner] = [:]
  private var pages = PageBook<Owner.Request>()
  /// The files of which nobody says whose they are.
  private var unnamed: [(number: Int, name: String)] = []
  private var fileCount = 0

  mutating func read(_ document: ImportedDocument, into draft: inout ImportDraft) {
    do throws(JSONFailure) {
      let tree = try JSONTree.read(document.bytes)
      fileCount += 1
      let (bodies, others) = ResponseBody.all(in: tree, of: document, markers: Owner.markers)
      for other in others {
        draft.log.warn(
          "unknown-key", other.offset,
          "\(other.key.inTicks) is no path of a request: what stands there is not read")
      }
      read(bodies, document, &draft)
    } catch {
      draft.log.error(error.code, error.offset, error.discreetMessage)
    }
  }

  private mutating func read(
    _ bodies: [ResponseBody], _ document: ImportedDocument, _ draft: inout ImportDraft
  ) {
    let names = names(of: bodies, document, &draft)
    var (leftOut, refused): ([ResponseBody], [ResponseBody]) = ([], [])
    var list: String?
    for (body, name) in zip(bodies, names) {
      if Owner.isRefusal(body) {
        refused.append(body)
        if let name {
          owners[Owner.key(of: name), default: Owner(name)]
            .takeRefusal(Owner.Request(body), ExportPlace(body.value, in: document), of: name)
        }
      } else if let name {
        if !read(body, of: name, document, &list, &draft) {
          leftOut.append(body)
        }
      } else {
        draft.log.warn(
          DiagnosticCode(rawValue: "unknown-\(Owner.word)"), body.value.offset,
          "of which \(Owner.noun) this answer is does not stand in it, and other answers of the file are "
            + "of several: it is left out")
      }
    }
    let isOne = (leftOut: leftOut.count == 1, refused: refused.count == 1)
    Self.warn(
      "answers-left-out", of: leftOut,
      (isOne.leftOut ? "1 answer says" : "\(leftOut.count) answers say")
        + " nothing here of who may do what", &draft)
    Self.warn(
      "refused-request", of: refused,
      isOne.refused
        ? "an error stands in place of an answer, and what it would say is not known"
        : "errors stand in place of \(refused.count) answers, and what they would say is not known",
      &draft)
  }

  /// Whose each answer of a file is, as it says itself or as the command line says, else as the others of
  /// the file say where these are of one alone; `nil` where they are of several.
  private mutating func names(
    of bodies: [ResponseBody], _ document: ImportedDocument, _ draft: inout ImportDraft
  ) -> [String?] {
    let told = draft.name(Owner.scope, of: document)
    let said = bodies.map { body in
      let own = Owner.isCalledAsTold && told != nil ? nil : Owner.name(of: body)
      return own ?? told
    }
    let all = Set(said.compactMap { $0.map(Owner.key) })
    let isGuess = zip(bodies, said).contains { $1 == nil && $0.path == nil && !Owner.isRefusal($0) }
    if let name = said.lazy.compactMap(\.self).first {
      if isGuess, all.count == 1 {
        guess(name, "which is what the other answers of the file are of", &draft)
      }
      return said.map { $0 ?? (all.count == 1 ? name : nil) }
    }
    guard bodies.contains(where: { !Owner.isRefusal($0) }) else { return said }
    unnamed.append((document.number, document.name))
    return said.map { _ in Owner.word }
  }

  private func guess(_ name: String, _ why: String, _ draft: inout ImportDraft) {
    draft.log.warn(
      DiagnosticCode(rawValue: "guessed-\(Owner.word)"), 0,
      "of which \(Owner.noun) this is does not stand in it: \(name.inTicks) is taken, \(why); "
        + "`--\(Owner.scope.rawValue) NAME` says it")
  }

  /// So many answers are named in a message.
  private static var named: Int { 10 }

  /// Says something of answers, with their paths, at the first of them.
  private static func warn(
    _ code: DiagnosticCode, of bodies: [ResponseBody], _ words: String, _ draft: inout ImportDraft
  ) {
    guard let first = bodies.first else { return }
    let paths = bodies.prefix(named).compactMap { $0.path?.text.inTicks }.joined(separator: ", ")
    let more = bodies.count > named ? " and \(bodies.count - named) more" : ""
    draft.log.warn(
      code, first.value.offset, words + (paths.isEmpty ? "" : ": \(paths)\(more)"))
  }

  /// Reads an answer; says whether something in it was looked at.
  ///
  /// - Parameter list: What the list is called of which the answer before it in the file is a page.
  private mutating func read(
    _ body: ResponseBody, of name: String, _ document: ImportedDocument, _ list: inout String?,
    _ draft: inout ImportDraft
  ) -> Bool {
    let (request, key) = (Owner.Request(body), Owner.key(of: name))
    // In place: a copy for each answer would make many of them cost the square of their number.
    let (isRead, remarks) = owners[key, default: Owner(name)].take(
      request, body, of: name, document)
    for remark in remarks { draft.log.warn(remark.code, remark.offset, remark.message) }
    if isRead, let page = ResponsePage(body, sizes: Owner.pageSizes) {
      // A last page may say nothing of where it belongs.
      let own = body.request?.request ?? list ?? Self.list(of: body, document)
      list = page.isLast == true ? nil : own
      pages.note(
        page, of: request, named: own, key, at: ExportPlace(body.value, in: document),
        path: body.path)
    }
    return isRead
  }

  /// What a list is called that does not say which one it is: lists of one name in several files are one.
  private static func list(of body: ResponseBody, _ document: ImportedDocument) -> String {
    let names = ["values", "results", "data", "list", "items"]
    let own = body.value.members.first { $0.isList && !names.contains($0.key) }?.key
    return own ?? document.name
  }

  mutating func finish(_ draft: inout ImportDraft) {
    if fileCount > 1, !unnamed.isEmpty { return warnOfUnnamed(&draft) }
    for file in unnamed {
      draft.log.document = file.number
      guess(Owner.word, "since nobody says it", &draft)
    }
    for gap in pages.gaps {
      draft.log.document = gap.place.document
      draft.log.warn("incomplete-export", gap.place.offset, gap.message)
      owners[gap.owner]?.lack(gap.request, gap.place)
    }
    var all = owners.sorted { $0.key < $1.key }.map(\.value)
    owners = [:]
    for number in all.indices { all[number].sort() }
    Owner.write(all, into: &draft)
  }

  private func warnOfUnnamed(_ draft: inout ImportDraft) {
    let flag = "--\(Owner.scope.rawValue)"
    for (number, name) in unnamed {
      draft.log.document = number
      draft.log.error(
        DiagnosticCode(rawValue: "unnamed-\(Owner.word)"), 0,
        "whose export this is does not stand in it, and it is read beside others: say "
          + "`\(flag) \(name)=NAME`, or `\(flag) NAME` where all are of one \(Owner.noun)")
    }
  }
}

extension ResponseOwner {
  /// Reads an answer; whether something in it was looked at, and what there is to say.
  fileprivate mutating func take(
    _ request: Request, _ body: ResponseBody, of spelling: String, _ document: ImportedDocument
  ) -> (isRead: Bool, remarks: [ResponseRemark]) {
    note(spelling, ExportPlace(body.value, in: document))
    let isRead = read(request, body, document)
    // What is not understood is not given.
    if remarks.contains(where: { $0.code == .notUnderstood }) {
      lack(request, ExportPlace(body.value, in: document))
    }
    defer { remarks = [] }
    return (isRead, remarks)
  }

  /// Takes note of a request that was refused.
  fileprivate mutating func takeRefusal(
    _ request: Request, _ place: ExportPlace, of spelling: String
  ) {
    note(spelling, place)
    lack(request, place)
  }

  private mutating func note(_ spelling: String, _ own: ExportPlace) {
    if spelling < name { name = spelling }
    if place.map({ (own.name, own.offset) < ($0.name, $0.offset) }) ?? true { place = own }
  }
}
