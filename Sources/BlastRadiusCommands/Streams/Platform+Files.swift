internal import BlastRadius

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files.
extension Platform {
  /// What a path names, behind symbolic links.
  enum Target {
    case nothing
    /// A file, with its path and what is kept of it.
    case file(String, FileTraits)
    case folder
    case other
    /// A symbolic link to something that is not there.
    case danglingLink
  }

  /// What a file that takes the place of another has of it.
  struct FileTraits: Sendable {
    /// Who may read, write and run it.
    var permissions: UInt32
    var owner: UInt32
    var group: UInt32
    /// How many names it has.
    var names: Int
    /// Whether nobody may write it, or this process may not.
    var isReadOnly: Bool
  }

  static func target(of path: String) -> Target {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return unsafe lstat(path, &status) == 0 ? .danglingLink : .nothing
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: break
    default: return .other
    }
    let mayWrite = unsafe access(path, W_OK) == 0
    let traits = FileTraits(
      permissions: UInt32(status.st_mode & 0o7777), owner: status.st_uid, group: status.st_gid,
      names: Int(status.st_nlink),
      isReadOnly: status.st_mode & 0o222 == 0 || !mayWrite)
    guard let resolved = unsafe realpath(path, nil) else { return .file(path, traits) }
    defer { unsafe free(resolved) }
    return .file(unsafe String(cString: resolved), traits)
  }

  /// Whether a path names a file that may be run.
  static func isProgram(_ path: String) -> Bool {
    guard case .file = target(of: path) else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// Opens a file to write, one that is not there yet or one that is; `nil` where that fails.
  ///
  /// - Parameter isPrivate: Whether only the owner may read a new file, until it is said who may.
  static func open(_ path: String, isNew: Bool, isPrivate: Bool = false) -> Int32? {
    let flags = O_WRONLY | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0)
    let descriptor = systemOpen(path, flags, isPrivate ? 0o600 : 0o666)
    return descriptor < 0 ? nil : descriptor
  }

  /// Closes a file; returns whether all of it was written.
  static func close(_ descriptor: Int32) -> Bool { systemClose(descriptor) == 0 }

  /// Waits until a file is on the disk; returns whether it is.
  static func flush(_ descriptor: Int32) -> Bool { fsync(descriptor) == 0 }

  /// Gives a file the owner, where the system allows it, and the permissions of another; returns
  /// whether it has the permissions.
  ///
  /// Where the group cannot be kept, the group of the new file may do what all others may.
  static func give(_ traits: FileTraits, to descriptor: Int32) -> Bool {
    var permissions = traits.permissions
    if fchown(descriptor, traits.owner, traits.group) != 0,
      fchown(descriptor, uid_t.max, traits.group) != 0
    {
      permissions = permissions & 0o707 | (permissions & 0o007) << 3
    }
    return fchmod(descriptor, mode_t(permissions)) == 0
  }

  /// Puts a file in the place of another; returns whether it is there.
  static func move(_ path: String, to other: String) -> Bool { unsafe rename(path, other) == 0 }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Locks a file until it is closed; returns whether no other process has done so.
  static func lock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Whether a file that is open has a name still.
  static func hasName(_ descriptor: Int32) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Makes a folder; returns whether it is there.
  static func makeFolder(_ path: String) -> Bool {
    unsafe mkdir(path, 0o777) == 0 || errno == EEXIST
  }

  /// Opens a folder, to lock it; `nil` where that fails.
  static func openFolder(_ path: String) -> Int32? {
    let descriptor = systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, 0)
    return descriptor < 0 ? nil : descriptor
  }

  /// Whether a path names the folder that is open.
  static func isFolder(_ descriptor: Int32, at path: String) -> Bool {
    var (open, named) = (stat(), stat())
    return unsafe fstat(descriptor, &open) == 0 && stat(path, &named) == 0
      && open.st_ino == named.st_ino && open.st_dev == named.st_dev
  }

  /// Removes a folder, if it is there and empty.
  static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// Another descriptor of an open file, which keeps its lock; `nil` where there is none.
  static func duplicate(_ descriptor: Int32) -> Int32? {
    let other = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return other < 0 ? nil : other
  }

  /// The names in a folder that begin so.
  static func names(in folder: String, beginningWith prefix: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    return names
  }
}

// The system's functions that others of the same name hide.

private func systemOpen(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
  unsafe open(path, flags, permissions)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
