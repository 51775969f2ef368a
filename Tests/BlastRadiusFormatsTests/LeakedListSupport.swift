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
    text += entries.joined(separator: "\n")
    if let list {
      text += String(describing: list) + String(reflecting: list)
      dump(list, to: &text)
    }
    return text
  }

  private static func line(_ entry: LeakedList.Entry) -> String {
    let places = entry.places.map { place in
      (place.item.map { "#\($0) " } ?? "") + String(place.line)
    }
    var parts = [places.joined(separator: "+")]
    parts += entry.names.map { name in
      let mark = name.kind == .owner ? "of " : name.kind == .fingerprint ? "fp " : ""
      return mark + (name.text ?? "withheld")
    }
    if let leaked = entry.leaked { parts.append("leaked \(leaked)") }
    if let seen = entry.seen { parts.append("seen \(seen)") }
    if let kind = entry.kind { parts.append("kind \(kind)") }
    parts += entry.found.map { "in \($0)" }
    if let isVerified = entry.isVerified { parts.append(isVerified ? "works" : "unverified") }
    return parts.joined(separator: "; ")
  }
}
