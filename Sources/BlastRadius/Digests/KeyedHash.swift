/// A hash that only who has the key can compute: HMAC with SHA-256, as RFC 2104 defines it.
package struct KeyedHash: Sendable {
  private let inner: SHA256
  private let outer: SHA256

  /// Makes the hash of a key of any length.
  package init(key: [UInt8]) {
    var key = key.count > SHA256.blockSize ? SHA256.hash(of: key) : key
    key += [UInt8](repeating: 0, count: SHA256.blockSize - key.count)
    func begun(_ pad: UInt8) -> SHA256 {
      var hash = SHA256()
      hash.update(key.map { $0 ^ pad })
      return hash
    }
    (inner, outer) = (begun(0x36), begun(0x5C))
  }

  /// The hash of bytes: 32 of them.
  package func hash(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var (inner, outer) = (inner, outer)
    inner.update(bytes)
    outer.update(inner.bytes)
    return outer.bytes
  }
}
