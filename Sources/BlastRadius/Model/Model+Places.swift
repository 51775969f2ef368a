extension Model {
  /// Where a part stands, or the nearest part around it that has a place; `nil` for a model built in
  /// code.
  package func place(of path: ModelPath) -> SourceLocation? {
    var path = path
    while !path.parts.isEmpty {
      if let location = locations[path] { return location }
      path.parts.removeLast()
    }
    return nil
  }
}
