internal import BlastRadius

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Errors of the operating system, in words.
enum SystemError {
  /// The error that `what` failed with the system's error number.
  static func error(_ what: String, _ number: Int32 = errno) -> BlastRadiusError {
    let reason = unsafe String(cString: strerror(number))
    return BlastRadiusError(.badInput, "\(what): \(reason)")
  }
}
