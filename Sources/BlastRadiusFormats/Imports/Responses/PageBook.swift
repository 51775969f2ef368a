import BlastRadius

/// Which pages of lists were read, so that a list of which some are missing is reported.
struct PageBook {
  private struct Request {
    var place: ExportPlace
    var count = 0
    var total: Int?
    var isOpen = false
    var isEnded = false
  }

  private var numbers = NameTable()
  private var requests: [Request] = []

  /// Notes a page.
  ///
  /// - Parameters:
  ///   - request: What all pages of the list have in common.
  ///   - total: How many there are in all, where the page says it.
  ///   - isLast: Whether it is the last page, where it says so.
  mutating func note(
    _ request: String, at place: ExportPlace, count: Int, total: Int?, isLast: Bool?
  ) {
    let number = Int(Array(request.utf8).lend { numbers.number(of: $0) })
    if number == requests.count { requests.append(Request(place: place)) }
    requests[number].count += count
    if let total { requests[number].total = max(total, requests[number].total ?? 0) }
    if isLast == true { requests[number].isEnded = true }
    if isLast == false { requests[number].isOpen = true }
  }

  /// Warns of lists whose end was not read.
  func report(_ draft: inout ImportDraft) {
    for request in requests {
      draft.log.document = request.place.document
      if let total = request.total {
        guard request.count < total else { continue }
        draft.log.warn(
          "incomplete-export", request.place.offset,
          "\(request.count) of \(total) items of this list are read: what the others say is missing"
        )
      } else if request.isOpen, !request.isEnded {
        draft.log.warn(
          "incomplete-export", request.place.offset,
          "this list goes on, on pages that are not read: what they say is missing")
      }
    }
  }
}
