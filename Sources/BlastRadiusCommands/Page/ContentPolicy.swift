internal import BlastRadius

/// What a page may load and run: its own script and styles, told by their digests, and nothing else.
struct ContentPolicy {
  var scripts: [String]
  var styles: [String]

  /// The value of `Content-Security-Policy`.
  var text: String {
    [
      "default-src 'none'", "script-src \(Self.digests(scripts))",
      "style-src \(Self.digests(styles))", "img-src data:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// The styles in a picture. Texts in it are escaped, so that only an element begins like one.
  static func styles(in svg: String) -> [String] {
    var styles: [String] = []
    var rest = Array(svg.utf8)[...]
    let (open, close) = (Array("<style>".utf8), Array("</style>".utf8))
    while let start = place(of: open, in: rest) {
      rest = rest[(start + open.count)...]
      guard let end = place(of: close, in: rest) else { break }
      styles.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return styles
  }

  private static func place(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  private static func digests(_ texts: [String]) -> String {
    var shown: [String] = []
    for text in texts {
      let digest = "'sha256-\(base64(SHA256.hash(of: text.utf8)))'"
      if !shown.contains(digest) { shown.append(digest) }
    }
    return shown.isEmpty ? "'none'" : shown.joined(separator: " ")
  }

  /// Bytes in base64, as RFC 4648 has it.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(part) + [UInt8](repeating: 0, count: 3 - part.count)
      let word = padded.reduce(0) { $0 << 8 | Int($1) }
      for position in 0..<4 {
        let letter = letters[word >> (18 - 6 * position) & 63]
        text.append(position <= part.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
