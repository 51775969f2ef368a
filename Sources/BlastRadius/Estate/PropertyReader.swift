import GraphKernel

/// Reads the members of a JSON object in the text of an import.
///
/// The text was read once already, but may come from a snapshot: it is never trusted, and what is
/// wrong with it ends the object.
@safe package struct PropertyReader {
  private let text: UnsafeRawBufferPointer
  private var position: Int

  /// Starts at the brace that begins an object.
  package init(_ text: UnsafeRawBufferPointer, at offset: Int) {
    unsafe self.text = text
    position = offset
  }

  /// A value, with where it stands in the text.
  package enum Value: Equatable {
    /// What stands between quotes, as it is written.
    case text(Range<Int>)
    /// A number, `true`, `false` or `null`.
    case scalar(Range<Int>)
    /// An object or a list.
    case composite(Range<Int>)
  }

  /// Calls the body with the names and values of the members until it returns `false`.
  package mutating func forEachMember(_ body: (Range<Int>, Value) -> Bool) {
    guard take(UInt8(ascii: "{")) else { return }
    while let name = quoted(), take(UInt8(ascii: ":")), let value = value() {
      guard body(name, value), take(UInt8(ascii: ",")) else { return }
    }
  }

  /// Calls the body with the names of the members, as far as the text goes, until it returns `false`.
  package mutating func forEachName(_ body: (Range<Int>) -> Bool) {
    guard take(UInt8(ascii: "{")) else { return }
    while let name = quoted(), body(name), take(UInt8(ascii: ":")), value() != nil,
      take(UInt8(ascii: ","))
    {}
  }

  private mutating func value() -> Value? {
    skipSpace()
    switch byte {
    case UInt8(ascii: "\""): return quoted().map { .text($0) }
    case UInt8(ascii: "{"), UInt8(ascii: "["): return composite()
    default:
      let start = position
      while let byte, !",}] \n\r\t".utf8.contains(byte) { position += 1 }
      return position > start ? .scalar(start..<position) : nil
    }
  }

  private mutating func composite() -> Value? {
    let start = position
    var depth = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        guard quoted() != nil else { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return .composite(start..<position) }
    }
    return nil
  }

  private mutating func quoted() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    while let byte {
      position += 1
      if byte == UInt8(ascii: "\"") { return start..<position - 1 }
      if byte == UInt8(ascii: "\\") { position += 1 }
    }
    return nil
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    skipSpace()
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private var byte: UInt8? {
    unsafe position >= 0 && position < text.count ? text[position] : nil
  }
}

extension Estate {
  /// A property of a node as a text: what stands between quotes, or a number, `true`, `false`.
  ///
  /// - Complexity: O(the node's properties).
  package func property(_ name: String, of node: Int) -> String? {
    guard node < properties.nodes.count, properties.nodes[node] != .max else { return nil }
    let offset = Int(properties.nodes[node])
    return unsafe properties.text.withBytes { text in
      var found: String?
      var reader = unsafe PropertyReader(text, at: offset)
      reader.forEachMember { key, value in
        let isMeant = unsafe JSONText.withMeaning(of: .init(rebasing: text[key])) {
          unsafe $0.elementsEqual(name.utf8)
        }
        guard isMeant else { return true }
        switch value {
        case .text(let range): found = unsafe JSONText.string(.init(rebasing: text[range]))
        case .scalar(let range): found = unsafe String(decoding: text[range], as: UTF8.self)
        case .composite: break
        }
        return false
      }
      return found
    }
  }
}
