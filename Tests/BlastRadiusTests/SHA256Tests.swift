import BlastRadius
import Testing

/// Hashes are those that the standards print.
@Suite struct SHA256Tests {
  private static func digits(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Texts with their hashes, from FIPS 180-4's examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the hash of a text is the standard's`(text: String, expected: String) {
    #expect(Self.digits(SHA256.hash(of: text.utf8)) == expected)
  }

  @Test func `the hash of a million letters is the standard's`() {
    let letters = repeatElement(UInt8(ascii: "a"), count: 100_000)
    var hash = SHA256()
    for _ in 0..<10 { hash.update(letters) }
    #expect(
      Self.digits(hash.bytes)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The end of a block and the room for the length are where hashes go wrong.
  @Test(arguments: [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 200])
  func `bytes have one hash however they are cut`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = SHA256.hash(of: bytes)
    for size in [1, 3, 63, 64, 65] {
      var hash = SHA256()
      for start in stride(from: 0, to: count, by: size) {
        hash.update(bytes[start..<min(count, start + size)])
      }
      #expect(hash.bytes == whole)
    }
  }

  /// RFC 4231's cases 1, 2, 3 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `the hash with a key is the standard's`(key: [UInt8], text: [UInt8], expected: String) {
    #expect(Self.digits(KeyedHash(key: key).hash(of: text)) == expected)
  }
}
