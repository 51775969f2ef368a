/// How sure a fact is.
public enum Certainty: String, Hashable, Comparable, Sendable {
  /// It holds if everything unknown lets the attacker through.
  case possible
  /// It holds whatever the unknowns are.
  case confirmed

  /// Orders by size, time or name.
  public static func < (left: Certainty, right: Certainty) -> Bool {
    left == .possible && right == .confirmed
  }
}
