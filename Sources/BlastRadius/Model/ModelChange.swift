/// A change that turns a model into another one: something is closed, ended, replaced or added.
///
/// Without an instant it had always been so; with one it is so from then on. No removal ever lengthens
/// what is held.
public struct ModelChange: Hashable, Sendable {
  /// What is changed.
  public var action: Action
  /// From when on, read as the model reads it at that key: a date as an end is the end of its day, as a
  /// beginning, or for a control, its first instant; `nil` for all of time.
  public var at: Moment?

  /// What a change does.
  public enum Action: Hashable, Sendable {
    /// A control has a state; later states of it are dropped.
    case set(control: String, Control.State)
    /// The edges of a sentence, or the edge of an id, are gone.
    case removeEdge(String)
    /// A node is gone; what is behind a removed gateway is shut.
    case removeNode(String)
    /// A credential or an identity is disabled.
    case revoke(String)
    /// A credential's secret, or an identity's password, is replaced.
    case rotate(String)
    /// The intruder is removed from a host, an implant or an identity.
    case evict(String)
    /// The edges of a sentence, or the edge of an id, need one fact more.
    case require(edge: String, Fact)
    /// A node stands behind a gateway, or with `nil` behind none, whatever it and its zone say.
    case behind(String, gateway: String?)
    /// An edge exists.
    case add(Edge)
  }

  /// Makes a change.
  public init(_ action: Action, at: Moment? = nil) {
    self.action = action
    self.at = at
  }
}

extension ModelChange: CustomStringConvertible {
  /// The change as it is written on the command line: `--set console-acl=enforced`.
  public var description: String {
    let from = at.map { "@\($0)" } ?? ""
    switch action {
    case .set(let control, let state):
      return "--set \(Self.shell("\(control)=\(state.rawValue)\(from)"))"
    case .removeEdge(let name): return "--remove \(Self.shell(name + from))"
    case .removeNode(let id): return "--remove \(Self.shell(Identifier.quoted(id) + from))"
    case .revoke(let id): return "--revoke \(Self.shell(Identifier.quoted(id) + from))"
    case .rotate(let id): return "--rotate \(Self.shell(Identifier.quoted(id) + from))"
    case .evict(let id): return "--evict \(Self.shell(Identifier.quoted(id) + from))"
    case .require(let name, let fact):
      return "--require \(Self.shell(name)) \(Self.shell(fact.description + from))"
    case .behind(let id, let gateway):
      let door = gateway.map(Identifier.quoted) ?? ""
      return "--behind \(Self.shell("\(Identifier.quoted(id))=\(door)\(from)"))"
    case .add(let edge): return "--add \(Self.shell(edge.sentence + from))"
    }
  }

  /// A text as one word of a shell.
  private static func shell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-_./:@=".utf8.contains(byte)
    }
    if isPlain, !text.isEmpty { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
