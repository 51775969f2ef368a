import BlastRadius

/// What a role lets one do.
struct RoleRight: Sendable {
  var right: KubernetesRight
  /// Whether a RoleBinding gives it.
  var isNamespaced: Bool
  var names: ObjectNames
  /// The number of the rule, from 0.
  var rule: Int
}
