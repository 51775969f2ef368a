import BlastRadius

/// How a field is made of the columns of a row: a text with the names of columns in braces.
struct RowTemplate: Hashable, Sendable {
  /// A part of it.
  enum Part: Hashable, Sendable {
    case text(String)
    case column(String)
  }

  let parts: [Part]

  /// The column of a name, as it stands.
  init(column: String) { parts = [.column(column)] }

  /// Reads `arn:aws:iam::{account}:user/{name}`; `nil` where a brace is not closed or names nothing.
  init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}"), close > after else { return nil }
      parts.append(.column(String(rest[after..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if rest.contains("}") { return nil }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// The columns that it names.
  var columns: [String] {
    parts.compactMap { if case .column(let name) = $0 { name } else { nil } }
  }
}
