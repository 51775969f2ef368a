import BlastRadius

/// What an export says of a node in the words of another system, by which they can be joined.
struct OutsideMark {
  var node: ImportedNode
  /// What the export calls it: `eks.amazonaws.com/role-arn`.
  var name: String
  var value: String
  var place: PlaceDraft.Place
}

extension ImportDraft {
  /// Notes what the current document says of a node in the words of another system.
  mutating func mark(
    _ node: ImportedNode, _ name: String, _ value: String, at place: ImportPlace
  ) {
    statements.marks.append(
      OutsideMark(
        node: node, name: name, value: value, place: places.place(place, nil, document)))
  }
}
