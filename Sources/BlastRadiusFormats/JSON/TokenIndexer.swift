import CSimdjson

/// simdjson's index of the tokens of a text.
@safe final class TokenIndexer {
  private let handle: OpaquePointer

  /// Why there is no index.
  enum Problem: Error { case notUTF8, badString, noMemory, failed }

  /// Makes one, or returns `nil` where there is no memory.
  init?() {
    guard let handle = unsafe csimdjson_create() else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe csimdjson_destroy(handle) }

  /// Where the tokens of a text begin; valid until the next one is indexed.
  func tokens(of text: Borrowed<UInt8>) throws(Problem) -> Borrowed<UInt32> {
    var positions: UnsafePointer<UInt32>?
    var count = 0
    let bytes = unsafe text.raw.assumingMemoryBound(to: UInt8.self)
    let status = unsafe csimdjson_index(
      handle, bytes.baseAddress, bytes.count, &positions, &count)
    switch status {
    case csimdjson_ok: return unsafe Borrowed(UnsafeBufferPointer(start: positions, count: count))
    case csimdjson_not_utf8: throw .notUTF8
    case csimdjson_bad_string: throw .badString
    case csimdjson_no_memory: throw .noMemory
    default: throw .failed
    }
  }
}
