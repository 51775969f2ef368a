#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written in pieces of a megabyte, so that an estate of any size needs no memory.
struct OutputStream {
  private let descriptor: Int32
  private let path: String
  private var pending: [UInt8] = []

  init(_ path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { throw Failure("\(path): cannot be written") }
    pending.reserveCapacity(1 << 21)
  }

  mutating func write(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= 1 << 20 { try flush() }
  }

  /// Writes a number as four bytes, the lowest first.
  mutating func write(_ number: UInt32) throws {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      pending.append(UInt8(truncatingIfNeeded: number >> shift))
    }
    if pending.count >= 1 << 20 { try flush() }
  }

  mutating func finish() throws {
    try flush()
    if close(descriptor) != 0 { throw Failure("\(path): cannot be written") }
  }

  private mutating func flush() throws {
    var written = 0
    while written < pending.count {
      let count = unsafe pending.withUnsafeBytes { bytes in
        unsafe Self.write(descriptor, bytes[written...])
      }
      if count < 0 { throw Failure("\(path): cannot be written") }
      written += count
    }
    pending.removeAll(keepingCapacity: true)
  }

  private static func write(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes)
    #if canImport(Glibc)
      return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Musl)
      return unsafe Musl.write(descriptor, rest.baseAddress, rest.count)
    #else
      return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
    #endif
  }
}

/// What went wrong, in a sentence.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
