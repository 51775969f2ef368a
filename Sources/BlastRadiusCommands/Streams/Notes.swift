internal import BlastRadius
internal import Synchronization

/// What standard error gets besides an answer: how a command understood what it was asked.
final class Notes: Sendable {
  private let sentences = Mutex<[String]>([])
  private let isSilent = Mutex(false)

  /// The notes of the command that runs.
  @TaskLocal static var current: Notes?

  /// Adds sentences, each once.
  func add(_ more: [String]) {
    sentences.withLock { sentences in
      for sentence in more where !sentences.contains(sentence) { sentences.append(sentence) }
    }
  }

  /// Leaves all of them out, those to come too: they have names that are to be hidden.
  func silence() { isSilent.withLock { $0 = true } }

  /// A line for each.
  var text: String {
    if isSilent.withLock({ $0 }) { return "" }
    return sentences.withLock { $0.map { "note: \($0)\n" }.joined() }
  }
}
