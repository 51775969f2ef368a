/// An edge of a model, or one that `behind` implies.
public struct EdgeReference: Hashable, Comparable, Sendable {
  /// The id of the subject.
  public var subject: String
  /// The name of the relation.
  public var relation: String
  /// The id of the object.
  public var object: String
  /// The edge's position in `Model.edges`; `nil` for an implied edge.
  public var index: Int?
  /// The edge's own id, where it has one.
  public var id: String?

  /// The edge's sentence, `SUBJECT RELATION OBJECT`.
  public var sentence: String {
    "\(Identifier.quoted(subject)) \(relation) \(Identifier.quoted(object))"
  }

  /// Orders by size, time or name.
  public static func < (left: EdgeReference, right: EdgeReference) -> Bool {
    if left.subject != right.subject, Identifier.isAuthored(left.subject),
      Identifier.isAuthored(right.subject)
    {
      // No character of such an id sorts before the space that follows it in a sentence.
      return left.subject < right.subject
    }
    let (first, second) = (left.sentence, right.sentence)
    guard first == second else { return first < second }
    return (left.id ?? "", left.index ?? .max) < (right.id ?? "", right.index ?? .max)
  }
}
