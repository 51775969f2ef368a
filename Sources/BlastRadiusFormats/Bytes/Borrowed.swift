import BlastRadius
import GraphKernel

/// Elements in memory that somebody else keeps where they are for as long as anybody looks at them.
///
/// Readers see no addresses: this is what arenas and mapped files hand out, and what cursors walk
/// over. Every access is checked. Nothing is retained, so that a part costs no more than two numbers;
/// who makes one says what keeps the memory.
@safe
struct Borrowed<Element: BitwiseCopyable & Sendable>: @unchecked Sendable,
  RandomAccessCollection
{
  private let elements: UnsafeBufferPointer<Element>

  /// No elements.
  init() { unsafe elements = UnsafeBufferPointer(start: nil, count: 0) }

  init(_ elements: UnsafeBufferPointer<Element>) { unsafe self.elements = elements }

  var startIndex: Int { 0 }
  var endIndex: Int { unsafe elements.count }
  var count: Int { unsafe elements.count }

  @inline(__always)
  subscript(position: Int) -> Element {
    precondition(position >= 0 && position < count, "nothing is borrowed there")
    return unsafe elements[position]
  }

  /// Some of the elements, counted from 0 again.
  @inline(__always)
  func part(_ range: Range<Int>) -> Borrowed {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "nothing is borrowed there")
    return unsafe Borrowed(UnsafeBufferPointer(rebasing: elements[range]))
  }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    unsafe try body(elements)
  }
}

extension Borrowed<UInt8> {
  init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.init(bytes.assumingMemoryBound(to: UInt8.self))
  }

  /// The bytes for functions that take addresses.
  var raw: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(elements) }

  /// The text of the bytes, with U+FFFD for what is no UTF-8.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Whether a part of the bytes is this text.
  @inline(__always)
  func holds(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount, let base = unsafe part(range).raw.baseAddress
    else { return range.isEmpty && text.utf8CodeUnitCount == 0 }
    return unsafe Platform.areEqual(base, text.utf8Start, count: range.count)
  }

  /// The position of a byte within a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe Platform.firstIndex(of: byte, in: part(range).raw).map { range.lowerBound + $0 }
  }

  /// Whether a text that is not empty stands somewhere in a range.
  ///
  /// - Complexity: O(range), where its first byte is rare.
  func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    firstIndex(of: text, in: range) != nil
  }

  /// Where a text that is not empty first stands in a range.
  ///
  /// - Complexity: O(range), where its first byte is rare.
  func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    let (first, length) = (unsafe text.utf8Start.pointee, text.utf8CodeUnitCount)
    var rest = range
    while let start = firstIndex(of: first, in: rest), start <= range.upperBound - length {
      if holds(text, at: start..<start + length) { return start }
      rest = start + 1..<range.upperBound
    }
    return nil
  }

  /// Eight bytes from a position on, the first of them the lowest.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    precondition(position >= 0 && position <= count - 8, "nothing is borrowed there")
    return unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// Whether the bytes are UTF-8; where they first are not.
  var invalidUTF8: Int? {
    do {
      _ = unsafe try UTF8Span(validating: Span(_unsafeBytes: raw))
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The bytes as a column of numbers that an owner keeps.
  func column<Number: BitwiseCopyable & Sendable>(
    of type: Number.Type, owner: AnyObject
  ) -> Column<Number> {
    let numbers = unsafe raw.bindMemory(to: type)
    guard let base = numbers.baseAddress, !numbers.isEmpty else { return Column([]) }
    return unsafe Column(unsafeBase: base, count: numbers.count, owner: owner)
  }
}

extension [UInt8] {
  /// Calls the body with the bytes, which stay until it returns.
  func lend<Result, Failure>(
    _ body: (Borrowed<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe try withUnsafeBufferPointer { bytes throws(Failure) in
      try body(unsafe Borrowed(bytes))
    }
  }
}

extension String {
  /// Calls the body with the bytes in UTF-8, which stay until it returns.
  func lend<Result>(_ body: (Borrowed<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8 { unsafe body(Borrowed($0)) }
  }
}
