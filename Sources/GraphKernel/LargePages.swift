#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory in pages of megabytes, which the system makes in a fraction of the time of small ones.
package enum LargePages {
  /// Asks for large pages below memory that was not written to yet; what is too small for one, or
  /// any other system, stays as it is.
  package static func ask(for memory: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard memory.count >= least, let base = memory.baseAddress else { return }
      let page = UInt(bitPattern: base) & ~4095
      unsafe madvise(UnsafeMutableRawPointer(bitPattern: page), memory.count, MADV_HUGEPAGE)
    #endif
  }

  /// What is smaller is left to the system.
  static let least = 4 << 20
}

extension Array where Element: BitwiseCopyable {
  /// An array of what the body gives for each position, if it is large in large pages.
  package init(count: Int, _ element: (Int) -> Element) {
    unsafe self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
      for index in 0..<count { unsafe buffer.initializeElement(at: index, to: element(index)) }
      initialized = count
    }
  }

  /// Makes room for further elements, if it is much in large pages.
  package mutating func makeRoom(for more: Int) {
    if capacity - count >= more { return }
    let (wanted, old) = (Swift.max(count + more, count * 2), self)
    guard wanted * MemoryLayout<Element>.stride >= LargePages.least else { return }
    unsafe self = Array(unsafeUninitializedCapacity: wanted) { buffer, initialized in
      unsafe LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
      initialized = unsafe buffer[..<old.count].initialize(fromContentsOf: old)
    }
  }
}
