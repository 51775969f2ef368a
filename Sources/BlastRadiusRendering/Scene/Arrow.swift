import BlastRadius

/// An edge of model or import, or one that `behind` implies, as something to draw.
struct Arrow: Hashable, Comparable {
  /// The numbers of its nodes.
  let subject: Int
  let object: Int
  /// The edge as results name it.
  let reference: EdgeReference
  /// The number of the edge; `nil` for an implied one.
  let edge: Int?

  /// An arrow for an edge that a result names; `nil` where its nodes are not there.
  init?(_ reference: EdgeReference, in catalog: Catalog) {
    guard let subject = catalog.number(of: reference.subject),
      let object = catalog.number(of: reference.object)
    else { return nil }
    self.subject = subject
    self.object = object
    self.reference = reference
    edge = catalog.number(of: reference)
  }

  /// An arrow for an edge by its number; `nil` where its nodes are not there.
  init?(edge: Int, in catalog: Catalog) {
    guard let ends = catalog.ends(ofEdge: edge) else { return nil }
    (subject, object) = ends
    reference = catalog.reference(toEdge: edge)
    self.edge = edge
  }

  var relation: String { reference.relation }

  /// Two arrows are one where they agree in what is said, wherever it is said.
  static func == (left: Arrow, right: Arrow) -> Bool {
    left.subject == right.subject && left.relation == right.relation && left.object == right.object
      && left.reference.id == right.reference.id && (left.edge == nil) == (right.edge == nil)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(relation)
    hasher.combine(object)
    hasher.combine(reference.id)
  }

  static func < (left: Arrow, right: Arrow) -> Bool {
    let (first, second) = (left.reference, right.reference)
    let sentences = (
      (first.subject, first.relation, first.object),
      (second.subject, second.relation, second.object)
    )
    if sentences.0 < sentences.1 || sentences.1 < sentences.0 { return sentences.0 < sentences.1 }
    return (first.id ?? "", left.edge == nil ? 1 : 0) < (second.id ?? "", right.edge == nil ? 1 : 0)
  }
}
