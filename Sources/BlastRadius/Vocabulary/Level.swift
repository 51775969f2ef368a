/// How much access a fact means.
///
/// `control` implies `read`, `write` and `connect`; `read` and `write` imply `connect`, except on
/// a gateway, where `connect` means having passed it. `read` and `write` are incomparable.
public enum Level: UInt8, CaseIterable, Hashable, Sendable {
  /// Can open a connection to it, and nothing more; for a gateway: has passed it.
  case connect
  /// Sees its contents.
  case read
  /// Changes its contents.
  case write
  /// Acts as it, runs code on it, administers it.
  case control

  /// The level's name in models and reports.
  public var name: String {
    switch self {
    case .connect: "connect"
    case .read: "read"
    case .write: "write"
    case .control: "control"
    }
  }

  /// Whether this level of a node means another one.
  package func implies(_ weaker: Level, onGateway: Bool) -> Bool {
    switch (self, weaker) {
    case (.control, .read), (.control, .write), (.control, .connect): true
    case (.read, .connect), (.write, .connect): !onGateway
    default: false
    }
  }

  /// The level of that name, or `nil`.
  public init?(name: some StringProtocol) {
    guard let level = Level.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }
}
