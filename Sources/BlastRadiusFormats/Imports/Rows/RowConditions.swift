import BlastRadius

/// What a row says of an edge besides its sentence.
struct RowConditions {
  var id: String?
  var requires: [Requirement] = []
  var unless: [String] = []
  var valid = Validity()
  var exists = Edge.Existence.yes
  var effort = Effort.one
  var evidence: [Evidence] = []

  func apply(to edge: inout Edge) {
    edge.id = id
    edge.requires = requires
    edge.unless = unless
    edge.valid = valid
    edge.exists = exists
    edge.effort = effort
    edge.evidence = evidence
  }
}
