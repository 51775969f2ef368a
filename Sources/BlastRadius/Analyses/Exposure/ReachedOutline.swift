/// What a picture of very many nodes shows of one that is reached: numbers, and no name.
package struct ReachedOutline: Hashable, Sendable {
  /// The number of the node in the catalog.
  package var node: Int
  /// The strongest level that is reached, even possibly.
  package var level: Level
  /// How surely that level is reached.
  package var certainty: Certainty
  /// The strongest level that is surely reached, or `nil`.
  package var surely: Level?
  /// The depth of the shallowest proof; 0 for a seed.
  package var hops: Int
  /// The end of the shown proof, or `nil` for a seed.
  package var step: Step?

  /// The end of a proof: an edge, and what it needed.
  package struct Step: Hashable, Sendable {
    /// The number of the edge in the catalog, or `nil` for an implied one.
    package var edge: Int?
    /// An implied edge.
    package var implied: EdgeReference?
    /// The number of the node that the edge starts at.
    package var subject: Int
    /// The other nodes that it needed, ascending; for a connection to its own object, what gave that.
    package var others: [Int]
  }
}

extension ReachedNodes {
  /// Gets ready to outline all nodes.
  ///
  /// - Complexity: O(facts + rules).
  package mutating func expectAll() {
    pieces = FactHistory(all: analysis, order: IDOrder(analysis.program.nodes))
  }

  /// A node in numbers, or `nil` where it is not reached at the time asked about.
  ///
  /// - Complexity: O(intervals × edges into the node); after `expectAll()` O(1) for most nodes.
  package mutating func outline(of node: Int) -> ReachedOutline? {
    let program = analysis.program
    guard let level = analysis.strongest(of: node, in: analysis.possible) else { return nil }
    let own = pieces.pieces(of: Int(program.fact(node, level)))
      .filter { $0.intervals.overlaps(analysis.intervalsAsked) }
    guard let main = own.first(where: { $0.certainty == .confirmed }) ?? own.first else {
      return nil
    }
    return ReachedOutline(
      node: node, level: level, certainty: main.certainty,
      surely: analysis.strongest(of: node, in: analysis.confirmed), hops: main.hops,
      step: step(of: main, to: node))
  }

  private func step(of piece: HeldPiece, to node: Int) -> ReachedOutline.Step? {
    let program = analysis.program
    guard let key = piece.step.rule.flatMap(program.key(ofRule:)) else { return nil }
    let edge = program.number(of: key)
    let implied = edge == nil ? program.reference(to: key) : nil
    let subject =
      edge.flatMap { program.nodes.ends(ofEdge: $0)?.subject }
      ?? implied.flatMap { program.nodes.number(of: $0.subject) }
    guard let subject else { return nil }
    var others: Set<Int> = []
    collect(piece, node, subject, depth: 0, into: &others)
    return .init(edge: edge, implied: implied, subject: subject, others: others.sorted())
  }

  private func collect(
    _ piece: HeldPiece, _ node: Int, _ subject: Int, depth: Int, into others: inout Set<Int>
  ) {
    for point in pieces.needs(of: piece) {
      guard let needed = analysis.program.nodeFact(point.fact)?.node, needed != subject else {
        continue
      }
      guard needed == node else {
        others.insert(needed)
        continue
      }
      guard depth < 8, let step = pieces.step(for: point, piece.certainty) else { continue }
      var deeper = piece
      deeper.step = step
      collect(deeper, node, subject, depth: depth + 1, into: &others)
    }
  }
}
