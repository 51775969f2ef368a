import BlastRadius

/// Which pages of lists were read, so that a list of which some are missing is reported.
struct PageBook<Request> {
  /// A list of which pages are missing, or may be.
  struct Gap {
    /// Whose list it is.
    var owner: ExactText
    var request: Request
    var place: ExportPlace
    var message: String
  }

  private struct List {
    var owner: ExactText
    var request: Request
    var place: ExportPlace
    var path: String?
    var pages: [ResponsePage] = []

    /// What it is called in messages.
    var title: String { path.map { "the list \($0.inTicks)" } ?? "this list" }
  }

  private var numbers = NameTable()
  private var lists: [List] = []

  /// Notes a page.
  ///
  /// - Parameters:
  ///   - name: What all pages of the list have in common.
  ///   - path: Where the list is, for messages.
  mutating func note(
    _ page: ResponsePage, of request: Request, named name: String, _ owner: ExactText,
    at place: ExportPlace, path: RequestPath?
  ) {
    let number = Int(Array("\(owner.text) \(name)".utf8).lend { numbers.number(of: $0) })
    if number == lists.count {
      lists.append(List(owner: owner, request: request, place: place))
    }
    let first = lists[number].place
    if (place.name, place.offset) <= (first.name, first.offset) {
      (lists[number].place, lists[number].path) = (place, path?.text)
    }
    lists[number].pages.append(page)
  }

  /// The lists that were not read to their ends.
  var gaps: [Gap] {
    lists.compactMap { list in
      Self.missing(list.pages, of: list.title).map { message in
        Gap(owner: list.owner, request: list.request, place: list.place, message: message)
      }
    }
  }

  /// What is missing of a list, in words; `nil` where all of it was read.
  private static func missing(_ pages: [ResponsePage], of title: String) -> String? {
    let positions = Set<ExactText>(pages.compactMap(\.position))
    if let total = pages.lazy.compactMap(\.total).max() {
      let count = count(pages)
      guard count < total else { return nil }
      return "\(count) of \(total) items of \(title) are read: what the others say is missing"
    }
    let goesOn = "\(title) goes on, on pages that are not read: what they say is missing"
    if !pages.contains(where: \.isFirst) {
      return "\(title) begins on pages that are not read: what they say is missing"
    }
    let isBroken = pages.contains { page in
      page.next.map { !positions.contains($0) } ?? false
    }
    if !pages.contains(where: { $0.isLast == true }) {
      guard pages.contains(where: { $0.isLast == nil }) else { return goesOn }
      return
        "\(title) is as long as a page can be: what further pages say is missing, if there are some"
    }
    return isBroken && !positions.isEmpty ? goesOn : nil
  }

  /// How many items pages have, of which some may be read twice.
  private static func count(_ pages: [ResponsePage]) -> Int {
    var known: [ExactText: Int] = [:]
    var count = 0
    for page in pages {
      guard let position = page.position else {
        count += page.count
        continue
      }
      known[position] = max(page.count, known[position] ?? 0)
    }
    return count + known.values.reduce(0, +)
  }
}
