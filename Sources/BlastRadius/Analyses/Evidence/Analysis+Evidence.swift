import GraphKernel

extension Analysis {
  /// What is known to have happened, held against what could have.
  ///
  /// A record is judged at its own instant: one with a date in the intervals that touch the day, an
  /// undated one in all of them. The instant asked about narrows what is reached, not the records.
  ///
  /// ```swift
  /// let report = analysis.evidence()
  /// for lead in report.leads { print("look into", lead.asset.node) }
  /// for item in report.unexplained { print(item.happening.via.sentence, "is not explained") }
  /// ```
  ///
  /// - Complexity: that of `exposure()`, and O(rules of the model + records × intervals of a
  ///   record).
  public func evidence() -> EvidenceReport { evidence(of: exposure()) }

  /// The same for an exposure of this analysis, which is not computed again.
  package func evidence(of exposure: Exposure) -> EvidenceReport {
    var sorting = EvidenceClassifier(self)
    for (index, edge) in model.edges.enumerated() {
      let seen = EdgeObservations(of: edge)
      for record in edge.evidence { sorting.add(record, ofEdge: index, seen) }
    }
    return sorting.report(on: exposure)
  }
}
