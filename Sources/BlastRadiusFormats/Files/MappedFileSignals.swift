import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What happens when a mapped file is cut short, or rewritten, while the program reads it.
///
/// The pages beyond the new end are gone, and reading one raises a signal. The handler ends the
/// program with a message and exit code 2 if a mapped file has changed; any other cause of the
/// signal takes its usual way. It calls nothing but `fstat`, `write`, `signal` and `_exit`.
enum MappedFileSignals {
  /// A mapped file as it was.
  struct Watched {
    var descriptor: Int32
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  static let capacity = 16
  nonisolated(unsafe) static let watched: UnsafeMutablePointer<Watched> = {
    let table = UnsafeMutablePointer<Watched>.allocate(capacity: capacity)
    unsafe table.initialize(
      repeating: Watched(descriptor: -1, size: 0, seconds: 0, nanoseconds: 0), count: capacity)
    for signal in [SIGBUS, SIGILL, SIGTRAP, SIGSEGV] { install(signal) }
    return unsafe table
  }()

  /// What changes the table, one after the other; the handler reads it without.
  private static let changing = DispatchQueue(label: "mapped-files")

  /// Watches a mapped file; `false` where sixteen others are watched already.
  static func watch(_ descriptor: Int32, size: Int, modified: timespec) -> Bool {
    changing.sync {
      for slot in 0..<capacity where unsafe watched[slot].descriptor < 0 {
        unsafe watched[slot] = Watched(
          descriptor: descriptor, size: size, seconds: modified.tv_sec,
          nanoseconds: modified.tv_nsec)
        return true
      }
      return false
    }
  }

  /// Stops watching a file.
  static func forget(_ descriptor: Int32) {
    changing.sync {
      for slot in 0..<capacity where unsafe watched[slot].descriptor == descriptor {
        unsafe watched[slot].descriptor = -1
      }
    }
  }

  private static func install(_ number: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { number in
      for slot in 0..<MappedFileSignals.capacity {
        let file = unsafe MappedFileSignals.watched[slot]
        if file.descriptor < 0 { continue }
        var status = stat()
        let isSame =
          unsafe fstat(file.descriptor, &status) == 0 && Int(status.st_size) == file.size
          && status.st_mtim.tv_sec == file.seconds && status.st_mtim.tv_nsec == file.nanoseconds
        if isSame { continue }
        let message: StaticString = "error: a file changed while it was read\n"
        _ = unsafe write(2, message.utf8Start, message.utf8CodeUnitCount)
        _exit(2)
      }
      signal(number, SIG_DFL)
    }
    unsafe sigaction(number, &action, nil)
  }
}
