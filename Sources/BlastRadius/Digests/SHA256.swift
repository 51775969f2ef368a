/// The hash SHA-256, as FIPS 180-4 defines it.
package struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  /// How many bytes a block has.
  static let blockSize = 64

  /// The hash of no bytes.
  package init() {}

  /// The hash of bytes: 32 of them.
  package static func hash(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.bytes
  }

  /// Takes in more bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable {
      unsafe update(UnsafeRawBufferPointer($0))
    }
    guard taken == nil else { return }
    unsafe Array(bytes).withUnsafeBytes { unsafe update($0) }
  }

  /// Takes in more bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var position = 0
    if !rest.isEmpty {
      position = min(Self.blockSize - rest.count, bytes.count)
      unsafe rest.append(contentsOf: bytes[..<position])
      guard rest.count == Self.blockSize else { return }
      let block = rest
      unsafe block.withUnsafeBytes { unsafe compress($0, at: 0) }
      rest.removeAll(keepingCapacity: true)
    }
    while position + Self.blockSize <= bytes.count {
      unsafe compress(bytes, at: position)
      position += Self.blockSize
    }
    unsafe rest.append(contentsOf: bytes[position...])
  }

  /// The hash of what was taken in: 32 bytes.
  package var bytes: [UInt8] {
    var hash = self
    let zeros = (Self.blockSize + 55 - rest.count) % Self.blockSize
    let bits = count &* 8
    hash.update([0x80] + [UInt8](repeating: 0, count: zeros))
    hash.update((0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) })
    return hash.state.indices.flatMap { index in
      (0..<4).map { UInt8(truncatingIfNeeded: hash.state[index] >> UInt32(24 - 8 * $0)) }
    }
  }

  /// Takes in the block that begins at a position.
  private mutating func compress(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      words[index] =
        unsafe bytes.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self).bigEndian
    }
    for index in 16..<64 {
      let (first, last) = (words[index - 15], words[index - 2])
      let mixed = Self.turned(first, 7) ^ Self.turned(first, 18) ^ first >> 3
      let other = Self.turned(last, 17) ^ Self.turned(last, 19) ^ last >> 10
      words[index] = words[index - 16] &+ mixed &+ words[index - 7] &+ other
    }
    var work = state
    for index in 0..<64 { Self.mix(&work, words[index] &+ Self.constants[index]) }
    for index in state.indices { state[index] &+= work[index] }
  }

  /// A round with its word and constant.
  @inline(__always)
  private static func mix(_ work: inout InlineArray<8, UInt32>, _ word: UInt32) {
    let (a, b, c, e) = (work[0], work[1], work[2], work[4])
    let high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    let first = work[7] &+ high &+ (e & work[5] ^ ~e & work[6]) &+ word
    let low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    let second = low &+ (a & b ^ a & c ^ b & c)
    work[7] = work[6]
    work[6] = work[5]
    work[5] = e
    work[4] = work[3] &+ first
    work[3] = c
    work[2] = b
    work[1] = a
    work[0] = first &+ second
  }

  /// A word turned to the right.
  @inline(__always)
  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
