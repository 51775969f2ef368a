import BlastRadius
import GraphKernel

/// A file of bulk data that was recognised by its first bytes.
struct BulkFile {
  /// The file as messages name it.
  let name: String
  let shape: InputSniffer.Shape
  let content: Content

  /// Where the bytes are.
  enum Content {
    case file(OpenFile)
    /// In memory: they cannot be read twice, as those of standard input.
    case held([UInt8])
  }

  /// All files together must be smaller.
  static let limit = Int(UInt32.max) - (1 << 16)

  static let tooLarge = SourceFile.Failure(
    code: "file-too-large", message: "all imported files together must be smaller than 4 GB")

  /// How many bytes it has.
  var size: Int {
    switch content {
    case .file(let file): file.size
    case .held(let bytes): bytes.count
    }
  }

  /// The file to be mapped; `nil` where it is held in memory, or is no longer what it was.
  var watched: WatchedFile? {
    guard case .file(let file) = content, file.isUnchanged else { return nil }
    return WatchedFile(file, name: SafeText.visible(name))
  }

  /// The first bytes of the file.
  var head: [UInt8] {
    switch content {
    case .file(let file): file.head(TopKeys.reach)
    case .held(let bytes): Array(bytes.prefix(TopKeys.reach))
    }
  }

  /// Whether it is in UTF-16.
  var isUTF16: Bool { UTF16Text.isMarked(head) }

  /// All bytes; `nil` where they cannot be read.
  func bytes() -> [UInt8]? {
    if case .held(let bytes) = content { return bytes }
    var bytes = [UInt8](repeating: 0, count: size)
    let isRead = unsafe bytes.withUnsafeMutableBytes { unsafe read(into: $0) != nil }
    return isRead ? bytes : nil
  }

  /// Fills a buffer from the beginning of the file; `nil` where that fails or the file has shrunk.
  ///
  /// - Parameter workers: How many threads share a large file.
  func read(into buffer: UnsafeMutableRawBufferPointer, workers: Int = 1) -> Int? {
    guard buffer.count >= size else { return nil }
    switch content {
    case .held(let bytes):
      unsafe buffer.copyBytes(from: bytes)
      return size
    case .file(let file):
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<size])
      return unsafe Self.fill(target, from: file, workers) ? size : nil
    }
  }

  /// So many bytes are read at a time.
  private static let part = 1 << 23

  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from file: OpenFile, _ workers: Int
  ) -> Bool {
    nonisolated(unsafe) let target = unsafe buffer
    let size = buffer.count
    let parts = (size + part - 1) / part
    return Concurrently.map(parts, workers: min(workers, parts / 2)) { number in
      let start = number * part
      let piece = unsafe UnsafeMutableRawBufferPointer(
        rebasing: target[start..<min(start + part, size)])
      return unsafe file.fill(piece, from: start)
    }.allSatisfy(\.self)
  }
}
