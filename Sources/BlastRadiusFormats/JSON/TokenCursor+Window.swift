import BlastRadius
import CSimdjson

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// simdjson's index of the tokens of a window.
@safe final class TokenIndexer {
  let handle: OpaquePointer
  /// Where an empty text is.
  let nothing: UnsafePointer<UInt8>

  init?() {
    guard let handle = unsafe csimdjson_create() else { return nil }
    unsafe self.handle = handle
    unsafe nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
  }

  deinit {
    unsafe csimdjson_destroy(handle)
    unsafe nothing.deallocate()
  }
}

extension TokenCursor {
  mutating func refill() throws(JSONFailure) {
    while next == count, windowEnd < length, let indexer {
      leave?(windowStart..<windowEnd)
      windowStart = windowEnd
      windowEnd = endOfWindow()
      next = 0
      count = 0
      let status = unsafe csimdjson_index(
        indexer.handle, text + windowStart, windowEnd - windowStart, &positions, &count)
      guard status == csimdjson_ok else { throw failure(status) }
    }
  }

  private func endOfWindow() -> Int {
    let wanted = windowStart + window
    guard wanted < length else { return length }
    var end = wanted
    while end > windowStart {
      if unsafe text[end - 1] == 0x0A { return end }
      end -= 1
    }
    guard let newline = unsafe memchr(text + wanted, 0x0A, length - wanted) else { return length }
    return unsafe UnsafeRawPointer(newline) - UnsafeRawPointer(text) + 1
  }

  private func failure(_ status: csimdjson_status) -> JSONFailure {
    switch status {
    case csimdjson_not_utf8: notUTF8()
    case csimdjson_bad_string: badString()
    case csimdjson_no_memory:
      JSONFailure(windowStart, "there is no memory to read it", code: "no-memory")
    default: JSONFailure(windowStart, "this is no JSON")
    }
  }

  private func notUTF8() -> JSONFailure {
    let bytes = unsafe bytes(windowStart..<windowEnd)
    var offset = 0
    do {
      _ = unsafe try UTF8Span(validating: Span(_unsafeBytes: bytes))
    } catch {
      offset = error.byteOffsets.lowerBound
    }
    return JSONFailure(
      windowStart + offset, "the file is not UTF-8: byte \(windowStart + offset)",
      code: "invalid-utf8")
  }

  /// Finds the first quote that is not closed, or control character between quotes.
  private func badString() -> JSONFailure {
    var position = windowStart
    var opening: Int?
    while position < windowEnd {
      let byte = unsafe text[position]
      if opening != nil, byte < 0x20 {
        return JSONFailure(position, "a control character stands unescaped in a text")
      }
      if byte == UInt8(ascii: "\"") {
        opening = opening == nil ? position : nil
      } else if byte == UInt8(ascii: "\\"), opening != nil {
        position += 1
      }
      position += 1
    }
    return JSONFailure(opening ?? windowStart, "the text that begins here is not closed")
  }
}
