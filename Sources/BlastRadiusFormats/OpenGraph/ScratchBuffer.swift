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
    count = raw.count
    if unsafe PlainText.copy(raw, to: base, upperCase: upperCase) { return true }
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
