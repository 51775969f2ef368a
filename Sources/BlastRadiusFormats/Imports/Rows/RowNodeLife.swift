import BlastRadius

/// What a row says of a node besides its kind and name.
struct RowNodeLife: Equatable {
  var zone: String?
  var issued: Moment?
  var expires: Moment?
  var revoked: Moment?
  var hasUnknownEnd = false

  /// Says it of a node; of what rows say differently, the longest life is kept in any order of them.
  ///
  /// - Returns: Whether another row says something else.
  func apply(to node: inout Node) -> Bool {
    let before = node
    if let zone {
      node.zone = node.zone.map { $0 < zone ? $0 : zone } ?? zone
    }
    node.issued = Moment.earlier(node.issued, issued)
    node.expires = Moment.later(node.expires, expires)
    node.revoked = Moment.later(node.revoked, revoked)
    if hasUnknownEnd { node.rotated = .unknown }
    return Self.differ(before.zone, zone) { $0 == $1 }
      || Self.differ(before.issued, issued) { $0 == $1 }
      || Self.differ(before.expires, expires) { $0 == $1 }
      || Self.differ(before.revoked, revoked) { $0 == $1 }
  }

  /// Whether both are said and are not the same.
  private static func differ<Value>(
    _ one: Value?, _ other: Value?, isSame: (Value, Value) -> Bool
  ) -> Bool {
    guard let one, let other else { return false }
    return !isSame(one, other)
  }
}
