import Dispatch

/// What happens when a mapped file is cut short, or rewritten, while the program reads it.
///
/// The pages beyond the new end are gone, and reading one raises a signal. The handler ends the
/// program with a message and exit code 2 if a mapped file has changed; any other cause of the
/// signal takes its usual way. It asks the system for nothing but the state of files, and to write
/// and to end.
enum MappedFileSignals {
  /// A mapped file as it was.
  private struct Watched {
    var descriptor: Int32
    var status: Platform.FileStatus
  }

  private static let capacity = 16
  nonisolated(unsafe) private static let watched: UnsafeMutablePointer<Watched?> = {
    let table = UnsafeMutablePointer<Watched?>.allocate(capacity: capacity)
    unsafe table.initialize(repeating: nil, count: capacity)
    for signal in Platform.memorySignals {
      Platform.handle(signal) { number in
        if MappedFileSignals.hasChange {
          Platform.end("error: a file changed while it was read\n", status: 2)
        }
        Platform.restore(number)
      }
    }
    return unsafe table
  }()

  /// What changes the table, one after the other; the handler reads it without.
  private static let changing = DispatchQueue(label: "mapped-files")

  /// Watches a mapped file; `false` where sixteen others are watched already.
  static func watch(_ file: OpenFile) -> Bool {
    changing.sync {
      for slot in 0..<capacity where unsafe watched[slot] == nil {
        unsafe watched[slot] = Watched(descriptor: file.descriptor, status: file.status)
        return true
      }
      return false
    }
  }

  /// Stops watching a file.
  static func forget(_ file: OpenFile) {
    changing.sync {
      for slot in 0..<capacity where unsafe watched[slot]?.descriptor == file.descriptor {
        unsafe watched[slot] = nil
      }
    }
  }

  /// Whether a watched file is no longer what it was.
  private static var hasChange: Bool {
    for slot in 0..<capacity {
      guard let file = unsafe watched[slot] else { continue }
      guard let status = Platform.status(of: file.descriptor), status.hasBytes(of: file.status)
      else { return true }
    }
    return false
  }
}
