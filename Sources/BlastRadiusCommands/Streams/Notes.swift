internal import BlastRadius
internal import Synchronization

/// What standard error gets besides an answer: how a command understood what it was asked.
final class Notes: Sendable {
  private let sentences = Mutex<[String]>([])

  /// The notes of the command that runs.
  @TaskLocal static var current: Notes?

  /// Adds sentences, each once.
  func add(_ more: [String]) {
    sentences.withLock { sentences in
      for sentence in more where !sentences.contains(sentence) { sentences.append(sentence) }
    }
  }

  /// A line for each.
  var text: String { sentences.withLock { $0.map { "note: \($0)\n" }.joined() } }
}
