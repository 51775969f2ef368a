/// What an edge means: what it needs on its subject and gives on its object.
public struct Relation: Hashable, Sendable {
  /// The name, such as `authenticates-as`.
  public var name: String
  /// The heading it stands under.
  public var category: Category
  /// The level needed on the subject and the level given on the object, in pairs; empty for a
  /// relation that does not traverse.
  public var steps: [Step]
  /// Whether it needs a connection to an object that is behind a gateway.
  public var isRemote: Bool
  /// Whether what it gives stays when the access that gave it ends.
  public var isLasting: Bool
  /// The sentence of reports, with `{subject}` and `{object}`.
  public var sentence: String

  /// A level needed on the subject and the level that it gives on the object.
  public struct Step: Hashable, Sendable {
    /// The level needed on the subject.
    public var needs: Level
    /// The level given on the object.
    public var gives: Level

    /// Makes a step.
    public init(_ needs: Level, _ gives: Level) {
      self.needs = needs
      self.gives = gives
    }
  }

  /// The heading of a relation.
  public enum Category: String, CaseIterable, Hashable, Sendable {
    case identity, access, network, execution, secrets, grant, containment, data, knowledge
  }

  /// Makes a relation.
  public init(
    _ name: String, _ category: Category, _ steps: [Step], remote: Bool = false,
    lasting: Bool = false, sentence: String
  ) {
    self.name = name
    self.category = category
    self.steps = steps
    isRemote = remote
    isLasting = lasting
    self.sentence = sentence
  }

  /// The sentence about two named nodes.
  package func sentence(subject: String, object: String) -> String {
    var result = ""
    var rest = sentence[...]
    while let brace = rest.firstIndex(of: "{") {
      result += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix("{subject}") {
        result += subject
        rest = rest.dropFirst("{subject}".count)
      } else if rest.hasPrefix("{object}") {
        result += object
        rest = rest.dropFirst("{object}".count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
