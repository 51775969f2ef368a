internal import BlastRadius
internal import Synchronization

/// Which names several nodes have, found when somebody asks.
final class SharedNames: Sendable {
  private let state = Mutex(State())

  private struct State {
    /// The answers so far.
    var known: [ExactText: Bool] = [:]
    /// All such names, once many were asked about.
    var all: Set<ExactText>?
  }

  /// So many names are looked for one by one, which takes less than to find all that are shared.
  private static let few = 12

  /// Whether several nodes have a name.
  ///
  /// - Complexity: O(nodes) for the first few names, once O(nodes × log nodes), then O(1).
  func has(_ name: String, in catalog: Catalog) -> Bool {
    state.withLock { state in
      if let all = state.all { return all.contains(name) }
      if let known = state.known[name] { return known }
      if state.known.count < Self.few {
        let isShared = catalog.isShared(name)
        state.known[name] = isShared
        return isShared
      }
      let all = catalog.sharedNames()
      state.all = all
      return all.contains(name)
    }
  }
}
