import BlastRadius

/// What policies let one do with objects in buckets.
enum AWSBucketAccess: CaseIterable {
  case read, write

  /// The action that it takes.
  var action: String { self == .read ? "s3:GetObject" : "s3:PutObject" }

  /// What policies are asked for, all at once.
  static let needs = allCases.map { EscalationRule.Need.any($0.action).indexed }
  /// The indexed actions.
  static let index = needs.reduce(0) { $0 | $1.index }
}
