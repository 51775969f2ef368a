/// A text that is looked for in others, whatever their upper and lower case.
struct CaselessText: Sendable {
  private let folded: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    folded = Array(text.lowercased().utf8)
    isASCII = folded.allSatisfy { $0 < 0x80 }
  }

  /// How near a text is that contains another one; the nearest first.
  enum Nearness: Int, Comparable, Sendable {
    /// It is the text.
    case exact
    /// It begins with it.
    case prefix
    /// A word in it begins with it.
    case word
    /// It is in it.
    case inside

    static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether a text is the same in upper or lower case.
  func isEqual(to text: UnsafeRawBufferPointer) -> Bool {
    if isASCII {
      guard text.count == folded.count else { return false }
      return unsafe isFound(in: text, at: 0)
    }
    return unsafe String(decoding: text, as: UTF8.self).lowercased().utf8.elementsEqual(folded)
  }

  /// How near a text is, or `nil` where it does not contain this one; nothing contains no text.
  func nearness(of text: UnsafeRawBufferPointer) -> Nearness? {
    if isASCII { return unsafe nearness(inFolded: text) }
    let lowercased = unsafe Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    return unsafe lowercased.withUnsafeBytes { text in unsafe nearness(inFolded: text) }
  }

  private func nearness(inFolded text: UnsafeRawBufferPointer) -> Nearness? {
    guard !folded.isEmpty, text.count >= folded.count else { return nil }
    if unsafe isFound(in: text, at: 0) {
      return text.count == folded.count ? .exact : .prefix
    }
    var found: Nearness?
    for position in stride(from: 1, through: text.count - folded.count, by: 1) {
      guard unsafe isFound(in: text, at: position) else { continue }
      if unsafe !Self.isInWord(text[position - 1]) { return .word }
      found = .inside
    }
    return found
  }

  /// The text has as many bytes from there on.
  @inline(__always)
  private func isFound(in text: UnsafeRawBufferPointer, at position: Int) -> Bool {
    for index in folded.indices
    where unsafe text[position + index].asciiLowercased != folded[index] {
      return false
    }
    return true
  }

  /// Whether the byte is of a letter or a digit; letters beyond ASCII count.
  private static func isInWord(_ byte: UInt8) -> Bool {
    let letter = byte.asciiLowercased
    return letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
  }
}
