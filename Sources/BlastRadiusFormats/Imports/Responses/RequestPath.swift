import BlastRadius

/// The path of a request, as its answer is filed under: `/orgs/acme/members?role=admin`.
struct RequestPath {
  /// The server, where a whole address is written.
  private(set) var host: String?
  /// What stands between the slashes.
  private(set) var segments: [String] = []
  /// What stands after the question mark.
  private(set) var query: [(name: String, value: String)] = []

  /// Reads an address, or a path that begins with a slash, after `GET ` or not; `nil` for anything else.
  init?(_ text: String) {
    var rest = text[...]
    if rest.hasPrefix("GET ") { rest = rest.dropFirst(4) }
    if let scheme = ["https://", "http://"].first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(scheme.count)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      host = rest[..<end].lowercased()
      rest = rest[end...]
      if host?.isEmpty ?? true { return nil }
    } else if !rest.hasPrefix("/") {
      return nil
    }
    read(rest)
  }

  /// Reads what follows a marker in the name of a file that lies where the path says:
  /// `dump/repos/acme/api/keys.json` after the marker `repos`.
  init?(file name: String, after markers: [String]) {
    var parts = name.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let start = parts.lastIndex(where: { markers.contains($0) }), start + 1 < parts.count
    else { return nil }
    parts.removeFirst(start)
    if let last = parts.last, last.hasSuffix(".json") { parts[parts.count - 1].removeLast(5) }
    read(parts.map { "/\($0)" }.joined()[...])
  }

  private mutating func read(_ text: Substring) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    segments = (halves.first ?? "").split(separator: "/").map { Self.decoded($0, plus: false) }
    guard halves.count == 2 else { return }
    for pair in halves[1].split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query.append(
        (
          Self.decoded(sides[0], plus: true),
          sides.count == 2 ? Self.decoded(sides[1], plus: true) : ""
        ))
    }
  }

  /// The path for messages, without the server: of what it asks for only what cannot be a secret.
  var text: String {
    let shown = [
      "role", "groupname", "groupId", "username", "accountId", "page", "startAt", "start",
    ]
    let asked = query.filter { shown.contains($0.name) }.map { "\($0.name)=\($0.value)" }
    return segments.map { "/\($0)" }.joined()
      + (asked.isEmpty ? "" : "?" + asked.joined(separator: "&"))
  }

  /// What a parameter says.
  subscript(name: String) -> String? {
    query.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// What the first of some parameters says that is there.
  func first(_ names: String...) -> String? { names.lazy.compactMap { self[$0] }.first }

  /// The path without the server, and without what pages say: one word for all pages of a request.
  var request: String {
    let paging = [
      "page", "per_page", "startAt", "maxResults", "start", "limit", "cursor", "pageToken", "next",
      "pagelen", "nextPageToken",
    ]
    let kept = query.filter { !paging.contains($0.name) }.map { "\($0.name)=\($0.value)" }.sorted()
    return (segments + kept).joined(separator: "/")
  }

  /// What `%2F` and the like stand for; a wrong one stays as it is.
  private static func decoded(_ text: some StringProtocol, plus: Bool) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(plus && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
