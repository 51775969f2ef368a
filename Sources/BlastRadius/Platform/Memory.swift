/// The memory that is left to this process.
package enum Memory {
  /// Whether so many bytes could be had. Where a system gives threads no memory, what waits for them
  /// waits for ever: this is asked before.
  package static func has(_ bytes: Int) -> Bool { Platform.hasMemory(bytes) }
}
