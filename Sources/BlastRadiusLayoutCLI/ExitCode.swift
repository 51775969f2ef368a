#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the helper ends.
enum ExitCode: Int32 {
  case success = 0
  case badInput = 2
  case missing = 3
  case limit = 4

  /// Ends the process.
  func end() -> Never { exit(rawValue) }
}
