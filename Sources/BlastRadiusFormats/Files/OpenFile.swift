import BlastRadius

/// A file that is open for reading until nobody holds it.
final class OpenFile: Sendable {
  let descriptor: Int32
  /// What the system said of it when it was opened.
  let status: Platform.FileStatus

  /// Takes over an open file; `nil` where the system says nothing of it.
  init?(_ descriptor: Int32) {
    guard let status = Platform.status(of: descriptor) else {
      Platform.close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.status = status
  }

  deinit { Platform.close(descriptor) }

  /// Opens a file; `waits` says whether for one who writes to a pipe.
  static func open(_ path: String, waits: Bool = true) throws(Platform.Failure) -> OpenFile? {
    OpenFile(try Platform.open(path, waits: waits).get())
  }

  var size: Int { status.size }

  /// Whether it is still what it was when it was opened.
  var isUnchanged: Bool { Platform.status(of: descriptor)?.hasBytes(of: status) ?? false }

  /// Fills a buffer from a position on; `false` where the file ends before it is full.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, from position: Int) -> Bool {
    var filled = 0
    while filled < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      guard
        case .success(let count) = unsafe Platform.read(
          descriptor, into: rest, at: position + filled), count > 0
      else { return false }
      filled += count
    }
    return true
  }

  /// The first bytes.
  func head(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = unsafe bytes.withUnsafeMutableBytes {
      unsafe Platform.read(descriptor, into: $0, at: 0)
    }
    guard case .success(let count) = read else { return [] }
    return Array(bytes.prefix(count))
  }
}
