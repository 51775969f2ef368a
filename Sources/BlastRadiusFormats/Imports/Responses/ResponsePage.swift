import BlastRadius

/// Which part of a list an answer is.
struct ResponsePage {
  var count: Int
  /// How many there are in all, where the answer says it.
  var total: Int?
  /// The first item or the number of the page, or the word by which it is asked for, where that is said.
  var position: String?
  /// The same of the page after it.
  var next: String?
  /// Whether it is the last one; `nil` for one that is as long as a page can be, and says no more.
  var isLast: Bool?

  /// The parameters that ask for a page, and what they say of the first one.
  private static let parameters = [
    "startAt", "start", "page", "cursor", "pageToken", "next", "nextPageToken",
  ]

  /// Reads how much of a list an answer is; `nil` where it has none.
  ///
  /// - Parameter sizes: How many items a page has where the request does not say it.
  init?(_ body: ResponseBody, sizes: [Int]) {
    let value = body.value
    let longest = value.members.lazy.filter(\.isList).map(\.items.count).max()
    guard let count = body.list?.count ?? longest else { return nil }
    self.count = count
    total = value.first("total_count", "total", "totalSize")?.number
    position = value.first("startAt", "start", "page")?.word ?? Self.position(body.path)
    let links = value.first("_links", "links")
    let link = value.first("nextPage", "next").flatMap(\.text) ?? links?["next"]?.text
    let token = value.first("nextPageStart", "nextPageToken")?.word
    next = token ?? link.flatMap { Self.position(RequestPath($0)) }
    if let said = value.first("isLast", "isLastPage")?.flag {
      isLast = said
    } else if next != nil || link != nil {
      isLast = false
    } else if value.isList {
      setEnd(of: body, sizes)
    } else {
      isLast = true
    }
    if isLast == false, next == nil { next = position.flatMap { Int($0) }.map { "\($0 + count)" } }
    if isLast == true { next = nil }
  }

  /// A list that says nothing of itself ends where it is shorter than a page.
  private mutating func setEnd(of body: ResponseBody, _ sizes: [Int]) {
    let path = body.path
    let asked = ["per_page", "maxResults", "limit", "pagelen"].lazy
      .compactMap { path?[$0].flatMap { Int($0) } }.first
    let isFull = asked.map { count == $0 } ?? sizes.contains(count)
    isLast = isFull && count > 0 ? nil : true
    guard isLast == nil, let path else { return }
    if let page = path["page"].flatMap({ Int($0) }) {
      next = "\(page + 1)"
    } else if let start = path.first("startAt", "start").flatMap({ Int($0) }) {
      next = "\(start + count)"
    } else if path.first("per_page", "pagelen") != nil {
      next = "2"
    } else if path.first("maxResults", "limit") != nil {
      next = "\(count)"
    }
  }

  /// How a path asks for a page.
  private static func position(_ path: RequestPath?) -> String? {
    path.flatMap { path in parameters.lazy.compactMap { path[$0] }.first }
  }

  /// Whether a list can begin with the page.
  var isFirst: Bool {
    guard let position else { return true }
    // A first page is not asked for by a word.
    return Int(position).map { $0 <= 1 } ?? false
  }
}
