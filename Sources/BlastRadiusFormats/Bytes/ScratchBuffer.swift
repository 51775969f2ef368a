import BlastRadius

/// A buffer that is filled over and over with texts of a document, as they are meant.
@safe final class ScratchBuffer {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
  private var count = 0

  deinit { unsafe memory.deallocate() }

  /// What was filled in last; valid until the next filling.
  var bytes: Borrowed<UInt8> {
    unsafe Borrowed(UnsafeRawBufferPointer(rebasing: memory[..<count]))
  }

  /// Fills in a text that stands between quotes, in upper case if asked for; `false` where one of
  /// its escapes is wrong.
  func fill(_ text: Borrowed<UInt8>, upperCase: Bool) -> Bool {
    makeRoom(for: text.count)
    guard let base = unsafe memory.baseAddress,
      unsafe UnescapedText.copy(text.raw, to: base, upperCase: upperCase)
    else { return fillSlowly(text, upperCase) }
    return true
  }

  private func fillSlowly(_ text: Borrowed<UInt8>, _ upperCase: Bool) -> Bool {
    var meant: [UInt8] = []
    guard JSONText.append(text, to: &meant) else { return false }
    if upperCase { UpperCase.apply(to: &meant) }
    makeRoom(for: meant.count)
    unsafe memory.copyBytes(from: meant)
    return true
  }

  private func makeRoom(for wanted: Int) {
    count = wanted
    if unsafe wanted <= memory.count { return }
    unsafe memory.deallocate()
    unsafe memory = .allocate(byteCount: wanted * 2, alignment: 1)
  }
}
