/// What a name of a model is the name of.
package enum NameClass: String, CaseIterable, Hashable, Sendable {
  case node, kind, relation, zone, control, edge, tag, scope, belief, policy, scenario
}
