import BlastRadius

/// A buffer that is filled over and over with texts of a document, as they are meant.
@safe final class ScratchBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init() {
    capacity = 4096
    unsafe base = .allocate(capacity: capacity)
  }

  deinit { unsafe base.deallocate() }

  /// What was filled in last; valid until the next filling.
  var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: base, count: count) }

  /// Fills in a text that stands between quotes, in upper case if asked for; `false` where one of
  /// its escapes is wrong.
  func fill(_ raw: UnsafeRawBufferPointer, upperCase: Bool) -> Bool {
    if raw.count > capacity { grow(to: raw.count) }
    let (target, first, last): (_, UInt8, UInt8) = unsafe (base, 0x61, upperCase ? 0x7A : 0)
    var joined: UInt8 = 0
    var hasEscape = false
    for index in 0..<raw.count {
      let byte = unsafe raw[index]
      joined |= byte
      hasEscape = hasEscape || byte == UInt8(ascii: "\\")
      unsafe target[index] = byte >= first && byte <= last ? byte & 0xDF : byte
    }
    count = raw.count
    guard hasEscape || (upperCase && joined >= 0x80) else { return true }
    return unsafe fillSlowly(raw, upperCase)
  }

  private func fillSlowly(_ raw: UnsafeRawBufferPointer, _ upperCase: Bool) -> Bool {
    var meant: [UInt8] = []
    guard unsafe JSONText.append(raw, to: &meant) else { return false }
    if upperCase { meant = Array(String(decoding: meant, as: UTF8.self).uppercased().utf8) }
    if meant.count > capacity { grow(to: meant.count) }
    for (index, byte) in meant.enumerated() { unsafe base[index] = byte }
    count = meant.count
    return true
  }

  private func grow(to wanted: Int) {
    unsafe base.deallocate()
    capacity = wanted * 2
    unsafe base = .allocate(capacity: capacity)
  }
}
