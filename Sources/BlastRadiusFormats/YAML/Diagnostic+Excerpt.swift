import BlastRadius

extension Diagnostic {
  /// The diagnostic with the source lines of its places.
  func illustrated(_ sources: [ExactText: SourceText]) -> Diagnostic {
    func excerpt(_ location: SourceLocation?) -> SourceExcerpt? {
      guard let location, let line = sources[location.file]?.line(location.line) else { return nil }
      return SourceExcerpt(line: line, column: location.column)
    }
    var result = self
    if result.excerpt == nil { result.excerpt = excerpt(location) }
    for index in result.notes.indices {
      result.notes[index].excerpt = excerpt(result.notes[index].location)
    }
    return result
  }
}
