import Synchronization

/// What happens once when a time is over, unless that is called off before.
///
/// How a program ended then decides whether it was late, not what was noticed first: one that ended by
/// itself is not hurt by a signal that comes after, however busy this program is.
final class Deadline: Sendable {
  private struct State {
    var task: Task<Void, Never>?
    var isOver = false
  }

  private let state = Mutex(State())

  /// Whether the time was over before it was called off.
  var isOver: Bool { state.withLock { $0.isOver } }

  /// Begins to count.
  func start(_ time: Duration, then act: @escaping @Sendable () -> Void) {
    let task = Task { [self] in
      guard (try? await Task.sleep(for: time)) != nil else { return }
      state.withLock { $0.isOver = true }
      act()
    }
    state.withLock { $0.task = task }
  }

  /// Calls it off.
  func cancel() { state.withLock { $0.task }?.cancel() }
}
