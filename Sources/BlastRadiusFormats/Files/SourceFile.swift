import BlastRadius

/// Reads files whole, within a limit, and says exactly why one cannot be read.
enum SourceFile {
  /// Why a file cannot be read.
  struct Failure: Error {
    var code: DiagnosticCode
    /// What is wrong, without the name of the file.
    var message: String

    init(code: DiagnosticCode, message: String) {
      self.code = code
      self.message = message
    }

    init(_ failure: Platform.Failure) {
      if failure.isMissing {
        self.init(code: "missing-file", message: "there is no such file")
      } else if failure.isForbidden {
        self.init(code: "unreadable-file", message: "there is no permission to read it")
      } else if failure.isFolder {
        self = .isFolder
      } else {
        self.init(code: "unreadable-file", message: "it cannot be read: \(failure.text)")
      }
    }

    static let isFolder = Failure(
      code: "is-directory", message: "this is a directory, not a file")
  }

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    if path == "-" { return try readRest(0, after: [], limit: limit) }
    return try read(open(path), limit: limit)
  }

  /// The bytes of a file that is neither a pipe nor a device.
  static func readRegular(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let file = try open(path, waits: false)
    guard file.status.kind == .regular else {
      throw Failure(code: "no-file", message: "this is a pipe or a device, and no file")
    }
    return try read(file, limit: limit)
  }

  private static func read(_ file: OpenFile, limit: Int) throws(Failure) -> [UInt8] {
    guard file.size <= limit else { throw tooLarge(limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    return try readRest(file.descriptor, after: bytes, limit: limit)
  }

  /// Opens a file that is no folder; `waits` says whether for one who writes to a pipe.
  static func open(_ path: String, waits: Bool = true) throws(Failure) -> OpenFile {
    let file: OpenFile?
    do throws(Platform.Failure) { file = try OpenFile.open(path, waits: waits) } catch {
      throw Failure(error)
    }
    guard let file else {
      throw Failure(code: "unreadable-file", message: "the system says nothing of it")
    }
    if file.status.kind == .folder { throw .isFolder }
    return file
  }

  /// The first bytes of a stream; fewer where it ends before.
  static func readStart(_ descriptor: Int32, count: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let next = try readSome(descriptor)
      if next.isEmpty { break }
      bytes += next
    }
    return bytes
  }

  /// These bytes and all that follow them in a stream.
  static func readRest(_ descriptor: Int32, after start: [UInt8], limit: Int) throws(Failure)
    -> [UInt8]
  {
    var bytes = start
    while true {
      guard bytes.count <= limit else { throw tooLarge(limit) }
      let next = try readSome(descriptor)
      if next.isEmpty { return bytes }
      bytes += next
    }
  }

  private static func readSome(_ descriptor: Int32) throws(Failure) -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let read = unsafe buffer.withUnsafeMutableBytes { unsafe Platform.read(descriptor, into: $0) }
    switch read {
    case .success(let count): return buffer[..<count]
    case .failure(let failure): throw Failure(failure)
    }
  }

  static func tooLarge(_ limit: Int) -> Failure {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return Failure(
      code: "file-too-large",
      message: "the file is larger than \(size); bulk data comes as JSON")
  }
}
