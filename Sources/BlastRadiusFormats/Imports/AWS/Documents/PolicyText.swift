import BlastRadius

/// Policy documents that stand in exports as texts.
enum PolicyText {
  /// The document of a value: an object itself, or a text with JSON in it that may be URL-encoded.
  ///
  /// - Returns: `nil` where it is neither.
  static func document(_ value: AWSValue) -> AWSValue? {
    switch value.content {
    case .object: return value
    case .text(let text):
      let bytes = Array(text.utf8)
      let isEncoded = bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "%")
      guard var tree = parse(isEncoded ? decoded(bytes) : bytes) else { return nil }
      tree.move(to: value.offset)
      return tree
    default: return nil
    }
  }

  /// The only value of a text.
  private static func parse(_ bytes: [UInt8]) -> AWSValue? {
    bytes.lend { bytes in
      do throws(JSONFailure) {
        var cursor = try TokenCursor.start(bytes)
        let tree = try AWSValue.read(&cursor)
        guard cursor.isAtEnd, case .object = tree.content else { return nil }
        return tree
      } catch {
        return nil
      }
    }
  }

  /// The bytes that `%7B` and the like stand for.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
        let high = Unicode.Scalar(bytes[position + 1]).hexadecimalDigit,
        let low = Unicode.Scalar(bytes[position + 2]).hexadecimalDigit
      {
        result.append(high << 4 | low)
        position += 3
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The value of a hexadecimal digit.
  fileprivate var hexadecimalDigit: UInt8? {
    switch value {
    case 0x30...0x39: UInt8(value - 0x30)
    case 0x41...0x46: UInt8(value - 0x41 + 10)
    case 0x61...0x66: UInt8(value - 0x61 + 10)
    default: nil
    }
  }
}

extension AWSValue {
  /// Says that all of it begins at one place: that of the text that it stands in.
  fileprivate mutating func move(to offset: Int) {
    self.offset = offset
    switch content {
    case .object(var members):
      for index in members.indices { members[index].value.move(to: offset) }
      content = .object(members)
    case .list(var items):
      for index in items.indices { items[index].move(to: offset) }
      content = .list(items)
    default: break
    }
  }
}
