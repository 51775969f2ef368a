internal import BlastRadius

/// JSON without a space, for a block of a page: no sign in it ends the block or begins a comment.
///
/// Texts are shown ones: whoever reads the block finds no control and no bidirectional character.
enum CompactJSON {
  case text(String)
  case number(Int)
  case list([CompactJSON])
  case object([(String, CompactJSON)])

  /// A list of numbers.
  static func numbers(_ numbers: [Int]) -> CompactJSON { .list(numbers.map { .number($0) }) }

  /// A list of texts.
  static func texts(_ texts: [String]) -> CompactJSON { .list(texts.map { .text($0) }) }

  /// The bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.append(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (position, item) in items.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (position, field) in fields.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(field.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.1.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in SafeText.visible(text).utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): bytes += "\\u003e".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
