/// A fixed array of numbers that lives in memory of its own or in a mapped file.
///
/// Its elements are read in other modules too, so its small parts can be inlined there; that they
/// are needs `@usableFromInline` at all they use, the type itself among it.
///
/// It is the only place of the kernel that knows addresses. Subscripts are checked.
@safe
@usableFromInline
package struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable,
  RandomAccessCollection
{
  @usableFromInline let base: UnsafePointer<Element>
  @usableFromInline package let count: Int
  /// What keeps the memory alive.
  @usableFromInline let owner: AnyObject?

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  /// A column in the memory of an owner that never changes or frees it.
  package init(unsafeBase: UnsafePointer<Element>, count: Int, owner: AnyObject) {
    unsafe base = unsafeBase
    self.count = count
    self.owner = owner
  }

  /// A column with the elements of an array, which is kept and not copied.
  package init(_ elements: [Element]) {
    let storage = ColumnStorage(elements)
    unsafe self.init(unsafeBase: storage.base, count: elements.count, owner: storage)
  }

  @inlinable
  package subscript(position: Int) -> Element {
    precondition(position >= 0 && position < count, "column index out of range")
    return unsafe base[position]
  }

  /// Calls the body with the bytes of the column.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try unsafe body(
      UnsafeRawBufferPointer(start: base, count: count * MemoryLayout<Element>.stride))
  }
}

extension Column where Element == UInt32 {
  /// The least and the largest element, or `nil` where there is none.
  package var bounds: ClosedRange<UInt32>? {
    if isEmpty { return nil }
    var (least, largest): (UInt32, UInt32) = (.max, 0)
    for index in 0..<count {
      unsafe least = Swift.min(least, base[index])
      unsafe largest = Swift.max(largest, base[index])
    }
    return least...largest
  }

  /// Copies eight elements from a position on to a place of a list, with zeros behind the last one.
  @inline(__always)
  func copyEight(from position: Int, to list: inout MutableSpan<UInt32>, at place: Int) {
    guard position >= 0, position <= count - 8 else {
      for index in 0..<8 {
        list[place + index] = position + index < count ? self[position + index] : 0
      }
      return
    }
    let eight = unsafe UnsafeRawPointer(base + position).loadUnaligned(as: SIMD8<UInt32>.self)
    var bytes = unsafe list.mutableBytes
    bytes.storeBytes(
      of: eight, toByteOffset: place * MemoryLayout<UInt32>.stride, as: SIMD8<UInt32>.self)
  }

  /// Whether no element is less than the one before it.
  package var isRising: Bool {
    if count < 2 { return true }
    // Neighbours are compared by themselves, so that the compiler can compare several at once.
    var falls: UInt32 = 0
    for index in 1..<count { unsafe falls |= base[index] < base[index - 1] ? 1 : 0 }
    return falls == 0
  }
}

/// An array that a column lives in.
///
/// The elements of a contiguous array stay where they are for as long as somebody holds it and nobody
/// changes it.
@safe private final class ColumnStorage<Element: BitwiseCopyable> {
  private let elements: ContiguousArray<Element>
  let base: UnsafePointer<Element>

  init(_ elements: [Element]) {
    self.elements = ContiguousArray(elements)
    unsafe base = self.elements.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment)!
    }
  }
}
