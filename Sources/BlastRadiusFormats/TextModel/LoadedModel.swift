public import BlastRadius

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

  /// Makes a loaded model.
  public init(model: Model, warnings: [Diagnostic] = []) {
    self.model = model
    self.warnings = warnings
  }
}
