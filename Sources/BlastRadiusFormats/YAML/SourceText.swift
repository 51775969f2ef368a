import BlastRadius

/// The bytes of a file, with its lines.
///
/// Lines end at a line feed or a carriage return, with a line feed after it or not. Where YAML 1.1
/// ends others, the text is refused.
final class SourceText {
  let name: String
  let bytes: [UInt8]
  private lazy var lineStarts: [Int] = findLineStarts()

  /// Makes it from bytes, leaving out a byte order mark.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The text of a line, counted from 1, without its end; at most 64 KB of it.
  func line(_ number: Int) -> String? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : bytes.count
    let text = String(decoding: bytes[start..<min(end, start + 65_536)], as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }))
  }

  /// The place of a byte.
  func location(ofByte offset: Int) -> SourceLocation {
    let line = lineStarts.lastIndex { $0 <= offset } ?? 0
    let before = bytes[lineStarts[line]..<min(offset, bytes.count)]
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count
    return SourceLocation(file: name, line: line + 1, column: column + 1)
  }

  private func findLineStarts() -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: starts.append(index + 1)
      case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A: starts.append(index + 1)
      default: break
      }
    }
    return starts
  }
}
