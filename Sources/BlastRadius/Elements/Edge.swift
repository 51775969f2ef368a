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

/// What an edge needs besides its subject.
public enum Requirement: Hashable, Sendable {
  /// One fact.
  case fact(Fact)
  /// `count` of the facts, on distinct nodes where `count` is above one.
  ///
  /// `any: [facts]` is a count of one.
  case atLeast(Int, of: [Fact])
}

/// What a step costs: a number from 0 to 1,000,000 with at most three decimals, kept in thousandths.
public struct Effort: Hashable, Comparable, Sendable {
  /// The cost in thousandths.
  public var thousandths: UInt64

  /// Makes an effort from thousandths.
  public init(thousandths: UInt64) { self.thousandths = thousandths }

  /// The effort of an edge that says nothing.
  public static let one = Effort(thousandths: 1000)
  /// The largest effort of one edge.
  public static let largestOfAnEdge = Effort(thousandths: 1_000_000_000)
  /// Where sums stop growing: 2⁵³ − 1 thousandths.
  public static let ceiling = Effort(thousandths: (1 << 53) - 1)

  /// Orders by size, time or name.
  public static func < (left: Effort, right: Effort) -> Bool {
    left.thousandths < right.thousandths
  }
}

extension Effort: CustomStringConvertible {
  /// The effort in decimal without trailing zeros: `4`, `0.5`.
  public var description: String {
    let fraction = thousandths % 1000
    guard fraction > 0 else { return String(thousandths / 1000) }
    var digits = padded(Int64(fraction), 3)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(thousandths / 1000).\(digits)"
  }
}
