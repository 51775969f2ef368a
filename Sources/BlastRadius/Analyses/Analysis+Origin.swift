extension Analysis {
  /// Where an edge stands that a result names, and why it is there: in an imported file, else in a text
  /// model, whose remark is the reason; `nil` for one that nobody wrote.
  public func origin(of edge: EdgeReference) -> EdgeOrigin? {
    guard let number = program.nodes.number(of: edge) else { return nil }
    if program.nodes.importedEdge(number) == nil, let location = model.locations[.edge(number)] {
      var origin = EdgeOrigin(file: location.file)
      (origin.line, origin.reason) = (location.line, model.edges[number].note)
      return origin
    }
    return program.nodes.origin(ofEdge: number)
  }
}
