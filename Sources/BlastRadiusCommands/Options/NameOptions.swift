internal import ArgumentParser
internal import BlastRadius

/// How nodes are called.
struct NameOptions: ParsableArguments {
  @Flag(
    help: """
      Show ids where text, Markdown and CSV show the names of nodes and of imported controls.
      """)
  var ids = false

  /// The names of a model.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where two nodes of the model are one.
  func names(of model: Model) throws -> ModelNames { try ModelNames(model, showsIDs: ids) }
}
