/// What a reader asks of one credential or identity, each answered for it alone.
public struct CredentialAnswers: Sendable {
  /// The id of the node.
  public var node: String
  /// The instant of `works` and `secondFactor`: the question's, else the model's `as-of`; `nil`
  /// where there is neither.
  public var at: Instant?
  /// Whether it works at that instant (or ever, where there is none), and how surely; `nil` for no.
  public var works: Certainty?
  /// When the attacker holds it, in order of time.
  public var held: [Held]
  /// What ends it, in order of time; empty where the model names no end.
  public var ends: [End]
  /// The most that it gives power over alone; `nil` where it is not privileged.
  public var privilege: Privilege?
  /// What it could do if something else were held too, by sentence.
  public var rights: [Right]
  /// Whether its use asks for a second factor.
  public var secondFactor: SecondFactor
  /// What it reaches alone, in the order of `ReachedAsset`, at most the first 1,000.
  public var reaches: [ReachedAsset]
  /// How many nodes it reaches alone.
  public var reachCount: Int
  /// Who has it, by id.
  public var holders: [Holder]
  /// What its owners believed of it, where they did.
  public var belief: Belief?
  /// The compliance scopes that it is in itself.
  public var scope: [String]
  /// What it reaches of each scope of the model.
  public var scopes: [ScopeAnswer]
  /// The ids of the nodes that stop working when it is replaced.
  public var consumers: [String]

  /// A stretch of time in which it is held.
  public struct Held: Hashable, Sendable {
    /// When.
    public var period: Period
    /// How surely.
    public var certainty: Certainty
  }

  /// Something that ends a credential, or what is held of it.
  public struct End: Hashable, Sendable {
    /// What it is.
    public var cause: Cause
    /// When; `nil` for a rotation of which nobody says when or whether.
    public var at: Moment?

    /// A way to end.
    public enum Cause: String, CaseIterable, Hashable, Sendable {
      case expires, revoked, rotated, evicted, valid
    }
  }

  /// Power over more than data.
  public struct Privilege: Hashable, Sendable {
    /// What is controlled, or the object of the grant.
    public var asset: ReachedAsset
    /// How surely.
    public var certainty: Certainty
    /// The grant, where it is one; `nil` where `asset` is controlled.
    public var grant: EdgeReference?
  }

  /// An edge of its own, or one that would make it privileged, that something is missing for.
  public struct Right: Hashable, Sendable {
    /// The edge.
    public var via: EdgeReference
    /// Whether it would make the credential privileged.
    public var isPower: Bool
    /// What is missing.
    public var lacks: [WhyNot.Lack]
  }

  /// Whether using a credential asks for a second factor.
  public struct SecondFactor: Hashable, Sendable {
    /// The weakest answer among the uses.
    public var answer: Answer
    /// Each edge by which it is used, by sentence.
    public var uses: [Use]

    /// What is asked for, the weakest first.
    public enum Answer: String, CaseIterable, Hashable, Sendable {
      /// Some use asks for none.
      case skipped
      /// A control would ask, and was absent.
      case switchedOff = "switched-off"
      /// Nobody says whether the control was on.
      case unknown
      /// A second factor is asked for.
      case asked
      /// It is a second factor.
      case isOne = "is-one"
      /// The model has no edge by which it is used.
      case unused
    }

    /// An edge by which a credential is used.
    public struct Use: Hashable, Sendable {
      /// The edge.
      public var via: EdgeReference
      /// What it asks for.
      public var answer: Answer
      /// The ids of the controls or devices that ask, sorted.
      public var by: [String]
    }
  }

  /// A node that has the credential.
  public struct Holder: Hashable, Sendable {
    /// The id of the node.
    public var node: String
    /// The edge that says so: it holds or stores the credential.
    public var via: EdgeReference
    /// Whether it belongs to somebody else: an integration, or in a zone of external or partner
    /// trust.
    public var isThirdParty: Bool
  }

  /// What owners believed, and what speaks against it.
  public struct Belief: Hashable, Sendable {
    /// What they believed, such as `unused`.
    public var text: String
    /// Since when.
    public var since: Moment?
    /// When it was last seen in use, where that speaks against `unused`.
    public var lastUsed: Moment?
    /// Observed uses that speak against `unused`, in order of time.
    public var uses: [Use]

    /// Whether something speaks against it.
    public var isContradicted: Bool { lastUsed != nil || !uses.isEmpty }

    /// An observed use.
    public struct Use: Hashable, Sendable {
      /// The edge.
      public var via: EdgeReference
      /// When, where known.
      public var at: Moment?
    }
  }
}
