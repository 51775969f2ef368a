/// A privilege: `SUBJECT RELATION OBJECT`.
public struct Edge: Hashable, Sendable {
  /// The id, needed only where two edges have one sentence.
  public var id: String?
  /// The id of the node that has the privilege.
  public var subject: String
  /// The name of a relation of the vocabulary.
  public var relation: String
  /// The id of the node that the privilege is on.
  public var object: String
  /// What is needed besides the subject, all of it.
  public var requires: [Requirement]
  /// The ids of the controls that close the edge while any of them is enforced.
  public var unless: [String]
  /// When the edge exists.
  public var valid: Validity
  /// Whether the edge exists at all.
  public var exists: Existence
  /// What a step over it costs.
  public var effort: Effort
  /// What is known to have happened on it.
  public var evidence: [Evidence]
  /// The ways to fix it; empty where it cannot be fixed, `nil` where nothing is said.
  public var fixes: [Fix]?
  /// A remark for readers.
  public var note: String?
  /// Where the statement is published.
  public var sources: [String]

  /// Whether an edge exists.
  public enum Existence: String, CaseIterable, Hashable, Sendable {
    /// It exists.
    case yes = "true"
    /// Nobody published how, or whether.
    case unknown = "unknown"
    /// It does not exist: it is drawn and carries evidence, and makes no rule.
    case no = "false"
  }

  /// Makes an edge without conditions.
  public init(_ subject: String, _ relation: String, _ object: String) {
    self.subject = subject
    self.relation = relation
    self.object = object
    requires = []
    unless = []
    valid = Validity()
    exists = .yes
    effort = .one
    evidence = []
    sources = []
  }

  /// The edge as text, which names it: `SUBJECT RELATION OBJECT`.
  public var sentence: String {
    "\(Identifier.quoted(subject)) \(relation) \(Identifier.quoted(object))"
  }
}

extension Edge {
  /// The earliest record of its having been observed, the attacker's word aside.
  package var firstObservation: Evidence? {
    observations.min { left, right in
      let (first, second) = (left.at?.start, right.at?.start)
      return (first?.microseconds ?? .max, left.step ?? .max)
        < (second?.microseconds ?? .max, right.step ?? .max)
    }
  }

  /// What stopped it, or keeps it closed, where nothing shows that it worked all the same.
  ///
  /// That nothing was found is no refusal, and nor is what the attacker says.
  package var stopping: Evidence? {
    guard observations.isEmpty else { return nil }
    let denials = evidence.filter {
      $0.outcome == .denied && !$0.claim && $0.reason != .noEvidence
    }
    return denials.first(where: \.isRefusal) ?? denials.first
  }

  /// The times when it was tried and stopped, though something shows that it worked.
  package var refusals: [Evidence] {
    observations.isEmpty ? [] : evidence.filter(\.isRefusal)
  }

  /// The record that only the attacker speaks of, where nothing else is known.
  package var claim: Evidence? {
    observations.isEmpty ? evidence.first(where: \.claim) : nil
  }

  private var observations: [Evidence] {
    evidence.filter { $0.outcome == .observed && !$0.claim }
  }
}
