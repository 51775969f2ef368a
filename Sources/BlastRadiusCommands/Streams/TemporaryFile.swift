internal import BlastRadius
internal import Synchronization

/// A new file beside another, which takes its place when it is whole.
///
/// Its name is random, and it is locked while it is written: a file of such a name that nobody has
/// locked was left by a process that was killed, and is removed by the next one that writes there.
struct TemporaryFile: Sendable {
  let path: String
  let descriptor: Int32
  /// Holds the lock until the file is in place.
  private let guardian: Int32?
  /// Where the path stands among those that are removed when the process is asked to end.
  private let slot: Int?

  private static let prefix = ".blastradius-"
  private static let registering = Mutex(())

  /// Makes one in the folder of a path; `nil` where the system says no.
  ///
  /// - Parameter traits: What it has of the file whose place it takes, from its first byte on.
  init?(beside target: String, _ traits: Platform.FileTraits?) {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/") + (parts.count > 1 ? "/" : "")
    Self.removeLeftovers(in: folder)
    for _ in 0..<100 {
      let number = String(UInt64.random(in: 0 ... .max), radix: 16)
      let path = "\(folder)\(Self.prefix)\(number).tmp"
      let slot = Self.registering.withLock { _ in Platform.doom(path) }
      guard let descriptor = Platform.open(path, isNew: true, isPrivate: traits != nil) else {
        Self.spare(slot)
        return nil
      }
      // Who looks for leftovers may have been quicker.
      let isLocked = Platform.lock(descriptor)
      if Platform.hasName(descriptor) {
        self.path = path
        self.descriptor = descriptor
        self.slot = slot
        guardian = isLocked ? Platform.duplicate(descriptor) : nil
        return
      }
      _ = Platform.close(descriptor)
      Self.spare(slot)
    }
    return nil
  }

  /// Puts it in the place of the target; returns whether it is there.
  func take(placeOf target: String) -> Bool {
    let isThere = Platform.move(path, to: target)
    if isThere { forget() }
    return isThere
  }

  /// Removes it.
  func discard() {
    Platform.remove(path)
    forget()
  }

  private func forget() {
    Self.spare(slot)
    if let guardian { _ = Platform.close(guardian) }
  }

  private static func spare(_ slot: Int?) {
    if let slot { registering.withLock { _ in Platform.spare(slot) } }
  }

  /// Removes what processes left that were killed.
  private static func removeLeftovers(in folder: String) {
    for name in Platform.names(in: folder.isEmpty ? "." : folder, beginningWith: prefix)
    where name.hasSuffix(".tmp") {
      guard case .file(_, let traits) = Platform.target(of: folder + name), traits.names == 1,
        let descriptor = Platform.open(folder + name, isNew: false)
      else { continue }
      if Platform.lock(descriptor) { Platform.remove(folder + name) }
      _ = Platform.close(descriptor)
    }
  }
}
