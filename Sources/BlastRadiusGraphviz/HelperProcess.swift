import CGraphviz

/// What the layout helper does to its own process.
package enum HelperProcess {
  /// Limits processor time and address space from now on; where the system refuses, nothing changes.
  package static func limit(seconds: UInt, bytes: UInt) {
    _ = br_limit(seconds, bytes)
  }

  /// Ends the process, from now on, when its parent ends; where that cannot be watched, nothing
  /// changes.
  package static func follow(parent: Int) {
    _ = br_follow(parent)
  }

  /// Writes a line to standard error.
  package static func complain(_ message: String) {
    for byte in message.utf8 { br_complain(Int32(byte)) }
    br_complain(10)
  }
}
