import BlastRadius

/// The fields of a row that are about one of its nodes.
struct RowNodeFields {
  var zone: RowField
  var issued: RowField
  var expires: RowField
  var revoked: RowField

  static let ofSubject = RowNodeFields(
    zone: .subjectZone, issued: .subjectIssued, expires: .subjectExpires, revoked: .subjectRevoked)
  static let ofObject = RowNodeFields(
    zone: .objectZone, issued: .objectIssued, expires: .objectExpires, revoked: .objectRevoked)
}

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
    node.issued = Self.chosen(node.issued, issued) { $0.asBeginning <= $1.asBeginning }
    node.expires = Self.chosen(node.expires, expires) { $0.asEnd >= $1.asEnd }
    node.revoked = Self.chosen(node.revoked, revoked) { $0.asEnd >= $1.asEnd }
    if hasUnknownEnd { node.rotated = .unknown }
    func differs<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
      one != nil && other != nil && one != other
    }
    return differs(before.zone, zone) || differs(before.issued, issued)
      || differs(before.expires, expires) || differs(before.revoked, revoked)
  }

  private static func chosen(
    _ one: Moment?, _ other: Moment?, _ isBetter: (Moment, Moment) -> Bool
  ) -> Moment? {
    guard let one, let other else { return one ?? other }
    return isBetter(one, other) ? one : other
  }
}
