import FoundationEssentials

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// What is asked of the system.
enum Platform {
  /// A path of the system.
  static func path(_ path: String) -> FilePath { FilePath(path) }

  /// A descriptor at the beginning of a new file without a name, which holds the bytes and vanishes
  /// when closed: the input of a program.
  ///
  /// A pipe would end this process (SIGPIPE) where the program ends without having read everything.
  static func unnamedFile(holding bytes: [UInt8]) throws -> FileDescriptor {
    let name = "blastradius-\(UInt64.random(in: 0 ... .max))"
    let path = FilePath(FileManager.default.temporaryDirectory.path).appending(name)
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
