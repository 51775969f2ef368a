#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The cores of the machine.
enum Processors {
  /// More threads than this are of no use to anybody.
  static let most = 256

  /// How many there are, as far as they are of use.
  static var count: Int { min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 64) }
}
