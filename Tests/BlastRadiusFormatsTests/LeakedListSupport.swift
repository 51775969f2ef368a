import BlastRadius
import BlastRadiusFormats
import Foundation

/// What reading a list gave: its entries as lines, and what was said.
struct ReadList {
  var list: LeakedList?
  var said: [Diagnostic] = []

  init(_ text: String, options: LeakedListReader.Options = .init()) throws {
    try self.init(Array(text.utf8), options: options)
  }

  init(_ bytes: [UInt8], options: LeakedListReader.Options = .init()) throws {
    do {
      let list = try LeakedListReader.read(bytes: bytes, named: "leaked", options: options)
      self.list = list
      said = list.unread + list.warnings
    } catch let error as BlastRadiusError {
      said = error.diagnostics
    }
  }

  /// The problems as `line:column: code`, with an exclamation mark for errors.
  var problems: [String] {
    said.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column): " } ?? ""
      return place + (diagnostic.severity == .error ? "!" : "") + diagnostic.code.rawValue
    }
  }

  /// The entries, a line for each.
  var entries: [String] { list?.entries.map(Self.line) ?? [] }

  /// All that the types print of themselves.
  var printed: String {
    var text = DiagnosticFormatter.text(said) + DiagnosticFormatter.json(said)
    text += (entries + records).joined(separator: "\n")
    if let list {
      text += String(describing: list) + String(reflecting: list)
      dump(list, to: &text)
    }
    return text
  }

  /// What is said of what did not leak, a line for each.
  var records: [String] {
    (list?.records ?? []).map { record in
      "no leak: "
        + ([Self.words(record.place)] + record.names.map(Self.words) + record.says)
        .joined(separator: "; ")
    }
  }

  private static func words(_ place: LeakedList.Place) -> String {
    (place.item.map { "#\($0) " } ?? "") + String(place.line)
  }

  private static func words(_ name: LeakedName) -> String {
    let mark = name.kind == .owner ? "of " : name.kind == .fingerprint ? "fp " : ""
    return mark + (name.text ?? "withheld")
  }

  private static func line(_ entry: LeakedList.Entry) -> String {
    var parts = [entry.places.map(words).joined(separator: "+")]
    parts += entry.names.map(words)
    if let leaked = entry.leaked { parts.append("leaked \(leaked)") }
    if let seen = entry.seen { parts.append("seen \(seen)") }
    if let kind = entry.kind { parts.append("kind \(kind)") }
    parts += entry.found.map { "in \($0)" }
    if let isVerified = entry.isVerified { parts.append(isVerified ? "works" : "unverified") }
    parts += entry.access.map { "signs in as \($0.identity.text ?? "withheld") (\($0.source))" }
    return parts.joined(separator: "; ")
  }
}
