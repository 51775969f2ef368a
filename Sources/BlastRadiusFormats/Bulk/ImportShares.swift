import BlastRadius

/// How the work of reading imported files is shared; what is read does not depend on it.
package struct ImportShares: Hashable, Sendable {
  /// How many threads work on it.
  package var workers = Processors.count
  /// About how many bytes of a list a thread takes at a time.
  package var chunk = 1 << 17
  /// About how many bytes of a document are indexed at a time.
  package var window = 4 << 20
  /// How many edges are looked up together.
  package var batch = 64

  /// Makes shares for all processors.
  package init() {}
}
