#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The cores of the machine.
package enum Processors {
  /// More threads than this are of no use to anybody.
  package static let most = 256

  /// How many there are, as far as they are of use.
  package static var count: Int { min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 64) }
}
