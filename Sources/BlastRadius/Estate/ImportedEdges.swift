/// The edges of a model that an import says with conditions, which columns have no room for: they follow
/// each other in `Model.edges`.
package struct ImportedEdges: Sendable {
  /// The place of the first in `Model.edges`.
  var first: Int
  var count: Int
  private let sources: EdgeSources

  /// Makes it of the places of the edges, by their numbers from 0.
  package init(first: Int, count: Int, sources: EdgeSources) {
    (self.first, self.count, self.sources) = (first, count, sources)
  }

  /// Whether an edge of the model is one of them.
  func contains(_ index: Int) -> Bool { index >= first && index < first + count }

  /// The edges that are there for some reason, by their numbers in `Model.edges`, with it.
  package func edges(because isMeant: (String) -> Bool) -> [(edge: Int, reason: String)] {
    sources.edges(because: isMeant).map { ($0.edge + first, $0.reason) }
  }

  /// Where an edge of the model stands in an imported file; `nil` for one that the model has itself.
  func origin(ofEdge index: Int) -> EdgeOrigin? {
    contains(index) ? sources.origin(of: index - first) : nil
  }
}
