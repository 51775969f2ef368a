/// Something that closes edges while it is enforced: MFA, an ACL, a plug-in's admin-only switch.
public struct Control: Hashable, Sendable {
  /// The id, unique in the model.
  public var id: String
  /// The name shown to people.
  public var label: String?
  /// The changes of its state, in order of time; before the first, and with none, `unknown`.
  public var changes: [Change]
  /// Whether it asks for a second factor.
  public var isSecondFactor: Bool
  /// The ways to fix it; empty where it cannot be fixed, `nil` where nothing is said.
  public var fixes: [Fix]?
  /// A remark for readers.
  public var note: String?
  /// Where the statements about it are published.
  public var sources: [String]

  /// The state of a control.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case enforced, absent, unknown
  }

  /// A change of state.
  public struct Change: Hashable, Sendable {
    /// When it happened, a date meaning its first instant; `nil` for the beginning of time.
    public var from: Moment?
    /// The state from then on.
    public var state: State

    /// Makes a change.
    public init(from: Moment? = nil, _ state: State) {
      self.from = from
      self.state = state
    }
  }

  /// Makes a control that has one state for all of time.
  public init(_ id: String, _ state: State = .unknown) {
    self.id = id
    changes = state == .unknown ? [] : [Change(state)]
    isSecondFactor = false
    sources = []
  }

  /// The name shown to people.
  public var name: String { label ?? id }

  /// The state at an instant; `nil` asks for the beginning of time.
  public func state(at instant: Instant?) -> State {
    var current = State.unknown
    for change in changes {
      if let from = change.from?.asBeginning {
        guard let instant, from <= instant else { break }
      }
      current = change.state
    }
    return current
  }
}
