public import BlastRadius
public import Testing

/// A small model with questions and their answers.
public struct MicroModel: Sendable {
  /// What the model shows.
  public var title: String
  /// The model in the text format.
  public var text: String
  /// The questions and their answers.
  public var answers: [Answer]

  /// A question about a model, with its answer.
  public struct Answer: Sendable {
    /// The seeds, comma-separated.
    public var from: String
    /// Whether control of hosts is carried on.
    public var assumesPersistence = false
    /// Whether observations settle unknowns.
    public var trustsEvidence = false
    /// When the seeds are held, where that is not always.
    public var held: String?
    /// The facts beyond the seeds in `ExposureNotation`.
    public var facts: String

    init(
      from: String, assumesPersistence: Bool = false, trustsEvidence: Bool = false,
      held: String? = nil, _ facts: String
    ) {
      (self.from, self.held, self.facts) = (from, held, facts)
      (self.assumesPersistence, self.trustsEvidence) = (assumesPersistence, trustsEvidence)
    }

    /// The question.
    public var question: Question {
      let seeds = from.split(separator: ",").map { text in
        let (node, level) = Fact.split(String(text))
        return Fact(node, level ?? .control)
      }
      var question = Question(from: seeds)
      question.assumesPersistence = assumesPersistence
      question.trustsEvidence = trustsEvidence
      return question
    }

    /// The answer as one line, held seeds first.
    public var line: String { (held.map { "(held: \($0)) " } ?? "") + facts }

    /// What some facts amount to, in the form of `line`.
    public func line(of all: ExposureNotation.Facts, in model: Model) -> String {
      let facts = ExposureNotation.leavingOutImplied(all, in: model)
      let held = ExposureNotation.held(facts, seeds: question.from)
      return (held.map { "(held: \($0)) " } ?? "")
        + ExposureNotation.text(facts, without: question.from)
    }
  }

  init(_ title: String, _ text: String, _ answers: [Answer]) {
    self.title = title
    self.text = "blastradius: 1\n" + text
    self.answers = answers
  }
}

extension MicroModel: CustomTestStringConvertible {
  /// The title, which names the test.
  public var testDescription: String { title }
}

/// The small models that define what the graph means.
public enum MicroModels {
  typealias Answer = MicroModel.Answer

  /// All of them.
  public static let all = paths + unknowns + time
}
