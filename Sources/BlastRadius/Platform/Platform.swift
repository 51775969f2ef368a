#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is asked of the system.
enum Platform {
  /// How many cores the machine has; at least one.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Whether so many bytes could be had.
  static func hasMemory(_ bytes: Int) -> Bool {
    guard let memory = unsafe malloc(bytes) else { return false }
    unsafe free(memory)
    return true
  }
}
