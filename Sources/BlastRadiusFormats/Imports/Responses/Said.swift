import BlastRadius

/// Something that a place says.
struct Said<Fact> {
  var fact: Fact
  var place: ExportPlace
}

extension Array {
  /// The same in an order that does not hang on that of the files: by their names, then as it stands there.
  func inOrder<Fact>() -> [Said<Fact>] where Element == Said<Fact> {
    sorted { ($0.place.name, $0.place.offset) < ($1.place.name, $1.place.offset) }
  }
}
