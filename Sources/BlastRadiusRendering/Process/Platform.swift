import BlastRadius
import FoundationEssentials

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is asked of the system.
enum Platform {
  /// A path of the system.
  static func path(_ path: String) -> FilePath { FilePath(path) }

  /// Whether this process may do everything.
  static var isRoot: Bool { geteuid() == 0 }

  /// Whether an error says that there is no memory or no process left.
  static func isShortage(_ error: Errno) -> Bool {
    error == .noMemory || error == .resourceTemporarilyUnavailable
  }

  /// A descriptor at the beginning of a new file without a name, which holds the bytes and vanishes
  /// when closed: the input of a program.
  ///
  /// A pipe would end this process (SIGPIPE) where the program ends without having read everything.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where there is no place for it.
  static func unnamedFile(holding bytes: [UInt8]) throws(BlastRadiusError) -> FileDescriptor {
    let folder = FileManager.default.temporaryDirectory.path
    do {
      return try unnamedFile(in: folder, holding: bytes)
    } catch {
      let reason = (error as? Errno).map(\.description) ?? "\(error)"
      throw BlastRadiusError(
        .badInput,
        "cannot make a temporary file in \(SafeText.visible(folder)), which TMPDIR names: \(reason)"
      )
    }
  }

  private static func unnamedFile(in folder: String, holding bytes: [UInt8]) throws
    -> FileDescriptor
  {
    let name = "blastradius-\(UInt64.random(in: 0 ... .max))"
    let path = FilePath(folder).appending(name)
    let file = try FileDescriptor.open(
      path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
    do {
      try FileManager.default.removeItem(atPath: path.string)
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: .start)
    } catch {
      try file.close()
      throw error
    }
    return file
  }
}
