import BlastRadius
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of bulk data that is open and was recognised by its first bytes.
///
/// A file that cannot be read twice, such as standard input, is held in memory.
final class BulkFile {
  /// The file as messages name it.
  let name: String
  let shape: InputSniffer.Shape
  /// How many bytes it has.
  let size: Int
  private let descriptor: Int32
  /// The bytes, where the file was read already.
  let held: [UInt8]?

  init(name: String, shape: InputSniffer.Shape, size: Int, descriptor: Int32, held: [UInt8]?) {
    self.name = name
    self.shape = shape
    self.size = size
    self.descriptor = descriptor
    self.held = held
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// All files together must be smaller.
  static let limit = Int(UInt32.max) - (1 << 16)

  static let tooLarge = InputFile.Failure(
    code: "file-too-large", message: "all imported files together must be smaller than 4 GB")

  /// The file to be mapped; `nil` where it is held in memory, or is no longer as long as it was.
  var watched: WatchedFile? {
    guard held == nil, case let copy = dup(descriptor), copy >= 0 else { return nil }
    guard let file = WatchedFile(copy, name: SafeText.visible(name)) else {
      close(copy)
      return nil
    }
    return file.size == size ? file : nil
  }

  /// Fills a buffer from the beginning of the file; `nil` where that fails or the file has shrunk.
  ///
  /// - Parameter workers: How many threads share a large file.
  func read(into buffer: UnsafeMutableRawBufferPointer, workers: Int = 1) -> Int? {
    if let held {
      guard buffer.count >= held.count else { return nil }
      unsafe buffer.copyBytes(from: held)
      return held.count
    }
    guard buffer.count >= size, let base = buffer.baseAddress else { return nil }
    nonisolated(unsafe) let target = unsafe base
    let parts = (size + Self.part - 1) / Self.part
    let taken = Atomic(0)
    let failures = Atomic(0)
    let (descriptor, size) = (descriptor, size)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, parts / 2))) { _ in
      while true {
        let start = taken.wrappingAdd(1, ordering: .relaxed).oldValue * Self.part
        guard start < size, failures.load(ordering: .relaxed) == 0 else { return }
        let range = start..<min(start + Self.part, size)
        if unsafe !Self.read(range, of: descriptor, to: target + start) {
          failures.wrappingAdd(1, ordering: .relaxed)
        }
      }
    }
    return failures.load(ordering: .relaxed) == 0 ? size : nil
  }

  /// So many bytes are read at a time.
  private static let part = 1 << 23

  private static func read(
    _ range: Range<Int>, of descriptor: Int32, to target: UnsafeMutableRawPointer
  ) -> Bool {
    var filled = 0
    while filled < range.count {
      let count = unsafe pread(
        descriptor, target + filled, range.count - filled, off_t(range.lowerBound + filled))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      filled += count
    }
    return true
  }

  /// The first bytes of the file.
  func head() -> [UInt8] {
    if let held { return Array(held.prefix(InputSniffer.reach)) }
    var bytes = [UInt8](repeating: 0, count: InputSniffer.reach)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    return Array(bytes.prefix(max(0, count)))
  }
}

/// What a path on the command line leads to.
enum ModelInput {
  /// A text model, to be read by its path.
  case text
  /// A text model whose bytes were read already.
  case bytes([UInt8])
  case bulk(BulkFile)

  /// Looks at a file; what cannot be opened is left to the reader of text models.
  static func look(at path: String, textLimit: Int) throws(InputFile.Failure) -> ModelInput {
    if path == "-" { return try stream(0, "<stdin>", textLimit) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .text }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      return .text
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      defer { close(descriptor) }
      return try stream(descriptor, path, textLimit)
    }
    let probe = BulkFile(
      name: path, shape: .text, size: Int(status.st_size), descriptor: dup(descriptor), held: nil)
    let shape = InputSniffer.shape(of: probe.head())
    guard shape != .text else {
      close(descriptor)
      return .text
    }
    return .bulk(
      BulkFile(
        name: path, shape: shape, size: Int(status.st_size), descriptor: descriptor, held: nil))
  }

  private static func stream(_ descriptor: Int32, _ name: String, _ textLimit: Int)
    throws(InputFile.Failure) -> ModelInput
  {
    let head = try InputFile.readStart(descriptor, count: InputSniffer.reach)
    let shape = InputSniffer.shape(of: head)
    let limit = shape == .text ? textLimit : BulkFile.limit
    let bytes = try InputFile.readRest(descriptor, after: head, limit: limit)
    if shape == .text { return .bytes(bytes) }
    return .bulk(BulkFile(name: name, shape: shape, size: bytes.count, descriptor: -1, held: bytes))
  }
}
