internal import Synchronization

/// A line on standard error that counts the seconds, for whoever waits longer than one.
///
/// It is shown on a terminal only and leaves nothing behind.
final class WaitingNotice: Sendable {
  private let state = Mutex(State())

  private struct State {
    var isOver = false
    var isShown = false
  }

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
      StandardStreams.error("\rworking, \(seconds) s")
      state.isShown = true
      return true
    }
  }
}
