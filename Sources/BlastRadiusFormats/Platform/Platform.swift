import BlastRadius

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system is asked for; no other file of the module knows which system it is.
enum Platform {
  /// What the system says of a file.
  struct FileStatus: Sendable {
    enum Kind: Sendable { case regular, folder, other }

    var kind: Kind
    var size: Int
    fileprivate var modified: Time
    fileprivate var changed: Time
    /// How many names it has; a file without one can be read on.
    fileprivate var links: Int

    /// Whether the bytes are still those of an earlier status.
    ///
    /// Times of modification can be set back, the time of change cannot; a name that was taken away
    /// sets it too.
    func hasBytes(of earlier: FileStatus) -> Bool {
      size == earlier.size && modified == earlier.modified
        && (changed == earlier.changed || links < earlier.links)
    }

    fileprivate struct Time: Equatable {
      var seconds: Int
      var nanoseconds: Int

      init(_ time: timespec) {
        seconds = time.tv_sec
        nanoseconds = time.tv_nsec
      }
    }
  }

  /// What the system says of an open file; `nil` where it says nothing.
  static func status(of descriptor: Int32) -> FileStatus? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return FileStatus(
      kind: kind(of: status), size: Int(status.st_size), modified: .init(modified),
      changed: .init(changed),
      links: Int(status.st_nlink))
  }

  /// What a path leads to; `nil` for nothing. It is not opened: a pipe would lose its writer.
  static func kind(ofPath path: String) -> FileStatus.Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return kind(of: status)
  }

  private static func kind(of status: stat) -> FileStatus.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Opens a file for reading.
  static func open(_ path: String, waits: Bool) -> Result<Int32, Failure> {
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)
    let descriptor = unsafe systemOpen(path, flags)
    return descriptor >= 0 ? .success(descriptor) : .failure(Failure(number: errno))
  }

  /// A failure of the system.
  struct Failure: Error {
    var number: Int32

    /// Whether there is no such file.
    var isMissing: Bool { number == ENOENT || number == ENOTDIR }
    /// Whether there is no permission.
    var isForbidden: Bool { number == EACCES || number == EPERM }
    /// Whether a file was meant and a folder is there.
    var isFolder: Bool { number == EISDIR }
    /// What the system says of it.
    var text: String { unsafe strerror(number).map { unsafe String(cString: $0) } ?? "" }
  }

  static func close(_ descriptor: Int32) { _ = systemClose(descriptor) }

  /// Fills a buffer from an open file, from a position on where one is given; says how many bytes
  /// there were, which is 0 at the end.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at position: Int? = nil
  ) -> Result<Int, Failure> {
    while true {
      let count =
        if let position {
          unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(position))
        } else {
          unsafe systemRead(descriptor, buffer.baseAddress, buffer.count)
        }
      if count >= 0 { return .success(count) }
      guard errno == EINTR else { return .failure(Failure(number: errno)) }
    }
  }

  /// The path without symbolic links, `.` and `..`, or `nil` where there is no such file.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// Memory.
extension Platform {
  static let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// Memory that takes no room until it is written to; `nil` where there is none.
  static func reserve(_ count: Int) -> UnsafeMutableRawPointer? {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    guard let base = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, flags, -1, 0),
      unsafe base != MAP_FAILED
    else { return nil }
    #if os(Linux)
      // Large pages are much fewer: the system makes each when it is first written to.
      unsafe madvise(base, count, MADV_HUGEPAGE)
    #endif
    return unsafe base
  }

  /// Maps a file for reading, at an address where one is given; `nil` where that cannot be.
  static func map(
    _ descriptor: Int32, count: Int, at address: UnsafeMutableRawPointer? = nil
  ) -> UnsafeMutableRawPointer? {
    let flags = unsafe address == nil ? MAP_PRIVATE : MAP_PRIVATE | MAP_FIXED
    guard let base = unsafe mmap(address, count, PROT_READ, flags, descriptor, 0),
      unsafe base != MAP_FAILED
    else { return nil }
    return unsafe base
  }

  static func unmap(_ base: UnsafeMutableRawPointer, count: Int) { unsafe munmap(base, count) }

  /// Says that whole pages were read for now: those of a mapped file are given back.
  static func release(_ base: UnsafeMutableRawPointer, count: Int) {
    unsafe madvise(base, count, MADV_DONTNEED)
  }

  /// Whether two pieces of memory have the same bytes.
  @inline(__always)
  static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
    unsafe memcmp(left, right, count) == 0
  }

  /// The position of the first byte of a kind.
  static func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let found = unsafe memchr(base, Int32(byte), bytes.count)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - base
  }
}

/// Signals.
extension Platform {
  /// What the system raises where memory that is read has gone, or what was read of it made no sense.
  static let memorySignals = [SIGBUS, SIGILL, SIGTRAP, SIGSEGV]

  /// Calls the body where a signal comes, and lets the signal take its usual way after it.
  static func handle(_ signal: Int32, _ body: @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = body
    #else
      unsafe action.__sigaction_handler.sa_handler = body
    #endif
    unsafe sigaction(signal, &action, nil)
  }

  static func restore(_ signal: Int32) { _ = systemSignal(signal, SIG_DFL) }

  /// Ends the process with a message; it can be called where a signal came.
  static func end(_ message: StaticString, status: Int32) -> Never {
    _ = unsafe write(2, message.utf8Start, message.utf8CodeUnitCount)
    _exit(status)
  }
}

// Within the type, its own functions hide those of the system.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  unsafe open(path, flags)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemRead(_ descriptor: Int32, _ base: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  unsafe read(descriptor, base, count)
}
private func systemSignal(_ number: Int32, _ handler: __sighandler_t?) -> __sighandler_t? {
  signal(number, handler)
}
