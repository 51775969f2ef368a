import BlastRadius
import Foundation

/// A text that must not be found, in any of the ways in which it may be written.
struct Needle {
  let text: String
  private let spellings: [Data]

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    let scalars = text.unicodeScalars.map(\.value)
    func written(_ body: (UInt32) -> String) -> Data { Data(scalars.map(body).joined().utf8) }
    var spellings = [
      Data(bytes), Data(text.uppercased().utf8), Data(text.lowercased().utf8),
      text.data(using: .utf16LittleEndian) ?? Data(),
      text.data(using: .utf16BigEndian) ?? Data(),
      Data(bytes.map { String(format: "%%%02X", $0) }.joined().utf8),
      Data(bytes.map { String(format: "%%%02x", $0) }.joined().utf8),
      written { "&#\($0);" }, written { "&#x\(String($0, radix: 16));" },
      written { "&#x\(String($0, radix: 16, uppercase: true));" },
      written { String(format: "\\u%04x", $0) }, written { String(format: "\\u%04X", $0) },
      Data(Self.asMarkup(text).utf8), Data(Self.asAddress(text).utf8),
    ]
    spellings += (0..<3).compactMap { Self.base64(bytes, after: $0) }
    self.spellings = Set(spellings).sorted { $0.count < $1.count }
  }

  /// Whether it is in some bytes.
  func isIn(_ haystack: Data) -> Bool {
    unsafe haystack.withUnsafeBytes { all in
      spellings.contains { spelling in
        unsafe spelling.withUnsafeBytes { unsafe Self.isIn(all, $0) }
      }
    }
  }

  /// As `Data.range(of:)` says it, which takes seconds for a page.
  private static func isIn(_ all: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer) -> Bool {
    guard let start = all.baseAddress, let wanted = text.baseAddress else { return false }
    var at = 0
    while at + text.count <= all.count {
      let last = all.count - text.count - at + 1
      guard let next = unsafe memchr(start + at, Int32(text[0]), last) else { return false }
      if unsafe memcmp(next, wanted, text.count) == 0 { return true }
      at = unsafe UnsafeRawPointer(next) - start + 1
    }
    return false
  }

  /// With the five characters escaped that markup escapes.
  private static func asMarkup(_ text: String) -> String {
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")]
      .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  /// As it stands in an address.
  private static func asAddress(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }

  /// What stands of it in Base64 whatever is before and behind; `nil` where that is too little to tell.
  private static func base64(_ bytes: [UInt8], after count: Int) -> Data? {
    let whole = Data([UInt8](repeating: 0, count: count) + bytes).base64EncodedString()
    let first = count == 0 ? 0 : count + 1
    let sure = (count + bytes.count) * 8 / 6 - first
    return sure < 6 ? nil : Data(whole.dropFirst(first).prefix(sure).utf8)
  }
}

extension Needle {
  /// Every name and every text of a model, and of what its nodes are called elsewhere.
  static func texts(of model: Model) throws -> Set<String> {
    var texts = [model.title, model.summary].compactMap(\.self) + model.sources
    let catalog = try Catalog(model)
    for node in 0..<catalog.count { texts += [catalog.id(node), catalog.name(node)] }
    if let estate = model.estate { texts += (0..<estate.nodeCount).map { estate.ids[$0] } }
    for node in model.nodes {
      texts += [node.note, node.logs?.source].compactMap(\.self) + node.sources + node.identifiers
      texts += node.fingerprints + node.tags + (node.fixes ?? []).compactMap(\.how)
    }
    for zone in model.zones { texts += [zone.id, zone.label, zone.note].compactMap(\.self) }
    for control in model.controls {
      texts += [control.id, control.label, control.note].compactMap(\.self) + control.sources
      texts += (control.fixes ?? []).compactMap(\.how)
    }
    for edge in model.edges {
      texts += [edge.id, edge.note].compactMap(\.self) + edge.sources
      texts += edge.evidence.flatMap { [$0.source, $0.note].compactMap(\.self) }
      texts += (edge.fixes ?? []).compactMap(\.how)
    }
    texts += model.events.flatMap { [$0.label, $0.source].compactMap(\.self) }
    texts += model.scenarios.flatMap { [$0.name, $0.label, $0.note].compactMap(\.self) }
    for policy in model.policies {
      texts += [policy.id, policy.label].compactMap(\.self) + policy.exceptions.map(\.reason)
    }
    return Set(texts.filter { $0.count > 1 })
  }
}
