internal import BlastRadius

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Signals.
extension Platform {
  /// What asks a process to end.
  private static let endings = [SIGINT, SIGTERM, SIGHUP]

  /// The paths of files that are removed where the process is asked to end.
  nonisolated(unsafe) private static let doomed:
    UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
      {
        let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
          capacity: mostDoomed)
        unsafe slots.initialize(repeating: nil, count: mostDoomed)
        return unsafe slots
      }()

  private static let mostDoomed = 16

  /// Lets the process end where it is asked to, also the first one of a container, for which the
  /// system does nothing of itself; files that are half written are removed.
  ///
  /// What the caller lets the process ignore, as `nohup` does, stays ignored.
  static func endWhenAsked() {
    // The handler may not be what makes the table.
    _ = unsafe doomed
    for number in endings {
      var old = sigaction()
      guard unsafe sigaction(number, nil, &old) == 0, !ignores(old) else { continue }
      handle(number) { number in
        Platform.removeDoomed()
        // For the first process of a container the usual way of a signal is none.
        if getpid() == 1 { _exit(128 + number) }
        _ = signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Has a file removed where the process is asked to end; `nil` where too many are.
  ///
  /// Of those who call it no two may do so at once.
  static func doom(_ path: String) -> Int? {
    for slot in 0..<mostDoomed where unsafe doomed[slot] == nil {
      unsafe doomed[slot] = unsafe strdup(path)
      return slot
    }
    return nil
  }

  /// Takes it back. The memory stays, since a signal may come in between.
  static func spare(_ slot: Int) { unsafe doomed[slot] = nil }

  /// Removes them; asks the system for nothing that may not be asked where a signal came.
  static func removeDoomed() {
    for slot in 0..<mostDoomed {
      if let path = unsafe doomed[slot] { _ = unsafe unlink(path) }
    }
  }

  private static func ignores(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    return unsafe unsafeBitCast(handler, to: Int.self) == ignoring
  }

  private static func handle(_ number: Int32, _ body: @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = body
    #else
      unsafe action.__sigaction_handler.sa_handler = body
    #endif
    unsafe sigaction(number, &action, nil)
  }
}
