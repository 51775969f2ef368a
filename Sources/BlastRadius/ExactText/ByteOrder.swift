/// The order of texts by their bytes.
enum ByteOrder {
  /// The order of two texts, as `compare`; eight bytes at a time, of which the first is the highest.
  static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    let count = min(left.count, right.count)
    var position = 0
    while position + 8 <= count {
      let first = unsafe left.loadUnaligned(fromByteOffset: position, as: UInt64.self).bigEndian
      let second = unsafe right.loadUnaligned(fromByteOffset: position, as: UInt64.self).bigEndian
      if first != second { return first < second ? -1 : 1 }
      position += 8
    }
    while position < count {
      let (first, second) = unsafe (left[position], right[position])
      if first != second { return first < second ? -1 : 1 }
      position += 1
    }
    return left.count - right.count
  }
}
