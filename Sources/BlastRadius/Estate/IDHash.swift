import GraphKernel

/// Hashes ids from a secret start, so that no input can be made to collide.
package struct IDHash: Sendable {
  private let seed: UInt64

  package init() {
    var random = SystemRandomNumberGenerator()
    seed = random.next()
  }

  /// Eight bytes at a time, each multiplied and folded, the last eight whole; never negative.
  package func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> Int {
    var state = seed ^ UInt64(bytes.count)
    var position = 0
    while position + 8 < bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      state = mix(state ^ word)
      position += 8
    }
    var rest: UInt64 = 0
    if bytes.count >= 8 {
      rest = unsafe bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      position = bytes.count
    }
    while position < bytes.count {
      rest = unsafe rest << 8 | UInt64(bytes[position])
      position += 1
    }
    return Int(truncatingIfNeeded: mix(state ^ rest) >> 1)
  }

  @inline(__always)
  private func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
