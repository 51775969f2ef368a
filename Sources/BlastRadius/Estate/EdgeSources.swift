package import GraphKernel

/// Where the edges of an import stand in its files, by number, and why they are there.
///
/// Neighbours of a list or of the lines of a file take no memory of their own.
package struct EdgeSources: Sendable {
  /// Edges that follow each other in a list of a file.
  package struct Run: Sendable {
    package var edge: Int
    package var file: Int
    package var index: Int

    /// Makes a run that begins with an edge, by its number in the estate and its place in the list of a
    /// file.
    package init(edge: Int, file: Int, index: Int) {
      (self.edge, self.file, self.index) = (edge, file, index)
    }
  }

  /// A file.
  package struct File: Sendable {
    package var name: String
    package var form: Form

    /// What the numbers of its edges are.
    package enum Form: Sendable {
      /// Places in a list, from 0: the JSON pointer of the list.
      case list(String)
      /// Lines, from 0.
      case lines
      /// JSON pointers, by their numbers among those of all files.
      case pointers
    }

    /// Makes a file.
    package init(name: String, _ form: Form) { (self.name, self.form) = (name, form) }
  }

  /// Why edges are there: a number of a sentence for each edge from one on.
  package struct Reasons: Sendable {
    package var first: Int
    package var numbers: Column<UInt32>
    package var sentences: TextColumn

    /// Makes them; the number is all ones where nothing is said of an edge.
    package init(first: Int, numbers: Column<UInt32>, sentences: TextColumn) {
      (self.first, self.numbers, self.sentences) = (first, numbers, sentences)
    }

    /// The sentence of an edge, or `nil`.
    func sentence(of edge: Int) -> String? {
      guard edge >= first, edge - first < numbers.count else { return nil }
      let number = Int(numbers[edge - first])
      return number < sentences.count ? sentences[number] : nil
    }
  }

  private let files: [File]
  private let runs: [Run]
  private let pointers: TextColumn?
  private let reasons: Reasons?

  /// Makes it of the runs, in ascending order of their edges.
  package init(
    files: [File], runs: [Run], pointers: TextColumn? = nil, reasons: Reasons? = nil
  ) {
    (self.files, self.runs) = (files, runs)
    (self.pointers, self.reasons) = (pointers, reasons)
  }

  /// All that it is made of, to be stored.
  package var stored: (files: [File], runs: [Run], pointers: TextColumn?, reasons: Reasons?) {
    (files, runs, pointers, reasons)
  }

  /// The edges that are there for some reason, with it.
  ///
  /// - Complexity: O(edges) where there is such a reason.
  package func edges(because isMeant: (String) -> Bool) -> [(edge: Int, reason: String)] {
    guard let reasons else { return [] }
    var meant: [UInt32: String] = [:]
    for number in 0..<reasons.sentences.count {
      let sentence = reasons.sentences[number]
      if isMeant(sentence) { meant[UInt32(number)] = sentence }
    }
    if meant.isEmpty { return [] }
    return reasons.numbers.enumerated().compactMap { place, number in
      meant[number].map { (reasons.first + place, $0) }
    }
  }

  /// Where an edge stands, and why it is there, or `nil` where nobody knows.
  ///
  /// - Complexity: O(log runs).
  func origin(of edge: Int) -> EdgeOrigin? {
    let after = runs.partitioningIndex { $0.edge > edge }
    guard after > 0, files.indices.contains(runs[after - 1].file) else { return nil }
    let run = runs[after - 1]
    let (file, index) = (files[run.file], run.index + edge - run.edge)
    var origin = EdgeOrigin(file: file.name)
    origin.reason = reasons?.sentence(of: edge)
    switch file.form {
    case .list(let list): origin.pointer = "\(list)/\(index)"
    case .lines: origin.line = index + 1
    case .pointers: origin.pointer = pointers.flatMap { index < $0.count ? $0[index] : nil }
    }
    return origin
  }
}
