import BlastRadius

/// Identities that become administrators when they are changed, found once for all who may change them.
final class AWSRaising {
  let parts: [Part]
  /// Whoever may change them, as one, by the words of the rule.
  var holders: [ExactText: ImportedNode] = [:]

  /// Identities that the same still limits.
  struct Part {
    var ways: Ways
    /// Sorted.
    var members: [Int]
    var nodes: [ImportedNode]
  }

  init(_ parts: [Part]) { self.parts = parts }

  /// What tells them apart.
  struct Key: Hashable {
    var list: ObjectIdentifier
    /// `nil` for all of the list.
    var members: [Int]?
  }
}
