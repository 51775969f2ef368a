import BlastRadius

/// Arithmetic on paths with `/`.
enum FilePath {
  /// The folder of a file; `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path seen from a folder, without `.` parts.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder == "." { return simplified(path) }
    return simplified(folder.hasSuffix("/") ? folder + path : folder + "/" + path)
  }

  /// Whether a file lies in a folder or below it; both without symbolic links.
  static func isInside(_ file: String, folder: String) -> Bool {
    file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static func simplified(_ path: String) -> String {
    // `a/../b` stays, since `a` may be a symbolic link.
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
