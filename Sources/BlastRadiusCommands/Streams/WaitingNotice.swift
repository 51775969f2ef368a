internal import Synchronization

/// A line on standard error that counts the seconds, for whoever waits longer than one.
///
/// It is shown on a terminal only and leaves nothing behind.
final class WaitingNotice: Sendable {
  private let state = Mutex(State())

  private struct State {
    var isOver = false
    var isShown = false
    /// How far the work is, where it says.
    var progress = ""
  }

  /// The notice of the command that runs.
  @TaskLocal static var current: WaitingNotice?

  /// Starts to wait.
  init() {
    guard StandardStreams.isErrorTerminal else { return }
    Task.detached { [self] in
      var seconds = 0
      repeat {
        try? await Task.sleep(for: .seconds(1))
        seconds += 1
      } while show(seconds)
    }
  }

  /// Says how far the work is, such as `1,024 of 4,096 nodes`; from any thread.
  func report(_ progress: String) {
    state.withLock { $0.progress = progress }
  }

  /// Takes the line away, for good.
  func end() {
    state.withLock { state in
      if state.isShown { StandardStreams.error("\r\u{1B}[K") }
      state = State(isOver: true, isShown: false)
    }
  }

  /// Shows how long it has taken; returns whether to go on.
  private func show(_ seconds: Int) -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      let progress = state.progress.isEmpty ? "working" : state.progress
      StandardStreams.error("\r\u{1B}[K\(progress), \(seconds) s")
      state.isShown = true
      return true
    }
  }
}
