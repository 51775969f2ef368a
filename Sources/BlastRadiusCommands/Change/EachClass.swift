internal import BlastRadius

/// A class of changes that `--each` tries.
enum EachClass: String, CaseIterable, Sendable {
  case control, edge, node, credential, fix

  /// Several of them.
  var plural: String { self == .fix ? "fixes" : "\(rawValue)s" }

  /// The class of changes, or `nil` for fixes, which may be any.
  var changes: SingleChanges.Class? { SingleChanges.Class(rawValue: rawValue) }
}
