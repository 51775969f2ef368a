import GraphKernel

/// Where the edges of an import stand in its files, by number.
package struct EdgeSources: Sendable {
  /// Edges that follow each other in a list of a file.
  package struct Run: Sendable {
    var edge: Int
    var file: Int
    var index: Int

    /// Makes a run that begins with an edge, by its number in the estate and its place in the list of a
    /// file.
    package init(edge: Int, file: Int, index: Int) {
      (self.edge, self.file, self.index) = (edge, file, index)
    }
  }

  /// A file.
  package struct File: Sendable {
    var name: String
    /// The JSON pointer of the list of its edges, or `nil` where each line is one.
    var list: String?

    /// Makes a file.
    package init(name: String, list: String?) { (self.name, self.list) = (name, list) }
  }

  private let files: [File]
  private let runs: [Run]

  /// Makes it of the runs, in ascending order of their edges.
  package init(files: [File], runs: [Run]) { (self.files, self.runs) = (files, runs) }

  /// Where an edge stands: the file, and its pointer or its line there.
  ///
  /// - Complexity: O(log runs).
  func source(of edge: Int) -> (file: String, pointer: String?, line: Int?)? {
    let after = runs.partitioningIndex { $0.edge > edge }
    guard after > 0, files.indices.contains(runs[after - 1].file) else { return nil }
    let run = runs[after - 1]
    let (file, index) = (files[run.file], run.index + edge - run.edge)
    guard let list = file.list else { return (file.name, nil, index + 1) }
    return (file.name, "\(list)/\(index)", nil)
  }
}
