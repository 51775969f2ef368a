internal import BlastRadius

/// Paths as a page shows them: nothing of the machine that it was made on.
enum PlacelessPath {
  /// A path as it was named, of one that begins at the root or leads upwards only the last part.
  static func shown(_ path: String) -> String {
    let leadsElsewhere =
      path.hasPrefix("/") || path.hasPrefix("~") || path.hasPrefix("../") || path.contains("/../")
    guard leadsElsewhere else { return path }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// An argument of a command line, with the value of an option likewise.
  static func shown(argument: String) -> String {
    guard argument.hasPrefix("-"), let sign = argument.firstIndex(of: "=") else {
      return shown(argument)
    }
    return argument[...sign] + shown(String(argument[argument.index(after: sign)...]))
  }
}
