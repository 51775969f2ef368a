/// Leaked credentials: which still work, what each exposes, and in which order to replace them.
public struct Triage: Sendable {
  /// The instant asked about; `nil` where neither the model nor the list has instants.
  public var at: Instant?
  /// What replacing a credential is held against.
  public var counterfactual: Counterfactual
  /// The leaked credentials, each once, by id.
  public var rows: [Row]
  /// What those that work, or may, expose together; leaked nodes are not counted.
  public var joint: Exposure.Summary
  /// The order in which to replace those that work, or may.
  public var order: [Step]
  /// How many steps of the order say what they close; the others are ordered, within their group, by
  /// what they expose alone.
  public var exactSteps: Int
  /// What all of them expose together, in points: a node counts 200 where it is critical, 20 where its
  /// criticality is high, 1 where it is low, else 2, twice that in a compliance scope; each time four for
  /// control, three for writing, two for reading, one for a connection; once where that is possible, and
  /// once more where it is certain.
  public var harm: Int

  /// What replacing a credential is held against.
  public enum Counterfactual: String, CaseIterable, Hashable, Sendable {
    /// It is replaced at the instant asked about: what was built with it until then stays.
    case rotated
    /// It had been dead before it leaked.
    case neverWorked = "never-worked"
  }

  /// Nodes whose strongest level drops.
  public struct Loss: Hashable, Sendable {
    /// Nodes whose strongest certain level drops.
    public var confirmed = 0
    /// Further nodes whose strongest possible level drops.
    public var possible = 0

    /// Makes a loss of nothing.
    package init() {}
  }

  /// One leaked credential.
  public struct Row: Hashable, Sendable {
    /// The id of the node.
    public var id: String
    /// Its kind.
    public var kind: String
    /// When it leaked, as the list or the model says.
    public var leaked: Moment?
    /// Whether it still works at the instant asked about.
    public var status: Status
    /// What is believed of it, and what speaks against that.
    public var belief: CredentialAnswers.Belief?
    /// What ends it, in order of time.
    public var ends: [CredentialAnswers.End]
    /// Whether its use asks for a second factor.
    public var secondFactor: CredentialAnswers.SecondFactor.Answer
    /// Who has it.
    public var holders: [CredentialAnswers.Holder]
    /// What it exposes alone, as if leaked at the instant asked about; the node itself is not
    /// counted.
    public var alone: Exposure.Summary
    /// What the others would not expose without it.
    public var adds: Loss
    /// The ids of the nodes that stop working when it is replaced: its consumers, and what holds it.
    public var consumers: [String]
  }

  /// Whether a leaked credential works.
  public enum Status: Hashable, Sendable {
    /// Nothing has ended it.
    case live
    /// It works unless what these unknowns say ended it.
    case possiblyLive(hangsOn: [String])
    /// It does not work.
    case dead(Reason)

    /// Why a credential does not work.
    public enum Reason: Hashable, Sendable {
      /// It does not exist yet.
      case notYet(Instant?)
      /// It was revoked.
      case revoked(Moment)
      /// It has expired.
      case expired(Moment)
      /// Its `valid` has ended.
      case ended(Moment)
      /// It was rotated or evicted after it leaked.
      case replaced(Instant)
    }
  }

  /// A credential that is replaced, after those before it.
  public struct Step: Hashable, Sendable {
    /// The id of the credential.
    public var id: String
    /// The number of its group, from 1.
    ///
    /// Groups come in the order in which each takes most points away per credential; some of a group
    /// alone take away less than that.
    public var group: Int
    /// What replacing it closes; `nil` past the exact steps.
    public var closes: Loss?
    /// What is exposed afterwards; `nil` past the exact steps.
    public var left: Exposure.Summary?
    /// The points that are exposed afterwards; `nil` past the 4,096th step.
    public var harm: Int?
    /// The fewest points that any so many replacements could leave, or fewer: exact where no more than
    /// twelve work, or may; `nil` where nothing is known.
    public var leastHarm: Int?
  }
}
