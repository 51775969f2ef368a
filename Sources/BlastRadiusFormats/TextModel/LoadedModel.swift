public import BlastRadius
import GraphKernel

/// A model with what there is to say about it.
public struct LoadedModel: Sendable {
  /// The model, in which `problems()` finds no error.
  public var model: Model
  /// The warnings, sorted by place.
  public var warnings: [Diagnostic]
  /// The text models that were read, for a snapshot of them.
  package var texts: [(name: String, bytes: [UInt8])] = []

  /// How many nodes and edges the text models have.
  package var written = (nodes: 0, edges: 0)
  /// What imported files say besides the columns of the estate, for a snapshot of them.
  var statements = ImportedStatements.none

  /// What was joined across the exports, and what could not be. Of a snapshot it is what was joined.
  ///
  /// - Complexity: O(edges)
  public var joins: JoinReport {
    var findings = JoinFindings()
    let isJoin = { (reason: String) in JoinedReason.rule(of: reason) != nil }
    if let estate = model.estate {
      for (edge, reason) in estate.edgeSources?.edges(because: isJoin) ?? [] {
        guard let rule = JoinedReason.rule(of: reason) else { continue }
        findings.add(.joined, rule, estate.ids[Int(estate.subjects[edge])])
      }
    }
    for (edge, reason) in model.importedEdges?.edges(because: isJoin) ?? [] {
      guard let rule = JoinedReason.rule(of: reason) else { continue }
      findings.add(.possible, rule, model.edges[edge].subject)
    }
    let found = findings.report.lines
    return JoinReport(lines: found + statements.joins.lines)
  }

  /// Makes a loaded model.
  public init(model: Model, warnings: [Diagnostic] = []) {
    self.model = model
    self.warnings = warnings
  }
}
