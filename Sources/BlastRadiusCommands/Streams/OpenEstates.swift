internal import BlastRadius
internal import Synchronization

/// The estates that answers come from, for a last look at the snapshots behind them.
enum OpenEstates {
  private static let estates = Mutex<[Estate]>([])

  /// Remembers an estate.
  static func add(_ estate: Estate?) {
    if let estate { estates.withLock { $0.append(estate) } }
  }

  /// Finds out whether every snapshot is still what was opened.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where one changed.
  static func checkUnchanged() throws {
    for estate in estates.withLock({ $0 }) { try estate.checkUnchanged() }
  }
}
