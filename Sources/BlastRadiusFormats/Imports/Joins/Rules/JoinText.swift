import BlastRadius

/// A text with names in braces that stand for the parts of an id: `repo:{org}/{repo}:pull_request`.
struct JoinText {
  private let texts: [[UInt8]]
  /// The names, in their order.
  let names: [String]

  /// What it begins with.
  var prefix: String { String(decoding: texts[0], as: UTF8.self) }

  init?(_ written: String) {
    guard let (texts, names) = JoinTemplate.parts(of: written) else { return nil }
    (self.texts, self.names) = (texts, names)
  }

  /// It with values in the place of names; `nil` where one has none.
  func filled(_ value: (String) -> String?) -> String? {
    var bytes = texts[0]
    for (position, name) in names.enumerated() {
      guard let value = value(name) else { return nil }
      bytes += value.utf8
      bytes += texts[position + 1]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands for the first name in a text, or in a pattern whose first sign of any text stands in what
  /// follows the name.
  func value(of name: String, in text: String) -> String? {
    guard names.first.map({ $0 == name }) ?? false, text.utf8.starts(with: texts[0]) else {
      return nil
    }
    let bytes = Array(text.utf8.dropFirst(texts[0].count))
    if let end = bytes.indices.first(where: { bytes[$0...].starts(with: texts[1]) }), end > 0 {
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
    let wild = bytes.firstIndex { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    guard let wild,
      let end = bytes[..<wild].indices.first(where: { cut in
        cut > 0 && texts[1].starts(with: bytes[cut..<wild])
      })
    else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
