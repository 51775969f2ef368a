import BlastRadius

/// An edge of the model, or one that `behind` implies, as something to draw.
struct Arrow: Hashable, Comparable {
  var subject: String
  var relation: String
  var object: String
  /// The edge's position in `Model.edges`; `nil` for an implied edge.
  var index: Int?
  var id: String?

  init(_ reference: EdgeReference) {
    subject = reference.subject
    relation = reference.relation
    object = reference.object
    index = reference.index
    id = reference.id
  }

  init(_ edge: Edge, at index: Int) {
    subject = edge.subject
    relation = edge.relation
    object = edge.object
    self.index = index
    id = edge.id
  }

  /// The edge's sentence, which names it.
  var sentence: String {
    "\(Identifier.quoted(subject)) \(relation) \(Identifier.quoted(object))"
  }

  /// Two arrows are one where they agree in what the model says, wherever it says it.
  static func == (left: Arrow, right: Arrow) -> Bool {
    left.subject == right.subject && left.relation == right.relation && left.object == right.object
      && left.id == right.id && (left.index == nil) == (right.index == nil)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(relation)
    hasher.combine(object)
    hasher.combine(id)
  }

  static func < (left: Arrow, right: Arrow) -> Bool {
    (left.subject, left.relation, left.object, left.id ?? "", left.index == nil ? 1 : 0)
      < (right.subject, right.relation, right.object, right.id ?? "", right.index == nil ? 1 : 0)
  }
}
