extension Model {
  /// Where a part stands, or the nearest part around it that has a place; `nil` for a model built in
  /// code.
  package func place(of path: ModelPath) -> SourceLocation? {
    var path = path
    while !path.parts.isEmpty {
      if let location = locations[path] ?? importedPlace(of: path) { return location }
      path.parts.removeLast()
    }
    return nil
  }

  /// Where an edge stands that an import says, or `nil`.
  private func importedPlace(of path: ModelPath) -> SourceLocation? {
    guard path.parts.count == 2, path.parts[0] == "edges", let index = Int(path.parts[1]),
      let origin = importedEdges?.origin(ofEdge: index)
    else { return nil }
    return SourceLocation(file: origin.file, line: origin.line ?? 1, column: 1)
  }
}
