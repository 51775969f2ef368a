import BlastRadius

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files whole, within a limit, and says exactly why one cannot be read.
enum InputFile {
  /// Why a file cannot be read.
  struct Failure: Error {
    var code: DiagnosticCode
    /// What is wrong, without the name of the file.
    var message: String
  }

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    if path == "-" { return try readAll(0, limit: limit, expected: 0) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(code: "is-directory", message: "this is a directory, not a file")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(limit) }
    return try readAll(descriptor, limit: limit, expected: size)
  }

  /// The path without symbolic links, `.` and `..`, or `nil` where there is no such file.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func readAll(_ descriptor: Int32, limit: Int, expected: Int) throws(Failure)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    return try readRest(descriptor, after: bytes, limit: limit)
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
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Self.read(descriptor, $0) }
      if count >= 0 { return buffer[..<count] }
      guard errno == EINTR else { throw failure(errno) }
    }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func tooLarge(_ limit: Int) -> Failure {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return Failure(
      code: "file-too-large",
      message: "the file is larger than \(size); bulk data comes as JSON")
  }

  private static func failure(_ number: Int32) -> Failure {
    switch number {
    case ENOENT, ENOTDIR: Failure(code: "missing-file", message: "there is no such file")
    case EACCES, EPERM:
      Failure(code: "unreadable-file", message: "there is no permission to read it")
    case EISDIR: Failure(code: "is-directory", message: "this is a directory, not a file")
    default:
      unsafe Failure(
        code: "unreadable-file",
        message: "it cannot be read: \(strerror(number).map { unsafe String(cString: $0) } ?? "")")
    }
  }
}
