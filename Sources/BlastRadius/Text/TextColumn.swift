package import GraphKernel

/// Texts one after the other in UTF-8, in memory or in a mapped file.
package struct TextColumn: Sendable {
  /// Where each text begins; one more entry than texts.
  package let offsets: Column<UInt32>
  package let bytes: Column<UInt8>

  package init(offsets: Column<UInt32>, bytes: Column<UInt8>) {
    self.offsets = offsets
    self.bytes = bytes
  }

  /// How many texts there are.
  package var count: Int { offsets.count - 1 }

  /// The bytes of a text.
  package func range(of index: Int) -> Range<Int> {
    Int(offsets[index])..<Int(offsets[index + 1])
  }

  /// A text; bytes that are no UTF-8 are shown as U+FFFD.
  package subscript(index: Int) -> String {
    unsafe bytes.withBytes { all in unsafe String(decoding: all[range(of: index)], as: UTF8.self) }
  }

  /// Calls the body with the bytes of a text.
  @inline(__always)
  package func withText<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result
  {
    let range = range(of: index)
    return unsafe bytes.withBytes { all in unsafe body(.init(rebasing: all[range])) }
  }

  /// Whether a text has no other characters than ASCII.
  func isASCII(_ index: Int) -> Bool {
    unsafe withText(index) { unsafe ByteWord.areASCII($0) }
  }

  /// Whether no text has other characters than ASCII.
  var isASCII: Bool { unsafe bytes.withBytes { unsafe ByteWord.areASCII($0) } }

  /// Whether a text consists of these bytes.
  package func equals(_ index: Int, _ other: [UInt8]) -> Bool {
    let range = range(of: index)
    guard range.count == other.count else { return false }
    return unsafe bytes.withBytes { all in unsafe all[range].elementsEqual(other) }
  }

  /// The order of a text and these bytes: negative where the text comes first.
  package func compare(_ index: Int, _ other: [UInt8]) -> Int {
    unsafe withText(index) { text in
      unsafe other.withUnsafeBytes { other in unsafe ByteOrder.order(text, other) }
    }
  }
}

extension TextColumn {
  /// Collects texts.
  package struct Builder: Sendable {
    private var offsets: [UInt32] = [0]
    private var bytes: [UInt8] = []

    package init() {}

    /// How many texts there are.
    package var count: Int { offsets.count - 1 }

    /// How many bytes a text has.
    package func length(of index: Int) -> Int { Int(offsets[index + 1]) - Int(offsets[index]) }

    /// A number made of the first and the last byte of a text.
    @inline(__always)
    func ends(of index: Int) -> UInt64 {
      let (start, end) = (Int(offsets[index]), Int(offsets[index + 1]))
      return start == end ? 0 : UInt64(bytes[start]) &+ UInt64(bytes[end - 1])
    }

    /// Makes room for more texts that have so many bytes together, where so many are expected in all.
    mutating func makeRoom(for more: Int, ofBytes bytes: Int, expecting total: Int) {
      offsets.makeRoom(for: more, expecting: total)
      self.bytes.makeRoom(for: bytes, expecting: total * (bytes / max(1, more)))
    }

    /// Adds a text.
    package mutating func append(_ text: some Sequence<UInt8>) {
      bytes.append(contentsOf: text)
      offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Whether a text consists of these bytes.
    package func equals(_ index: Int, _ other: UnsafeRawBufferPointer) -> Bool {
      let range = Int(offsets[index])..<Int(offsets[index + 1])
      guard range.count == other.count else { return false }
      return unsafe bytes.withUnsafeBytes { all in
        unsafe Self.areEqual(.init(rebasing: all[range]), other)
      }
    }

    /// Whether two texts of one length are equal, eight bytes at a time.
    @inline(__always)
    private static func areEqual(
      _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
    ) -> Bool {
      let count = left.count
      var position = 0
      while position + 8 < count {
        let first = unsafe left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let second = unsafe right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if first != second { return false }
        position += 8
      }
      if count >= 8 {
        let first = unsafe left.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        let second = unsafe right.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        return first == second
      }
      while position < count {
        if unsafe left[position] != right[position] { return false }
        position += 1
      }
      return true
    }

    /// Calls the body with the bytes of a text.
    package func withText<Result>(
      _ index: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
      let range = Int(offsets[index])..<Int(offsets[index + 1])
      return unsafe bytes.withUnsafeBytes { unsafe body(.init(rebasing: $0[range])) }
    }

    package consuming func build() -> TextColumn {
      TextColumn(offsets: Column(offsets), bytes: Column(bytes))
    }
  }
}
