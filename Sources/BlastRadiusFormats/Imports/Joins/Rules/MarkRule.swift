import BlastRadius

/// A rule for what one system says of a node in the words of another one, in which it is a node too.
struct MarkRule: Sendable {
  var name: String
  /// What the system calls what it says.
  var mark: String
  /// What is said.
  var value: JoinTemplate
  /// The nodes of the other system, of which parts of the same names are the same.
  var node: JoinTemplate
  var kind: String?
  /// The relation of both to each other.
  var gives: String
}
