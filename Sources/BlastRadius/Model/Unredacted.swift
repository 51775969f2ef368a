/// What a redacted model was made of, for those who ask about it by the names that they know.
package final class Unredacted: Sendable {
  /// The model with its own names.
  package let model: Model
  private let nodes: @Sendable (String) -> String?
  private let names: [NameClass: [ExactText: String]]

  /// Makes it of a model and of what its nodes, and its names of other classes, are called now.
  init(
    _ model: Model, names: [NameClass: [ExactText: String]],
    nodes: @escaping @Sendable (String) -> String?
  ) {
    (self.model, self.names, self.nodes) = (model, names, nodes)
  }

  /// What a name is called now; what is no name of the model is `unknown`.
  package func name(_ text: String, of kind: NameClass) -> String {
    (kind == .node ? nodes(text) : names[kind]?[text]) ?? Self.unknown
  }

  /// What a name may be called that is none of the model.
  static let unknown = "unknown"

  /// Asks the model with its own names, and says no more of an error than that there is one.
  ///
  /// - Throws: `BlastRadiusError` of the same code, without what the model or a file has.
  package func asked<Answer>(_ body: (Model) throws -> Answer) throws -> Answer {
    do {
      return try body(model)
    } catch let error as BlastRadiusError {
      throw BlastRadiusError(
        error.code,
        "what is asked about names nothing of the model, or cannot be read; the same without --redact "
          + "says what")
    }
  }
}

extension Model {
  /// Whether names are called otherwise in it than its author did.
  package var isRedacted: Bool { unredacted != nil }
}
