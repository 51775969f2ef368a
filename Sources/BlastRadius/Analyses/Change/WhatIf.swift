import GraphKernel

/// A model before and after changes, and what they do.
///
/// Both sides share the imported estate; what changes lies over it.
///
/// ```swift
/// let answer = try WhatIf(model, question, [ModelChange(.set(control: "console-acl", .enforced))])
/// print(answer.difference.counts.closed, "nodes are closed")
/// ```
public struct WhatIf: Sendable {
  /// The changes, in the order given.
  public let changes: [ModelChange]
  /// The question about the model as it is.
  public let before: Analysis
  /// The same about the changed model.
  public let after: Analysis
  /// What differs.
  public let difference: ExposureDifference

  /// Computes both sides.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors, the question or a change names
  ///   what is not in it, a change contradicts another one or changes nothing.
  /// - Complexity: that of two analyses, and O(nodes).
  public init(_ model: Model, _ question: Question, _ changes: [ModelChange]) throws {
    var changed = question
    changed.changes += changes
    self.changes = changes
    before = try Analysis(model, question)
    after = try Analysis(model, changed)
    difference = ExposureDifference(before: before, after: after)
  }

  /// How a node is held on both sides, at the time asked about.
  public struct NodeChange: Hashable, Sendable {
    /// The id of the node.
    public var node: String
    /// Whether nothing of it is held after, or nothing was before.
    public var isWhole: Bool
  }

  /// The nodes, besides the seeds, that are held less somewhere in time; by id.
  public var lost: [NodeChange] { nodes(\.loses, missingFrom: after) }

  /// The nodes, besides the seeds, that are held more somewhere in time; by id.
  public var gained: [NodeChange] { nodes(\.gains, missingFrom: before) }

  private func nodes(
    _ isMeant: (ExposureDifference.NodeChange) -> Bool, missingFrom side: Analysis
  ) -> [NodeChange] {
    let (seeds, catalog) = (side.seedNodes, side.program.nodes)
    return difference.nodes.filter(isMeant).compactMap { change in
      guard let node = catalog.number(of: change.id), !seeds.contains(node) else { return nil }
      return NodeChange(
        node: change.id, isWhole: side.strongest(of: node, in: side.possible) == nil)
    }
  }

  /// How many nodes, besides the seeds, are held before and after, even possibly.
  public var reachedCounts: (before: Int, after: Int) {
    (before.reachedCount, after.reachedCount)
  }
}

extension Analysis {
  /// How many nodes, besides the seeds, are held at the time asked about, even possibly.
  fileprivate var reachedCount: Int {
    let levels = program.problem.graph.levels
    let strengths = possible.strengths(levels, at: intervalAsked)
    let seeds = seedNodes
    return strengths.indices.count { strengths[$0] > 0 && !seeds.contains($0) }
  }
}
