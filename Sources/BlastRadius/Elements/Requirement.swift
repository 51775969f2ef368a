/// What an edge needs besides its subject.
public enum Requirement: Hashable, Sendable {
  /// One fact.
  case fact(Fact)
  /// `count` of the facts, on distinct nodes where `count` is above one.
  ///
  /// `any: [facts]` is a count of one.
  case atLeast(Int, of: [Fact])
}
