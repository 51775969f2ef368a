/// A text as a hash of 127 bits whose key changes with every process: texts can be compared by it,
/// and none can be had back.
package struct NameKey: Hashable, Sendable {
  /// A part of the hash that is quick to make, for ruling texts out.
  let quick: Int
  private let rest: Int

  private static let quickHash = IDHash()

  /// The key of a text in UTF-8.
  package init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.init(bytes, quick: Self.quick(bytes))
  }

  /// The key of a text in UTF-8 whose quick part is known.
  init(_ bytes: UnsafeRawBufferPointer, quick: Int) {
    var hasher = Hasher()
    unsafe hasher.combine(bytes: bytes)
    rest = hasher.finalize()
    self.quick = quick
  }

  /// The quick part of the key of a text.
  static func quick(_ bytes: UnsafeRawBufferPointer) -> Int { unsafe quickHash(bytes) }

  /// The key of a text.
  package init(_ text: String) {
    self = Self.key(Array(text.utf8))
  }

  /// The key of a text in upper case.
  package init(folding text: String) {
    var bytes = Array(text.utf8)
    UpperCase.apply(to: &bytes)
    self = Self.key(bytes)
  }

  private static func key(_ bytes: [UInt8]) -> NameKey {
    unsafe bytes.withUnsafeBytes { unsafe NameKey($0) }
  }
}

extension NameKey: CustomStringConvertible, CustomReflectable {
  /// Nothing of the hash, which differs from run to run.
  package var description: String { SecretText.mask }
  /// Nothing of the hash, which differs from run to run.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
