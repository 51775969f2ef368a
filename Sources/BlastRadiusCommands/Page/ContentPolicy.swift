internal import BlastRadius
import FoundationEssentials

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
      let digest = "'sha256-\(Data(SHA256.hash(of: text.utf8)).base64EncodedString())'"
      if !shown.contains(digest) { shown.append(digest) }
    }
    return shown.isEmpty ? "'none'" : shown.joined(separator: " ")
  }
}
