import BlastRadius
import BlastRadiusTestSupport
import Testing

/// Changed models against the slow twin, which applies the changes to the text of the model.
@Suite("Changes agree with their slow twin")
struct ChangesAgainstReferenceTests {
  private static let chunks = 8

  /// The changes of a random list that change something and do not contradict each other.
  static func valid(_ changes: [ModelChange], _ model: Model, _ question: Question) throws
    -> [ModelChange]
  {
    var asked = question
    for change in changes {
      let before = asked.changes
      asked.changes.append(change)
      do { _ = try Analysis(model, asked) } catch let error as BlastRadiusError {
        guard
          error.message.hasPrefix("nothing to change") || error.message.contains("contradict")
            || error.message.contains("two edges say")
        else { throw error }
        asked.changes = before
      }
    }
    return asked.changes
  }

  @Test("on 2,000 random models", arguments: 0..<chunks)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: Self.chunks, all: 2000, share: 17) {
      var (model, question) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed &+ 77)
      let changes = RandomChanges.make(model, question, &random)
      question.changes = try Self.valid(changes, model, question)
      if question.changes.isEmpty { continue }
      let exposure = try Analysis(model, question).exposure()
      let reference = ReferenceEngine(model, question)
      guard let found = reference.disagreement(with: exposure) else { continue }
      Issue.record(
        """
        seed \(seed): \(found)
        \(question.changes.map(\.description).joined(separator: "\n"))
        \(RandomModel.text(model, question))
        """)
      return
    }
  }

  @Test("on 1,000 random models of which a part is imported", arguments: 0..<chunks)
  func randomImports(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: Self.chunks, all: 1000, share: 17) {
      let divided = RandomImport.make(seed: seed)
      var random = SeededRandom(seed: seed &+ 77)
      let changes = RandomChanges.make(divided.text, divided.question, &random)
      var question = divided.question
      let imported = divided.imported(isSorted: random.chance(0.5))
      question.changes = try Self.valid(changes, divided.text, question)
      if question.changes.isEmpty { continue }
      let difference = try ExposureDifference(
        before: Analysis(divided.text, question), after: Analysis(imported, question))
      guard let found = difference.rows.first else { continue }
      Issue.record(
        """
        seed \(seed): \(found)
        \(question.changes.map(\.description).joined(separator: "\n"))
        \(RandomModel.text(divided.text, question))
        """)
      return
    }
  }
}
