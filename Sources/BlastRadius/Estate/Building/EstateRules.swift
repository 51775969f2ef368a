import GraphKernel

/// Turns edges into rules of one premise.
struct EstateRules {
  private let nodeCount: Int
  private var premises: [UInt32] = []
  private var rules: [BaseGraph.Rule] = []

  init(
    nodeCount: Int, subjects: [UInt32], objects: [UInt32], relations: [UInt32],
    relationTable: [Relation]
  ) {
    self.nodeCount = nodeCount
    premises.reserveCapacity(subjects.count)
    rules.reserveCapacity(subjects.count)
    let steps = relationTable.map { relation in
      relation.steps.map { (UInt32($0.needs.rawValue), UInt32($0.gives.rawValue)) }
    }
    for edge in subjects.indices where subjects[edge] != objects[edge] {
      for (needs, gives) in steps[Int(relations[edge])] {
        premises.append(needs * UInt32(nodeCount) + subjects[edge])
        rules.append(.init(head: gives * UInt32(nodeCount) + objects[edge], tag: UInt32(edge)))
      }
    }
  }

  func build() -> BaseGraph {
    .build(factCount: nodeCount * 4, premises: premises, rules: rules)
  }
}
